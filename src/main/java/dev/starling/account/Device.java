package dev.starling.account;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What somebody sits at, roughly, as their browser tells it.
 */
final class Device {

	/** The first that fits: most browsers name others too. */
	private static final List<Map.Entry<String, String>> BROWSERS = List.of(Map.entry("Edg", "Edge"),
			Map.entry("OPR/", "Opera"), Map.entry("SamsungBrowser/", "Samsung Internet"),
			Map.entry("Firefox/", "Firefox"), Map.entry("FxiOS/", "Firefox"), Map.entry("CriOS/", "Chrome"),
			Map.entry("Chrome/", "Chrome"), Map.entry("Safari/", "Safari"));

	private static final List<Map.Entry<String, String>> SYSTEMS = List.of(Map.entry("iPhone", "iPhone"),
			Map.entry("iPad", "iPad"), Map.entry("Android", "Android"), Map.entry("CrOS", "ChromeOS"),
			Map.entry("Windows", "Windows"), Map.entry("Mac OS X", "Mac"), Map.entry("Linux", "Linux"));

	private Device() {
	}

	/**
	 * Returns it in words of ours.
	 * @param userAgent the header of that name; it is anybody's to write
	 */
	static String of(@Nullable String userAgent) {
		String text = (userAgent != null) ? userAgent : "";
		return first(BROWSERS, text, "A browser") + " on " + first(SYSTEMS, text, "some device");
	}

	private static String first(List<Map.Entry<String, String>> names, String text, String otherwise) {
		return names.stream()
			.filter((name) -> text.contains(name.getKey()))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse(otherwise);
	}

}
