package dev.starling.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page that the pictures show, in every role, on a phone: each is there, and none
 * is wider than the screen.
 */
class TourTest extends DemoJourney {

	private static final Pattern ERROR = Pattern.compile("^Error \\d{3}$");

	private static final int PHONE = 360;

	static List<String> roles() {
		return List.copyOf(Tour.STOPS.keySet());
	}

	@ParameterizedTest
	@MethodSource("roles")
	void everyPageIsThereAndFitsAPhone(String who) {
		List<String> seen = new ArrayList<>();
		this.tour.walk(who, (name) -> true, phone(), (name, page) -> {
			seen.add(name);
			assertThat(page.getByText(ERROR).count() > 0).as(name).isEqualTo(name.endsWith("not-found"));
			assertThat(page.evaluate("document.documentElement.scrollWidth")).as(name).isEqualTo(PHONE);
		});
		assertThat(seen).hasSameSizeAs(Tour.STOPS.get(who));
	}

	private static Browser.NewContextOptions phone() {
		return new Browser.NewContextOptions().setViewportSize(PHONE, Tour.HEIGHT)
			.setServiceWorkers(ServiceWorkerPolicy.BLOCK);
	}

}
