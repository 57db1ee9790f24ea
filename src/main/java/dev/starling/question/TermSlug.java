package dev.starling.question;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * What a term is called in addresses: its name in plain small letters.
 */
final class TermSlug {

	/** Leaves room for a number behind it. */
	private static final int LONGEST = 100;

	private TermSlug() {
	}

	static String of(TermKind kind, String name, Predicate<String> taken) {
		String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
			.replaceAll("\\p{M}+", "")
			.toLowerCase(Locale.ROOT)
			.replaceAll("[^a-z0-9]+", "-")
			.replaceAll("^-|-$", "");
		String slug = plain.isEmpty() ? kind.word() : plain.substring(0, Math.min(plain.length(), LONGEST));
		String unique = slug;
		for (int number = 2; taken.test(unique); number++) {
			unique = slug + "-" + number;
		}
		return unique;
	}

}
