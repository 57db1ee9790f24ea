package dev.starling.feedback;

import java.util.ArrayList;
import java.util.List;

import dev.starling.review.Level;
import dev.starling.review.Rated;
import dev.starling.review.ReviewContent;
import dev.starling.review.Verdict;
import dev.starling.text.Listed;
import org.jspecify.annotations.Nullable;

/**
 * Something that a candidate can do next.
 *
 * @param lead the gist
 * @param words the rest, in plain words
 * @param place where on the page it is about; null for nowhere in particular
 */
record Step(String lead, String words, @Nullable String place) {

	/**
	 * What a review asks for: what stands in the way first. It follows from what the
	 * coach wrote, and adds no judgement of its own.
	 */
	static List<Step> after(ReviewContent review, List<NumberedRemark> remarks) {
		List<Step> steps = new ArrayList<>();
		List<NumberedRemark> open = remarks.stream().filter((one) -> one.remark().isOpen()).toList();
		if (review.verdict() == Verdict.READY) {
			steps.add(new Step("Tell it aloud.",
					"Your coach finds this answer ready. Tell it to somebody without reading, twice, before you change another word.",
					null));
		}
		if (!open.isEmpty()) {
			String many = (open.size() == 1) ? "One comment is open." : open.size() + " comments are open.";
			String rest = (review.verdict() == Verdict.READY)
					? "None of them keeps you from telling it. Take up what helps, and mark it done."
					: "Take them up in your draft, reply where you see it differently, and mark each done as you go.";
			steps.add(new Step(many, rest, "comment-" + open.get(0).remark().id()));
		}
		review.ratings().stream().filter(Step::isLow).map(Step::show).forEach(steps::add);
		if (!review.unrated().isEmpty()) {
			List<String> names = review.unrated().stream().map((rated) -> rated.signal().name()).toList();
			steps.add(new Step("Not rated: " + Listed.of(names) + ".",
					"Your coach left that open, which says neither yes nor no. Reply to the summary if you want to know.",
					"signal-" + review.unrated().get(0).signal().id()));
		}
		if (review.verdict() == Verdict.ONE_MORE_ROUND) {
			steps.add(new Step("Then hand in the next round.",
					"Your coach would like to read this once more. The next one shows what became of each comment.",
					null));
		}
		return List.copyOf(steps);
	}

	private static boolean isLow(Rated rated) {
		return rated.level() == Level.NOT_SHOWN || rated.level() == Level.CLAIMED;
	}

	private static Step show(Rated rated) {
		String words = rated.opposite()
				? "A sentence shows the opposite. Say what you would do now, or tell what you learnt from it."
				: (rated.level() == Level.CLAIMED) ? "You say so. Now name one moment in which you did it."
						: "No sentence shows it yet. If there was a moment that did, tell it.";
		return new Step("Show " + rated.signal().name() + ".", words, "signal-" + rated.signal().id());
	}

}
