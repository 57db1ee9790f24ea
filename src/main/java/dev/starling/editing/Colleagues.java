package dev.starling.editing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import dev.starling.account.Me;
import dev.starling.text.Listed;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Who else writes in an edition, so that two do not find out by their first conflict.
 */
@Component
class Colleagues {

	/** Long enough for who thinks between two sentences. */
	private static final Duration LATELY = Duration.ofMinutes(15);

	private final Clock clock;

	Colleagues(Clock clock) {
		this.clock = clock;
	}

	/**
	 * Says who else saved one of these texts lately.
	 * @return a sentence; null where that is nobody
	 */
	@Nullable String told(List<EditedText> texts, Me me) {
		Instant since = this.clock.instant().minus(LATELY);
		List<String> names = texts.stream()
			.filter((text) -> text.savedAt().isAfter(since))
			.map((text) -> text.otherThan(me))
			.filter(Objects::nonNull)
			.distinct()
			.sorted()
			.toList();
		return names.isEmpty() ? null
				: "%s %s writing here, too. What they save appears in the fields that you leave alone; where you both change one, you see both texts."
					.formatted(Listed.of(names), (names.size() == 1) ? "is" : "are");
	}

}
