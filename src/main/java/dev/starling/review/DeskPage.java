package dev.starling.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.starling.question.EditionContent;
import dev.starling.question.Part;
import dev.starling.submission.Round;
import dev.starling.text.Range;
import dev.starling.text.Sentences;
import org.jspecify.annotations.Nullable;

/**
 * A submission and what its coach has said of it so far.
 *
 * @param state where the review stands
 * @param dueAt when a sent review comes out; null for any other
 * @param round what is reviewed
 * @param brief what it answers
 * @param content what the review says
 * @param carried what was said of earlier rounds
 * @param levels how well the last round showed each signal, by its number, where it was
 * asked in the same words
 */
record DeskPage(Review.State state, @Nullable Instant dueAt, Round round, EditionContent brief, ReviewContent content,
		CarriedRemarks carried, Map<Long, Level> levels) {

	static DeskPage of(Review review, Round round, EditionContent brief, ReviewContent content, CarriedRemarks carried,
			Map<Long, Level> levels) {
		return new DeskPage(review.state(), review.dueAt(), round, brief,
				review.isOpen() ? content : content.withoutEmptyRemarks(), carried, levels);
	}

	public boolean isOpen() {
		return this.state == Review.State.OPEN;
	}

	public boolean isSent() {
		return this.state == Review.State.SENT;
	}

	public List<DeskPart> parts() {
		return Arrays.stream(Part.values())
			.map((part) -> DeskPart.of(part, this.round, this.content, this.carried.on(part)))
			.toList();
	}

	public boolean isReturned() {
		return this.state == Review.State.RETURNED;
	}

	/** What is about the whole answer. */
	public List<Remark> remarks() {
		return this.content.remarks()
			.stream()
			.filter((remark) -> remark.part() == null && !remark.correction())
			.toList();
	}

	/** What was added once it was out. */
	public List<Remark> corrections() {
		return this.content.remarks().stream().filter(Remark::correction).toList();
	}

	/**
	 * Where the coach and the candidate, who has seen it by now, disagree; empty until
	 * then.
	 */
	public List<View> views() {
		if (!isReturned()) {
			return List.of();
		}
		return TwoSides.of(this.round.marks(), this.content.ratings())
			.disagreements()
			.stream()
			.map((one) -> new View(one, DeskPart.Sentence.of(one.part(), one.range(), this.round.text(one.part()))))
			.toList();
	}

	/** What a new comment on the whole answer would be called. */
	public UUID next() {
		return UUID.randomUUID();
	}

	/** The names of the fields that hold what somebody typed. */
	public String fields() {
		return Stream
			.concat(Stream.concat(Stream.of(this.content.summary()), this.content.remarks().stream())
				.map((remark) -> "body." + remark.id()),
					Stream.concat(Stream.of("new.WHOLE"), Arrays.stream(Part.values()).map((part) -> "new." + part)))
			.collect(Collectors.joining(" "));
	}

	/**
	 * What can be marked for a signal where nothing can be selected: the sentences, and
	 * whatever else is marked already.
	 */
	public List<Choice> choices(Rated rated) {
		List<Choice> choices = new ArrayList<>();
		for (Part part : Part.values()) {
			String text = this.round.text(part);
			Set<Range> marked = rated.evidence()
				.stream()
				.filter((passage) -> passage.part() == part)
				.map(Passage::range)
				.collect(Collectors.toSet());
			Stream.concat(Sentences.in(text).stream(), marked.stream())
				.distinct()
				.sorted(Comparator.comparingInt(Range::start).thenComparingInt(Range::end))
				.map((range) -> new Choice(part, DeskPart.Sentence.of(part, range, text), marked.contains(range)))
				.forEach(choices::add);
		}
		return choices;
	}

	/**
	 * Something that can be marked.
	 *
	 * @param part where it stands
	 * @param sentence what it says
	 * @param marked whether it is
	 */
	record Choice(Part part, DeskPart.Sentence sentence, boolean marked) {
	}

	/**
	 * A disagreement and its words.
	 *
	 * @param disagreement who sees what
	 * @param sentence where
	 */
	record View(TwoSides.Disagreement disagreement, DeskPart.Sentence sentence) {
	}

}
