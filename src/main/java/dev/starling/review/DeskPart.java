package dev.starling.review;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.starling.question.Part;
import dev.starling.submission.Round;
import dev.starling.text.Pieces;
import dev.starling.text.Range;
import dev.starling.text.Sentences;

/**
 * One part of the answer on the desk.
 *
 * @param part which one
 * @param text what it says
 * @param stretches the same, cut where something is marked
 * @param remarks the comments on it, in the order of the text
 */
record DeskPart(Part part, String text, List<Stretch> stretches, List<Remark> remarks) {

	static DeskPart of(Part part, Round round, ReviewContent content, List<CarriedRemark> carried) {
		String text = round.text(part);
		List<Remark> remarks = content.remarks().stream().filter((remark) -> remark.part() == part).toList();
		List<Mark> marks = new ArrayList<>();
		remarks.stream()
			.filter(Remark::isOnWords)
			.forEach((remark) -> marks.add(new Mark(Kind.COMMENT, remark.id(), remark.anchor().range())));
		carried.stream()
			.filter(CarriedRemark::isInSight)
			.forEach((earlier) -> marks.add(new Mark(Kind.EARLIER, earlier.remark().id(), earlier.where())));
		for (Rated rated : content.ratings()) {
			rated.evidence()
				.stream()
				.filter((passage) -> passage.part() == part)
				.forEach((passage) -> marks.add(new Mark(Kind.SIGNAL, rated.signal().id(), passage.range())));
		}
		List<Stretch> stretches = Pieces.of(text, marks.stream().map(Mark::range).toList())
			.stream()
			.map((piece) -> new Stretch(piece.text(), piece.covering().stream().map(marks::get).toList()))
			.toList();
		return new DeskPart(part, text, stretches, remarks);
	}

	/** What a new comment on it would be called. */
	public UUID next() {
		return UUID.randomUUID();
	}

	/** Where its sentences begin and end, for the keyboard: "0-35 36-80". */
	public String bounds() {
		return Sentences.in(this.text)
			.stream()
			.map((range) -> range.start() + "-" + range.end())
			.collect(Collectors.joining(" "));
	}

	/** The sentences, to choose from where nothing can be selected. */
	public List<Sentence> sentences() {
		return Sentences.in(this.text).stream().map((range) -> Sentence.of(this.part, range, this.text)).toList();
	}

	/**
	 * Words that are marked alike.
	 *
	 * @param text the words
	 * @param marks what is marked in them
	 */
	record Stretch(String text, List<Mark> marks) {

		public boolean isMarked() {
			return !this.marks.isEmpty();
		}

		/** How they look, "commented evidence". */
		public String looks() {
			return this.marks.stream().map((mark) -> mark.kind().look).distinct().collect(Collectors.joining(" "));
		}

		/** The comments on them. */
		public String comments() {
			return ids(Kind.COMMENT);
		}

		/** The comments of earlier rounds on them, or on what stood in their place. */
		public String earlier() {
			return ids(Kind.EARLIER);
		}

		/** The signals that they bear out. */
		public String signals() {
			return ids(Kind.SIGNAL);
		}

		private String ids(Kind kind) {
			return this.marks.stream()
				.filter((mark) -> mark.kind() == kind)
				.map((mark) -> mark.id().toString())
				.distinct()
				.collect(Collectors.joining(" "));
		}

	}

	/**
	 * Words that something is said of.
	 *
	 * @param kind what kind of thing
	 * @param id which one
	 * @param range the words
	 */
	private record Mark(Kind kind, Object id, Range range) {
	}

	private enum Kind {

		COMMENT("commented"), EARLIER("earlier"), SIGNAL("evidence");

		private final String look;

		Kind(String look) {
			this.look = look;
		}

	}

	/**
	 * A sentence that can be chosen in a form.
	 *
	 * @param value what the form sends: "ACTION:120:180"
	 * @param text what it says
	 */
	record Sentence(String value, String text) {

		static Sentence of(Part part, Range range, String text) {
			return new Sentence(part.name() + ":" + range.start() + ":" + range.end(), range.of(text));
		}

	}

}
