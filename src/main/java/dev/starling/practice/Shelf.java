package dev.starling.practice;

import java.util.Arrays;
import java.util.Locale;

/**
 * Where a draft lies.
 */
public enum Shelf {

	/** Among the drafts that are worked on. */
	AT_HAND,
	/** Out of the way, and otherwise as before. */
	ARCHIVED,
	/** Thrown away; it can be brought back until it is removed for good. */
	DELETED;

	/**
	 * Returns the shelf that an address names.
	 * @param slug the name in lower case
	 * @return the shelf; the one at hand where there is none of that name
	 */
	static Shelf named(String slug) {
		return Arrays.stream(values()).filter((shelf) -> shelf.slug().equals(slug)).findFirst().orElse(AT_HAND);
	}

	public String slug() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
