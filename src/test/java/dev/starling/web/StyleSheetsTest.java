package dev.starling.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One visual language: what there is to choose from stands in {@code tokens.css}, and
 * each thing is made once.
 */
class StyleSheetsTest {

	private static final String TOKENS = "tokens.css";

	private static final Path FOLDER = Path.of("src/main/resources/static/css");

	@Test
	void coloursAreChosenFromTheTokens() {
		assertThat(declarations()).filteredOn(Declaration::isNoToken)
			.filteredOn(
					(one) -> one.value().matches(".*(#[0-9a-f]{3,8}\\b|\\b(rgb|hsl|hwb|lab|lch|oklab|oklch)a?\\().*"))
			.isEmpty();
	}

	@Test
	void sizesOfLettersAreChosenFromTheTokens() {
		assertThat(declarations()).filteredOn(Declaration::isNoToken)
			.filteredOn((one) -> one.property().matches("font|font-size"))
			.filteredOn((one) -> !one.isPrinted())
			.filteredOn((one) -> !one.value().matches("inherit|.*var\\(--(size-\\d|letter)\\).*"))
			.isEmpty();
	}

	@Test
	void cornersAreChosenFromTheTokens() {
		assertThat(declarations()).filteredOn(Declaration::isNoToken)
			.filteredOn((one) -> one.property().equals("border-radius"))
			.filteredOn((one) -> !one.value().matches("50%|var\\(--(round|round-1|pill)\\)"))
			.isEmpty();
	}

	@Test
	void nothingMovesForWhomAskedForStillness() {
		assertThat(declarations())
			.filteredOn((one) -> one.property().matches("(transition|animation).*|scroll-behavior|view-transition.*"))
			.allMatch((one) -> one.within().contains("(prefers-reduced-motion: no-preference)"));
	}

	@Test
	void thereIsOneKindOfFieldAndOneOfEachFrame() {
		assertThat(declarations()).filteredOn((one) -> one.value().equals("var(--raised)"))
			.filteredOn((one) -> !one.within().contains("swatch"))
			.as("what looks like a field")
			.hasSize(1);
		assertThat(declarations()).filteredOn((one) -> one.property().equals("border-inline-start"))
			.filteredOn((one) -> one.value().contains("--hue") || one.value().contains("--accent"))
			.as("a line of one's own beside something")
			.isEmpty();
		assertThat(declarations()).filteredOn((one) -> one.property().equals("border-collapse"))
			.as("kinds of table")
			.hasSize(1);
	}

	@Test
	void everyPairOfColoursCanBeRead() {
		for (Scheme scheme : Scheme.values()) {
			Map<String, Colour> colours = colours(scheme);
			for (String paper : List.of("paper", "raised", "sunken")) {
				for (String text : List.of("ink", "soft", "accent", "warn", "bad", "good", "s", "t", "a", "r", "l")) {
					expectContrast(scheme, colours, text, paper, 4.5);
				}
				expectContrast(scheme, colours, "edge", paper, 3);
			}
			expectContrast(scheme, colours, "on-accent", "accent", 4.5);
			expectContrast(scheme, colours, "ink", "sunken", 7);
		}
	}

	@Test
	void whatIsWrittenOnATintOfItsOwnHueCanBeRead() {
		double tint = share("tint");
		double lit = share("lit");
		for (Scheme scheme : Scheme.values()) {
			Map<String, Colour> colours = colours(scheme);
			for (String paper : List.of("paper", "raised", "sunken")) {
				Colour below = colours.get(paper);
				for (String hue : List.of("s", "t", "a", "r", "l")) {
					assertThat(colours.get(hue).against(colours.get(hue).over(below, tint)))
						.as(scheme + " " + hue + " on its tint on " + paper)
						.isGreaterThan(4.5);
				}
				assertThat(colours.get("ink").against(colours.get("accent").over(below, lit)))
					.as(scheme + " ink on what is lit on " + paper)
					.isGreaterThan(4.5);
			}
		}
	}

	@Test
	void neighbouringPartsDifferInLightnessToo() {
		for (Scheme scheme : Scheme.values()) {
			Map<String, Colour> colours = colours(scheme);
			for (String pair : List.of("st", "ta", "ar", "rl")) {
				assertThat(colours.get(pair.substring(0, 1)).against(colours.get(pair.substring(1))))
					.as(scheme + " " + pair)
					.isGreaterThan(1.25);
			}
		}
	}

	private static void expectContrast(Scheme scheme, Map<String, Colour> colours, String one, String other,
			double least) {
		assertThat(colours.get(one).against(colours.get(other))).as(scheme + " " + one + " on " + other)
			.isGreaterThanOrEqualTo(least);
	}

	private static Map<String, Colour> colours(Scheme scheme) {
		Pattern both = Pattern.compile("light-dark\\(#([0-9a-f]{6}), #([0-9a-f]{6})\\)");
		Map<String, Colour> colours = new TreeMap<>();
		for (Declaration token : tokens()) {
			Matcher pair = both.matcher(token.value());
			if (pair.matches()) {
				colours.put(token.property().substring(2), Colour.of(pair.group((scheme == Scheme.DAY) ? 1 : 2)));
			}
		}
		return colours;
	}

	private static double share(String name) {
		return tokens().stream()
			.filter((token) -> token.property().equals("--" + name))
			.mapToDouble((token) -> Double.parseDouble(token.value().replace("%", "")) / 100)
			.findFirst()
			.orElseThrow();
	}

	private static List<Declaration> tokens() {
		return declarations().stream().filter((one) -> one.sheet().equals(TOKENS)).toList();
	}

	private static List<Declaration> declarations() {
		try (Stream<Path> sheets = Files.list(FOLDER)) {
			List<Declaration> all = new ArrayList<>();
			for (Path sheet : sheets.sorted().toList()) {
				all.addAll(declarations(sheet));
			}
			return all;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<Declaration> declarations(Path sheet) throws IOException {
		String text = Files.readString(sheet).replaceAll("(?s)/\\*.*?\\*/", "");
		List<Declaration> found = new ArrayList<>();
		Deque<String> within = new ArrayDeque<>();
		Matcher next = Pattern.compile("([^{};]*)([{};])").matcher(text);
		while (next.find()) {
			String words = next.group(1).strip();
			if (next.group(2).equals("{")) {
				within.push(words);
				continue;
			}
			int colon = words.indexOf(':');
			if (!within.isEmpty() && colon > 0) {
				found.add(new Declaration(sheet.getFileName().toString(), String.join(" ", within),
						words.substring(0, colon), words.substring(colon + 1).strip()));
			}
			if (next.group(2).equals("}")) {
				within.pop();
			}
		}
		return found;
	}

	private enum Scheme {

		DAY, NIGHT

	}

	private record Declaration(String sheet, String within, String property, String value) {

		boolean isNoToken() {
			return !this.sheet.equals(TOKENS);
		}

		boolean isPrinted() {
			return this.within.contains("@media print");
		}

	}

	/** In linear light, as WCAG 2 reckons with it. */
	private record Colour(double red, double green, double blue) {

		static Colour of(String hex) {
			return new Colour(linear(hex, 0), linear(hex, 2), linear(hex, 4));
		}

		private static double linear(String hex, int at) {
			double part = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
			return (part <= 0.04045) ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
		}

		private double luminance() {
			return 0.2126 * this.red + 0.7152 * this.green + 0.0722 * this.blue;
		}

		double against(Colour other) {
			double lighter = Math.max(luminance(), other.luminance());
			double darker = Math.min(luminance(), other.luminance());
			return (lighter + 0.05) / (darker + 0.05);
		}

		/** So much of it on another, as {@code color-mix(in oklab)} makes it. */
		Colour over(Colour below, double share) {
			double[] mine = roots();
			double[] theirs = below.roots();
			double[] mixed = new double[3];
			for (int i = 0; i < mixed.length; i++) {
				mixed[i] = Math.pow(share * mine[i] + (1 - share) * theirs[i], 3);
			}
			return new Colour(4.0767416621 * mixed[0] - 3.3077115913 * mixed[1] + 0.2309699292 * mixed[2],
					-1.2684380046 * mixed[0] + 2.6097574011 * mixed[1] - 0.3413193965 * mixed[2],
					-0.0041960863 * mixed[0] - 0.7034186147 * mixed[1] + 1.7076147010 * mixed[2]);
		}

		/** Oklab is linear in these, so mixing them is mixing in it. */
		private double[] roots() {
			return new double[] {
					Math.cbrt(0.4122214708 * this.red + 0.5363325363 * this.green + 0.0514459929 * this.blue),
					Math.cbrt(0.2119034982 * this.red + 0.6806995451 * this.green + 0.1073969566 * this.blue),
					Math.cbrt(0.0883024619 * this.red + 0.2817188376 * this.green + 0.6299787005 * this.blue) };
		}

	}

}
