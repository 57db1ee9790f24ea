package dev.starling.vocabulary;

import java.util.Locale;

import dev.starling.question.TermKind;
import dev.starling.text.PlainText;
import dev.starling.text.RefusedTextException;

/**
 * What somebody calls a term and says of it.
 *
 * @param name one line
 * @param meaning some sentences; empty for none
 */
record Wording(String name, String meaning) {

	static final int LONGEST_MEANING = 2000;

	/**
	 * Takes what was typed.
	 * @throws RefusedTermException if it cannot be stored or says nothing
	 */
	static Wording of(TermKind kind, String name, String meaning) {
		Wording wording = new Wording(plain(name).replaceAll("[\\s\\u00a0]+", " ").strip(), plain(meaning).strip());
		if (wording.name.isEmpty()) {
			throw RefusedTermException.unfit("A %s needs a name.".formatted(kind.word()));
		}
		if (wording.name.length() > kind.longest()) {
			throw RefusedTermException.unfit("The name is too long: %d characters, where %d fit."
				.formatted(wording.name.length(), kind.longest()));
		}
		if (wording.meaning.length() > LONGEST_MEANING) {
			throw RefusedTermException
				.unfit(String.format(Locale.ENGLISH, "The meaning is too long: %,d characters, where %,d fit.",
						wording.meaning.length(), LONGEST_MEANING));
		}
		return wording;
	}

	/** What a form says that it showed: browsers send other line ends than they got. */
	static Wording seen(String name, String meaning) {
		return new Wording(name, meaning.replace("\r\n", "\n"));
	}

	private static String plain(String typed) {
		try {
			String text = new PlainText(typed).value();
			if (text.codePoints().anyMatch((c) -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
				throw RefusedTermException.unfit("This holds a control character, which no page shows.");
			}
			return text;
		}
		catch (RefusedTextException ex) {
			throw RefusedTermException.unfit("This cannot be stored: it is too long, or holds half of a character.");
		}
	}

}
