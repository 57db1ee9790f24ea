package dev.starling.journey;

import java.nio.file.Path;

import dev.starling.testing.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * A running application with a database file, and a real browser to walk through it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Journey {

	private final String[] settings;

	RunningApp app;

	Chromium chromium;

	Journey(String... settings) {
		this.settings = settings;
	}

	@BeforeAll
	void open(@TempDir Path data) {
		this.chromium = new Chromium();
		this.app = new RunningApp(data, this.settings);
	}

	@AfterAll
	void close() {
		if (this.app != null) {
			this.app.close();
		}
		if (this.chromium != null) {
			this.chromium.close();
		}
	}

}
