package dev.starling.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Page;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody who only presses keys. At each stop the focus is on something, can be seen
 * there by its outline, and is not hidden behind anything.
 */
final class Keyboard {

	/** More stops than any page has. */
	private static final int MOST = 250;

	private static final String FOCUS = """
			() => {
				const element = document.activeElement;
				if (!element || element === document.body || element === document.documentElement) return null;
				const style = getComputedStyle(element);
				const words = element.getAttribute("aria-label") ?? element.labels?.[0]?.textContent ?? element.textContent;
				const inSight = [...element.getClientRects()].some((box) => {
					const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
					const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
					return left < right && top < bottom && [0.1, 0.5, 0.9].some((down) =>
						element.contains(document.elementFromPoint((left + right) / 2, top + (bottom - top) * down)));
				});
				return {
					name: words.trim().replace(/\\s+/g, " "),
					tag: element.tagName,
					outline: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
					inSight,
				};
			}""";

	private final Page page;

	Keyboard(Page page) {
		this.page = page;
	}

	/** Presses Tab until the focus is on what is called so, or begins so. */
	void to(String name) {
		List<String> stops = new ArrayList<>();
		while (stops.size() < MOST) {
			this.page.keyboard().press("Tab");
			String stop = stop("after " + stops);
			if (stop.startsWith(name)) {
				return;
			}
			stops.add(stop);
		}
		throw new AssertionError("No " + name + " among " + stops);
	}

	/** Presses a key that leaves the focus somewhere on this page. */
	void press(String key) {
		this.page.keyboard().press(key);
		stop("after " + key);
	}

	/** Presses a key that leads to another page. */
	void follow(String key) {
		this.page.evaluate("window.before = true");
		this.page.keyboard().press(key);
		this.page.waitForFunction("() => window.before === undefined && document.readyState === 'complete'");
	}

	void type(String text) {
		this.page.keyboard().type(text);
	}

	/** What the focus is on, looked at. */
	String stop(String when) {
		Object focus = this.page.evaluate(FOCUS);
		assertThat(focus).as("the focus on %s, %s", this.page.url(), when).isNotNull();
		Map<?, ?> seen = (Map<?, ?>) focus;
		assertThat(((Number) seen.get("outline")).doubleValue())
			.as("outline of %s on %s, %s", seen, this.page.url(), when)
			.isGreaterThanOrEqualTo(1);
		assertThat(seen.get("inSight")).as("%s is in sight on %s, %s", seen, this.page.url(), when).isEqualTo(true);
		return (String) seen.get("name");
	}

}
