package dev.starling.practice;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Tells a device whether the page that it keeps of a draft is out of date.
 *
 * @param id the draft's number in addresses
 * @param stamp another one whenever the draft's page would look otherwise
 * @param review the number of its latest round in addresses, where the review of that is
 * out; null where it is not
 */
record DraftStamp(long id, String stamp, @Nullable Long review) {

	static DraftStamp of(DraftSummary draft) {
		return new DraftStamp(draft.id(),
				draft.savedAt().toEpochMilli() + "-"
						+ Integer
							.toHexString(Objects.hash(draft.name(), draft.edition(), String.valueOf(draft.standing()))),
				review(draft.standing()));
	}

	private static @Nullable Long review(Standings.@Nullable Standing latest) {
		return (latest != null && latest.stage() == Standings.Stage.RETURNED) ? latest.submission() : null;
	}

}
