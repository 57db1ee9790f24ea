package dev.starling.submission;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

import dev.starling.practice.Standings;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the pages of drafts which of them are on their way, or back.
 */
@Component
class OpenRounds implements Standings {

	private final Submissions submissions;

	OpenRounds(Submissions submissions) {
		this.submissions = submissions;
	}

	@Override
	@Transactional(readOnly = true)
	public Map<Long, Standing> of(Collection<Long> drafts) {
		return this.submissions.findLatest(drafts).stream().collect(Collectors.toMap(Latest::draft, Latest::standing));
	}

	/**
	 * The latest round of a draft that was not withdrawn.
	 */
	record Latest(long draft, long submission, int round, State state, Instant submittedAt,
			@Nullable Instant returnedAt) {

		Standing standing() {
			return switch (this.state) {
				case WAITING -> standing(Stage.WAITING, this.submittedAt);
				case CLAIMED -> standing(Stage.IN_REVIEW, this.submittedAt);
				case RETURNED -> standing(Stage.RETURNED, this.returnedAt);
				case WITHDRAWN -> throw new IllegalStateException("A withdrawn round is nowhere");
			};
		}

		private Standing standing(Stage stage, Instant since) {
			return new Standing(this.submission, this.round, stage, since);
		}

	}

}
