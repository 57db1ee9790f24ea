package dev.starling.journey;

import java.nio.file.Path;
import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import dev.starling.testing.Chromium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Makes the pictures that the README shows, by day and by night. No part of the build:
 * {@code ./mvnw test -Dtest=ReadmePictures}.
 */
class ReadmePictures {

	static final Path FOLDER = Path.of("src/docs");

	/** As the demo's tour names them: who, and what they look at. */
	static final List<String> OF = List.of("nobody home", "candidate editor", "candidate review", "candidate progress",
			"second-coach desk", "admin edit");

	@Test
	void byDayAndByNight(@TempDir Path data) {
		try (Chromium chromium = new Chromium();
				RunningApp app = new RunningApp(data, "--spring.profiles.active=demo")) {
			Tour tour = new Tour(app, chromium);
			for (String picture : OF) {
				for (ColorScheme scheme : new ColorScheme[] { ColorScheme.LIGHT, ColorScheme.DARK }) {
					make(tour, picture, scheme);
				}
			}
		}
	}

	private static void make(Tour tour, String picture, ColorScheme scheme) {
		String[] name = picture.split(" ");
		Page page = tour.open(name[0], name[1],
				new Browser.NewContextOptions().setViewportSize(1280, 800)
					.setColorScheme(scheme)
					.setReducedMotion(ReducedMotion.REDUCE)
					.setServiceWorkers(ServiceWorkerPolicy.BLOCK));
		page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(file(picture, scheme))));
		page.context().close();
	}

	static String file(String picture, ColorScheme scheme) {
		return picture.replace(' ', '-') + ((scheme == ColorScheme.DARK) ? "-night.png" : "-day.png");
	}

}
