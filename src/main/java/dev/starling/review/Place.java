package dev.starling.review;

import dev.starling.question.Part;
import dev.starling.text.Anchor;
import dev.starling.text.Range;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * What a comment is about.
 *
 * @param kind how much of the answer
 * @param part where; null for the whole
 * @param rangeStart the first code point of the words; null for no words in particular
 * @param rangeEnd the one after the last
 * @param quote the words
 * @param contextBefore some of what stands in front of them
 * @param contextAfter some of what stands behind them
 */
@Embeddable
record Place(@Enumerated(EnumType.STRING) Kind kind, @Enumerated(EnumType.STRING) @Nullable Part part,
		@Nullable Integer rangeStart, @Nullable Integer rangeEnd, @Nullable String quote,
		@Nullable String contextBefore, @Nullable String contextAfter) {

	/** The whole answer, without naming a place in it. */
	static Place whole(Kind kind) {
		return new Place(kind, null, null, null, null, null, null);
	}

	static Place part(Part part) {
		return new Place(Kind.PART, part, null, null, null, null, null);
	}

	static Place words(Part part, Anchor anchor) {
		return new Place(Kind.WORDS, part, anchor.range().start(), anchor.range().end(), anchor.quote(),
				anchor.before(), anchor.after());
	}

	/** Where it stands in the text that it was made on. */
	@Nullable Anchor anchor() {
		return (this.kind != Kind.WORDS) ? null : new Anchor(new Range(this.rangeStart, this.rangeEnd), this.quote,
				this.contextBefore, this.contextAfter);
	}

	/**
	 * How much of an answer a comment is about.
	 */
	enum Kind {

		/** Some words of a part. */
		WORDS,
		/** One part. */
		PART,
		/** The whole answer. */
		WHOLE,
		/** What the review comes to; every review has one. */
		SUMMARY,
		/** Added after the review was out. */
		CORRECTION

	}

}
