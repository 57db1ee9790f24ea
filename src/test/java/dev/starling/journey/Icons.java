package dev.starling.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Clip;
import dev.starling.testing.Chromium;
import org.junit.jupiter.api.Test;

/**
 * Makes the pictures that devices and other sites want as PNG from the drawings beside
 * them. No part of the build: {@code -Dicons=src/main/resources/static/img}.
 */
class Icons {

	private static final Path FOLDER = Path
		.of(Objects.requireNonNull(System.getProperty("icons"), "Say where: -Dicons=src/main/resources/static/img"));

	@Test
	void fromTheirDrawings() throws IOException {
		try (Chromium chromium = new Chromium()) {
			draw(chromium, "starling.svg", "icon-32.png", 32, 32, "");
			draw(chromium, "icon.svg", "icon-180.png", 180, 180, "");
			draw(chromium, "icon.svg", "icon-192.png", 192, 192, "clip-path: inset(0 round 20%)");
			draw(chromium, "icon.svg", "icon-512.png", 512, 512, "clip-path: inset(0 round 20%)");
			draw(chromium, "icon.svg", "maskable-512.png", 512, 512, "");
			draw(chromium, "card.svg", "card.png", 1200, 630, "");
		}
	}

	private static void draw(Chromium chromium, String drawing, String picture, int width, int height, String style)
			throws IOException {
		try (BrowserContext window = chromium
			.window(new Browser.NewContextOptions().setViewportSize(Math.max(width, 400), Math.max(height, 400)))) {
			Page page = window.newPage();
			page.setContent("<style>body { margin: 0 } svg { display: block; inline-size: " + width + "px; block-size: "
					+ height + "px; " + style + " }</style>" + Files.readString(FOLDER.resolve(drawing)));
			page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(picture))
				.setOmitBackground(true)
				.setClip(new Clip(0, 0, width, height)));
		}
	}

}
