package dev.starling.question;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * A name in addresses: small letters, digits and single hyphens.
 *
 * @param value at most {@value #LONGEST} characters
 */
record Slug(String value) {

	/** Room is left for a number behind it. */
	static final int LONGEST = 100;

	/**
	 * Makes one of a name.
	 * @param name a line
	 * @param otherwise what it is called where the name has no letter and no digit that
	 * an address can hold
	 * @return the name's letters and digits, without their accents
	 */
	static Slug of(String name, String otherwise) {
		String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
			.replaceAll("\\p{M}+", "")
			.toLowerCase(Locale.ROOT)
			.replaceAll("['’]", "")
			.replaceAll("[^a-z0-9]+", "-");
		String cut = plain.substring(0, Math.min(plain.length(), LONGEST)).replaceAll("^-|-$", "");
		return new Slug(cut.isEmpty() ? otherwise : cut);
	}

	/**
	 * Finds one that is free.
	 * @param taken whether a slug is taken
	 * @return this one, or this one with the first number behind it that is free
	 */
	Slug free(Predicate<String> taken) {
		String free = this.value;
		for (int number = 2; taken.test(free); number++) {
			free = this.value + "-" + number;
		}
		return new Slug(free);
	}

}
