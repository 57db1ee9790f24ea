package dev.starling.review;

import dev.starling.question.Part;
import dev.starling.text.Range;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * Words of the answer that bear a rating out.
 *
 * @param part where they stand
 * @param rangeStart the first code point
 * @param rangeEnd the one after the last
 */
@Embeddable
public record Passage(@Enumerated(EnumType.STRING) Part part, int rangeStart, int rangeEnd) {

	public Range range() {
		return new Range(this.rangeStart, this.rangeEnd);
	}

}
