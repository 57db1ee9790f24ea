package dev.starling.web;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;

import dev.starling.testing.ServerTest;
import dev.starling.testing.Visitor;
import dev.starling.testing.Web;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a device needs to keep the site as an application, and what other sites show of
 * its pages.
 */
@ServerTest
class InstallableTest {

	private static final Path STATIC = Path.of("src/main/resources/static");

	private static final Pattern ICON = Pattern
		.compile("\"src\": \"([^\"]+)\", \"sizes\": \"(\\d+)x(\\d+)\", \"type\": \"image/png\"");

	@LocalServerPort
	private int port;

	@Test
	void theManifestNamesItAndItsIconsAreThere() throws IOException {
		Web web = new Web(this.port);
		String address = page(web, "/").select("link[rel=manifest]").attr("href");
		HttpResponse<String> manifest = web.get(address, "*/*");
		assertThat(manifest.headers().firstValue("Content-Type")).get()
			.asString()
			.startsWith("application/manifest+json");
		assertThat(manifest.headers().firstValue("Content-Security-Policy").orElseThrow())
			.contains("manifest-src 'self'");
		assertThat(manifest.body()).contains("\"name\": \"Starling\"", "\"start_url\": \"/\"", "\"maskable\"");
		Matcher icon = ICON.matcher(manifest.body());
		List<String> sizes = new ArrayList<>();
		while (icon.find()) {
			expectPicture(web, icon.group(1));
			BufferedImage picture = ImageIO
				.read(STATIC.resolve(icon.group(1).replaceFirst("/assets/[0-9a-f]{12}/", "")).toFile());
			assertThat(picture.getWidth() + "x" + picture.getHeight()).isEqualTo(icon.group(2) + "x" + icon.group(3));
			sizes.add(icon.group(2));
		}
		assertThat(sizes).containsExactly("192", "512", "512");
	}

	@Test
	void everyIconThatAPageNamesIsAPicture() {
		Web web = new Web(this.port);
		List<String> icons = page(web, "/").select("link[rel~=icon]:not([type]), link[rel=apple-touch-icon]")
			.eachAttr("href");
		assertThat(icons).hasSize(2).allSatisfy((icon) -> expectPicture(web, icon));
	}

	@Test
	void theFrameOfTheWindowIsOfThePapersColour() throws IOException {
		List<String> frames = page(new Web(this.port), "/").select("meta[name=theme-color]").eachAttr("content");
		assertThat(Files.readString(STATIC.resolve("css/tokens.css")))
			.contains("--paper: light-dark(" + String.join(", ", frames) + ")");
		assertThat(Files.readString(STATIC.resolve("manifest.webmanifest")))
			.contains("\"theme_color\": \"" + frames.get(0) + "\"", "\"background_color\": \"" + frames.get(0) + "\"");
	}

	@Test
	void otherSitesShowAQuestionByItsTitleAndFirstSentence() {
		Web web = new Web(this.port);
		Document page = page(web, Visitor.QUESTION);
		assertThat(property(page, "title")).isEqualTo("Navigating Professional Failure and Growth");
		assertThat(property(page, "description")).isEqualTo("As a leader, your decisions carry significant weight.");
		assertThat(property(page, "url")).matches("http://localhost:\\d+" + Visitor.QUESTION);
		String picture = property(page, "image");
		assertThat(picture).matches("http://localhost:\\d+/assets/img/card\\.png");
		expectPicture(web, picture.replaceFirst("http://[^/]+", ""));
	}

	@Test
	void whatOnlyDevicesAndOtherSitesAskForIsNotKeptForPages() {
		assertThat(new Web(this.port).get("/service-worker.js", "*/*").body()).contains("/img/starling.svg")
			.doesNotContain(".png", ".webmanifest");
	}

	private static void expectPicture(Web web, String address) {
		HttpResponse<String> picture = web.get(address, "*/*");
		assertThat(picture.statusCode()).as(address).isEqualTo(200);
		assertThat(picture.headers().firstValue("Content-Type")).as(address).hasValue("image/png");
		assertThat(picture.headers().firstValue("Cache-Control")).as(address).get().asString().contains("immutable");
	}

	private static Document page(Web web, String address) {
		return Jsoup.parse(web.get(address).body());
	}

	private static String property(Document page, String name) {
		return page.select("meta[property=og:" + name + "]").attr("content");
	}

}
