package dev.starling.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The pages of the starter bank, as text.
 */
public final class StarterBank {

	private StarterBank() {
	}

	/** As it is. */
	public static String page(String slug) {
		try (InputStream page = Objects
			.requireNonNull(StarterBank.class.getResourceAsStream("/dev/starling/question/bank/" + slug + ".txt"))) {
			return new String(page.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** By another title, which stands in its third line. */
	public static String page(String slug, String title) {
		String[] lines = page(slug).split("\n", 4);
		lines[2] = title;
		return String.join("\n", lines);
	}

}
