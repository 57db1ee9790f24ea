package dev.starling.notice;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What somebody was told, as much of it as one page holds.
 *
 * @param notices the latest in front
 * @param older where the next page goes on; null where there is none
 * @param asOf when it was looked up
 */
record NoticesPage(List<Notice> notices, @Nullable Place older, Instant asOf) {

	/** Of one more than a page holds, which tells that there is another. */
	static NoticesPage of(List<Notice> found, Instant now) {
		if (found.size() <= Notices.PAGE) {
			return new NoticesPage(found, null, now);
		}
		List<Notice> shown = found.subList(0, Notices.PAGE);
		Notice last = shown.get(Notices.PAGE - 1);
		return new NoticesPage(shown, new Place(last.toldAt(), last.id()), now);
	}

}
