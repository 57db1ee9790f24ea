package dev.starling.journey;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import dev.starling.testing.Chromium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Makes pictures of every page in every role, to be looked at one by one. No part of the
 * build: {@code -Dscreenshots} says where they go, {@code -Dscreenshots.of}, a regular
 * expression over their names, which.
 */
class Screenshots {

	private static final Path FOLDER = Path
		.of(Objects.requireNonNull(System.getProperty("screenshots"), "Say where: -Dscreenshots=target/screenshots"));

	private static final Predicate<String> OF = Pattern.compile(System.getProperty("screenshots.of", ".*"))
		.asMatchPredicate();

	@Test
	void ofEveryPageInEveryRole(@TempDir Path data) {
		try (Chromium chromium = new Chromium();
				RunningApp app = new RunningApp(data, "--spring.profiles.active=demo")) {
			Tour tour = new Tour(app, chromium);
			for (int width : new int[] { 360, 768, 1440 }) {
				for (ColorScheme scheme : new ColorScheme[] { ColorScheme.LIGHT, ColorScheme.DARK }) {
					String window = "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png";
					for (String who : Tour.STOPS.keySet()) {
						tour.walk(who, OF, options(width, scheme),
								(name, page) -> Tour.picture(page, FOLDER.resolve(name + window)));
					}
				}
			}
		}
	}

	private static Browser.NewContextOptions options(int width, ColorScheme scheme) {
		return new Browser.NewContextOptions().setViewportSize(width, Tour.HEIGHT)
			.setColorScheme(scheme)
			.setReducedMotion(ReducedMotion.REDUCE)
			.setServiceWorkers(ServiceWorkerPolicy.BLOCK);
	}

}
