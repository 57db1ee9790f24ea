package dev.starling.page;

import java.util.Optional;

/**
 * Finds what is no text: control characters and halves of characters.
 */
final class Characters {

	private Characters() {
	}

	static Optional<String> unstorableIn(String text) {
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (Character.isISOControl(c)) {
				return Optional.of((c == 0) ? "a NUL character" : "a control character (U+%04X)".formatted((int) c));
			}
			if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
				i++;
			}
			else if (Character.isSurrogate(c)) {
				return Optional.of("half of a character (a lone surrogate)");
			}
		}
		return Optional.empty();
	}

}
