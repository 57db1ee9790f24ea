package dev.starling.testing;

import java.util.List;
import java.util.stream.Stream;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.provider.Arguments;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pages in a real browser, opened as a visitor who got that far without one.
 */
@ServerTest
@AutoConfigureMockMvc
@Import(Visitors.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class BrowserTest {

	@LocalServerPort
	private int port;

	@Autowired
	protected Visitors.Door door;

	@Autowired
	protected ApplicationContext application;

	protected Chromium chromium;

	@BeforeAll
	void openBrowser() {
		this.chromium = new Chromium();
	}

	@AfterAll
	void closeBrowser() {
		if (this.chromium != null) {
			this.chromium.close();
		}
	}

	/** A phone, a tablet and a desk, by day and by night. */
	protected static Stream<Arguments> screens() {
		return Stream.of(360, 768, 1440)
			.flatMap((width) -> Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
				.map((scheme) -> Arguments.of(width, scheme)));
	}

	protected Page open(Visitor visitor, String address, Browser.NewContextOptions options) {
		return open(visitor, address, this.chromium.window(options));
	}

	protected Page open(Visitor visitor, String address, BrowserContext window) {
		window.addCookies(
				List.of(new Cookie("SESSION", visitor.session().getValue()).setUrl(address("/")).setHttpOnly(true)));
		Page page = window.newPage();
		page.navigate(address(address));
		return page;
	}

	protected String address(String path) {
		return "http://127.0.0.1:" + this.port + path;
	}

	/** Nothing that axe finds, and nothing that must be scrolled sideways. */
	protected static void expectNoViolation(Page page) {
		assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations()).as(page.url())
			.map((rule) -> rule.getId() + " " + rule.getNodes().get(0).getHtml() + " "
					+ rule.getNodes().get(0).getFailureSummary())
			.isEmpty();
		Object sideways = page.evaluate("document.documentElement.scrollWidth - innerWidth");
		assertThat(((Number) sideways).intValue()).as(page.url() + " scrolls sideways").isLessThanOrEqualTo(0);
	}

}
