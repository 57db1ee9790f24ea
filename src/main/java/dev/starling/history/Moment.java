package dev.starling.history;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import dev.starling.question.Part;
import dev.starling.submission.RoundLine;
import dev.starling.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a draft, as a person would tell it, and how the draft stood
 * afterwards.
 *
 * @param kind what happened
 * @param from when it began
 * @param at when it was over: what the draft said then is what this moment stands for
 * @param parts the parts that it touched
 * @param saves of how many saves it is made
 * @param words how long the whole draft was afterwards; of a text that was set aside, how
 * long that is
 * @param difference how many words more that is than before; negative where it is less
 * @param aside the save whose text was set aside; null for every other kind
 * @param round the round that it was handed in as; null for every other kind
 */
record Moment(Kind kind, Instant from, Instant at, Set<Part> parts, int saves, Words words, int difference,
		@Nullable UUID aside, @Nullable RoundLine round) {

	/** The moment as addresses name it. */
	public long millis() {
		return this.at.toEpochMilli();
	}

	/** What happened, as the page says it behind the time. */
	public String told() {
		return switch (this.kind) {
			case WRITTEN -> "written";
			case BROUGHT_BACK -> "brought back";
			case SET_ASIDE -> "set aside, since another text stood there";
			case HANDED_IN ->
				"handed in as round " + this.round.number() + (this.round.isWithdrawn() ? ", and withdrawn" : "");
		};
	}

	/**
	 * What can happen to a draft.
	 */
	enum Kind {

		/** Somebody sat and wrote, for a while or only once. */
		WRITTEN,
		/** Earlier text was brought back. */
		BROUGHT_BACK,
		/** A text was refused since a newer one stood in its way, and set aside. */
		SET_ASIDE,
		/** It was handed in for review. */
		HANDED_IN

	}

}
