package dev.starling.journey;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages that matter most look as they did. Their letters are {@link Bars} and their
 * moments one length, so that a picture depends on neither the machine nor the day; it is
 * half as large, so that the edge of a line does not count. {@code -Dlooks=renew} makes
 * the references anew.
 */
class LooksTest extends DemoJourney {

	private static final Path REFERENCES = Path.of("src/test/resources/dev/starling/journey/looks");

	private static final Path SEEN = Path.of("target/looks");

	private static final boolean RENEW = "renew".equals(System.getProperty("looks"));

	/**
	 * Of all that a picture shows; the edges of round things differ from machine to
	 * machine.
	 */
	private static final double DIFFERENT_AT_MOST = 0.005;

	/** Of 255, in any of the three colours. */
	private static final int SEEN_AS_DIFFERENT = 24;

	static Stream<Arguments> screens() {
		return Stream.of("nobody home", "nobody question", "candidate editor", "second-coach desk")
			.flatMap((page) -> Stream.of(360, 1440)
				.flatMap((width) -> Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
					.map((scheme) -> Arguments.of(page, width, scheme))));
	}

	@ParameterizedTest
	@MethodSource("screens")
	void looksAsItDid(String name, int width, ColorScheme scheme) throws IOException {
		String file = name.replace(' ', '-') + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png";
		BufferedImage seen = seen(name.split(" "), width, scheme, SEEN.resolve(file));
		if (RENEW) {
			Files.createDirectories(REFERENCES);
			Files.copy(SEEN.resolve(file), REFERENCES.resolve(file), StandardCopyOption.REPLACE_EXISTING);
			return;
		}
		BufferedImage reference = ImageIO.read(REFERENCES.resolve(file).toFile());
		String how = "%s, beside %s; where that is meant, -Dlooks=renew".formatted(SEEN.resolve(file),
				REFERENCES.resolve(file));
		assertThat(seen.getWidth()).as(how).isEqualTo(reference.getWidth());
		assertThat(seen.getHeight()).as(how).isBetween(reference.getHeight() - 2, reference.getHeight() + 2);
		assertThat(different(seen, reference)).as(how).isLessThanOrEqualTo(DIFFERENT_AT_MOST);
	}

	private BufferedImage seen(String[] name, int width, ColorScheme scheme, Path file) throws IOException {
		Page page = this.tour.open(name[0], name[1],
				new Browser.NewContextOptions().setViewportSize(width, Tour.HEIGHT)
					.setColorScheme(scheme)
					.setDeviceScaleFactor(0.5)
					.setReducedMotion(ReducedMotion.REDUCE)
					.setBypassCSP(true)
					.setServiceWorkers(ServiceWorkerPolicy.BLOCK));
		page.addStyleTag(new Page.AddStyleTagOptions().setContent(Bars.styleSheet()));
		page.evaluate("""
				async () => {
					for (const time of document.querySelectorAll("time")) time.textContent = "25 Nov, 11:40";
					await document.fonts.load("16px Bars");
					await document.fonts.ready;
				}""");
		assertThat(page.evaluate("[...document.fonts].map((font) => font.status).join()")).isEqualTo("loaded");
		BufferedImage picture = ImageIO.read(new ByteArrayInputStream(Tour.picture(page, file)));
		page.context().close();
		return picture;
	}

	private static double different(BufferedImage one, BufferedImage other) {
		int height = Math.min(one.getHeight(), other.getHeight());
		long different = 0;
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < one.getWidth(); x++) {
				different += isDifferent(one.getRGB(x, y), other.getRGB(x, y)) ? 1 : 0;
			}
		}
		return (double) different / (height * one.getWidth());
	}

	private static boolean isDifferent(int one, int other) {
		return Stream.of(0, 8, 16)
			.anyMatch((shift) -> Math.abs((one >> shift & 0xff) - (other >> shift & 0xff)) > SEEN_AS_DIFFERENT);
	}

}
