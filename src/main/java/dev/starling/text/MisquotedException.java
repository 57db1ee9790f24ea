package dev.starling.text;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * The words that somebody marked do not stand where they are said to: their page shows
 * another text. The reason is for them.
 */
public class MisquotedException extends ResponseStatusException {

	private static final int SHOWN = 80;

	MisquotedException(@Nullable String quote) {
		super(HttpStatus.BAD_REQUEST,
				"The words that you marked%s do not stand there in this answer, so nothing was saved. Copy what you wrote, reload the page and mark them once more."
					.formatted((quote != null) ? ", “" + shortened(quote) + "”," : ""));
	}

	private static String shortened(String quote) {
		String line = quote.strip().replaceAll("\\p{IsWhite_Space}+", " ");
		return (line.codePointCount(0, line.length()) <= SHOWN) ? line
				: line.substring(0, line.offsetByCodePoints(0, SHOWN)).strip() + "…";
	}

}
