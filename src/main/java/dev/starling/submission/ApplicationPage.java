package dev.starling.submission;

import java.util.List;

import dev.starling.practice.Beside;
import dev.starling.practice.DraftTitle;
import dev.starling.practice.FrozenText;
import dev.starling.question.EditionContent;
import dev.starling.question.Part;
import dev.starling.question.Signal;
import dev.starling.text.Differences;
import dev.starling.text.Listed;
import dev.starling.text.Range;
import dev.starling.text.Sentences;
import dev.starling.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * An answer once more, before it is handed in.
 *
 * @param draft the draft
 * @param brief what it answers
 * @param number which round it would be
 * @param open the round that is on its way still; null where there is none, and this one
 * may go
 * @param parts the five, in order
 * @param asked where comments of earlier rounds still ask for something, with how many
 * @param days the days by which a review can be asked for
 * @param outlook what to expect
 */
record ApplicationPage(DraftTitle draft, EditionContent brief, int number, @Nullable RoundLine open,
		List<ShownPart> parts, List<Beside.Asked> asked, Days days, Outlook outlook) {

	public Words words() {
		return this.parts.stream().map((part) -> Words.in(part.body())).reduce(new Words(0), Words::plus);
	}

	/** Whether there is nothing to hand in. */
	public boolean isWordless() {
		return words().count() == 0;
	}

	/** The parts that say nothing, "Result and Learning". */
	public String gaps() {
		return Listed.of(this.parts.stream().filter(ShownPart::isEmpty).map((part) -> part.part().label()).toList());
	}

	public long openComments() {
		return this.asked.stream().mapToLong(Beside.Asked::count).sum();
	}

	public boolean hasSeveralGaps() {
		return this.parts.stream().filter(ShownPart::isEmpty).count() > 1;
	}

	/** Whether there are more sentences than can be marked. */
	public boolean isTooLongToMark() {
		return this.parts.stream().mapToInt((part) -> part.sentences().size()).sum() == Application.MOST_MARKS;
	}

	/**
	 * One part as it would be handed in.
	 *
	 * @param part which one
	 * @param body what it says
	 * @param sentences what of it can be marked
	 * @param changed whether it says something else than when the page was opened
	 * @param changes what that is; null where it is not known what it said then
	 */
	record ShownPart(Part part, String body, List<Sentence> sentences, boolean changed, @Nullable Differences changes) {

		static ShownPart of(FrozenText text, int most, boolean changed, @Nullable String before) {
			List<Sentence> sentences = Sentences.in(text.body())
				.stream()
				.limit(most)
				.map((range) -> new Sentence(text.part(), range, range.of(text.body())))
				.toList();
			return new ShownPart(text.part(), text.body(), sentences, changed,
					(before != null) ? Differences.between(before, text.body()) : null);
		}

		public boolean isEmpty() {
			return this.body.isBlank();
		}

	}

	/**
	 * Words that can be marked.
	 *
	 * @param part where they stand
	 * @param range which words
	 * @param text what they say
	 */
	record Sentence(Part part, Range range, String text) {

		/** What the form sends where somebody means to show this signal here. */
		public String meantFor(Signal signal) {
			return Mark.on(this.part, this.range, signal.id()).toString();
		}

	}

}
