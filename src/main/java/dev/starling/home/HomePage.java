package dev.starling.home;

import java.util.List;

import dev.starling.notice.Notice;
import dev.starling.progress.Advice;
import dev.starling.progress.AnswerLine;
import dev.starling.progress.ProgressPage;
import dev.starling.question.EditionContent;
import dev.starling.queue.Glance;
import org.jspecify.annotations.Nullable;

/**
 * What somebody finds when they come in.
 *
 * @param progress their answers, and what to do next
 * @param latest what they were told and have not seen, the latest in front; one more than
 * is shown tells that there is more
 * @param first a question to begin with; null for who has begun, or has others' answers
 * to read
 * @param reviews how it stands in the queue; null for who does not review
 * @param office what there is to look after; null for who is no administrator
 */
record HomePage(ProgressPage progress, List<Notice> latest, @Nullable EditionContent first, @Nullable Glance reviews,
		@Nullable Office office) {

	static final int MOST_NEWS = 3;

	private static final int MOST_ADVICE = 2;

	private static final int MOST_OTHERS = 2;

	/** What was worked on last; null for who has begun nothing. */
	public @Nullable AnswerLine last() {
		return this.progress.last().orElse(null);
	}

	/** What was worked on before that. */
	public List<AnswerLine> others() {
		return this.progress.answers().stream().skip(1).limit(MOST_OTHERS).toList();
	}

	public List<Notice> news() {
		return this.latest.stream().limit(MOST_NEWS).toList();
	}

	public boolean hasMoreNews() {
		return this.latest.size() > MOST_NEWS;
	}

	/** Besides what stands at the answer that was worked on last. */
	public List<Advice> advice() {
		AnswerLine last = last();
		return (last != null) ? this.progress.besides(last.draft().id(), MOST_ADVICE) : List.of();
	}

}
