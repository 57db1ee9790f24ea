package dev.starling.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The page that the product began with.
 */
final class FailurePage {

	static final Vocabulary BANK = new Vocabulary(List.of("Behavioral"),
			List.of("Mid Level", "Senior Level", "Staff Level", "Principal Level"));

	private FailurePage() {
	}

	static String text() {
		try (InputStream file = FailurePage.class.getResourceAsStream("/failure-question.txt")) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static Page page() {
		return Reading.of(text(), BANK).page();
	}

}
