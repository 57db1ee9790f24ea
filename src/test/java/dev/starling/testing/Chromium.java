package dev.starling.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import org.junit.jupiter.api.Assumptions;

/**
 * A real Chromium. Where none is installed the test is skipped, unless {@code CI} is set:
 * there it fails.
 */
public final class Chromium implements AutoCloseable {

	/** Patience for a slow machine; waits end as soon as what they wait for is there. */
	private static final double TIMEOUT_MILLIS = 20_000;

	private static final List<String> PLACES = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser",
			"/usr/bin/google-chrome", "/snap/bin/chromium",
			"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

	private final Playwright playwright;

	private final Browser browser;

	private final List<String> complaints = new ArrayList<>();

	public Chromium() {
		Path executable = find();
		this.playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		this.browser = this.playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(executable)
				.setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
						"--disable-background-networking", "--disable-component-update", "--disable-sync")));
	}

	private static Path find() {
		Optional<Path> found = Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), PLACES.stream())
			.map(Path::of)
			.filter(Files::isExecutable)
			.findFirst();
		if (found.isEmpty() && System.getenv("CI") == null) {
			System.out.println("No Chromium found: this test is skipped. Install one, or name it in CHROMIUM.");
			Assumptions.abort("No Chromium found");
		}
		return found.orElseThrow(() -> new IllegalStateException("No Chromium found, and CI is set"));
	}

	/**
	 * Opens a window that shares nothing with the others.
	 * @param options how it looks
	 * @return the window's context
	 */
	public BrowserContext window(Browser.NewContextOptions options) {
		BrowserContext context = this.browser.newContext(options);
		context.setDefaultTimeout(TIMEOUT_MILLIS);
		context.onConsoleMessage((message) -> {
			if (message.type().equals("error") && message.text().contains("Content Security Policy")) {
				this.complaints.add(message.text());
			}
		});
		context.onWebError((error) -> this.complaints.add(error.error()));
		return context;
	}

	/**
	 * Opens a window whose requests can be held up and lost: with a service worker, some
	 * of them are out of a test's reach.
	 * @return its first page
	 */
	public Page page() {
		return window(new Browser.NewContextOptions().setServiceWorkers(ServiceWorkerPolicy.BLOCK)).newPage();
	}

	/**
	 * Ends a tab as a failure of the browser would.
	 * @param page the tab
	 * @param other one that goes on
	 */
	public static void crash(Page page, Page other) {
		boolean[] crashed = { false };
		page.onCrash((tab) -> crashed[0] = true);
		page.onDialog(Dialog::accept);
		try {
			page.navigate("chrome://crash");
		}
		catch (PlaywrightException ex) {
			// It does not answer any more.
		}
		other.waitForCondition(() -> crashed[0]);
	}

	/** Scripts that failed, and what the content security policy stopped. */
	public List<String> complaints() {
		return List.copyOf(this.complaints);
	}

	@Override
	public void close() {
		this.playwright.close();
	}

}
