package dev.starling.review;

import java.util.Comparator;

import dev.starling.practice.Margin;
import dev.starling.question.Part;
import dev.starling.text.Range;
import org.jspecify.annotations.Nullable;

/**
 * A comment on an earlier round, beside a later text.
 *
 * @param submission the number of the round that it was made on
 * @param round 1 for the first
 * @param remark the comment
 * @param words its words, and what became of them; null for no words in particular
 * @param standing what a later round made of it
 * @param decidedHere whether that was decided in the review that it is shown in
 */
record CarriedRemark(long submission, int round, Remark remark, Margin.@Nullable Quoted words, Margin.Standing standing,
		boolean decidedHere) {

	/**
	 * As the later text reads: what is about the whole or a whole part comes first, and
	 * words that are gone last.
	 */
	static final Comparator<CarriedRemark> IN_ORDER = Comparator
		.comparingInt((CarriedRemark carried) -> (carried.part() != null) ? carried.part().ordinal() : -1)
		.thenComparingInt(CarriedRemark::position)
		.thenComparingInt(CarriedRemark::round);

	private int position() {
		if (this.words == null) {
			return -1;
		}
		Range now = where();
		return (now != null) ? now.start() : Integer.MAX_VALUE;
	}

	/**
	 * Where its words, or what is left of them, stand in the later text; null for
	 * nowhere.
	 */
	public @Nullable Range where() {
		return (this.words != null) ? this.words.where() : null;
	}

	/**
	 * Whether the later text shows where it belongs: a settled one would be in the way.
	 */
	public boolean isInSight() {
		return where() != null && !isSettled();
	}

	public @Nullable Part part() {
		return this.remark.part();
	}

	public boolean isResolved() {
		return this.standing == Margin.Standing.RESOLVED;
	}

	/** Whether an earlier review took it as settled, and this one did not take it up. */
	public boolean isSettled() {
		return isResolved() && !this.decidedHere;
	}

	public boolean isKeptHere() {
		return this.decidedHere && !isResolved();
	}

	public boolean isResolvedHere() {
		return this.decidedHere && isResolved();
	}

	Margin.Note note() {
		return new Margin.Note(this.submission, this.round, this.remark.id(), part(), this.words, this.remark.body(),
				this.remark.replies()
					.stream()
					.map((reply) -> new Margin.Reply(reply.byCoach(), reply.body(), reply.at()))
					.toList(),
				this.standing, this.remark.praise(), this.remark.done());
	}

}
