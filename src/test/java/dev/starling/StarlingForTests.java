package dev.starling;

import org.springframework.boot.SpringApplication;

/**
 * The application as {@code main} makes it, for tests in other packages.
 */
public final class StarlingForTests {

	private StarlingForTests() {
	}

	public static SpringApplication application() {
		return Starling.application();
	}

}
