package dev.starling.help;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.starling.question.Part;
import dev.starling.testing.AppTest;
import dev.starling.testing.Visitor;
import dev.starling.testing.Visitors;
import dev.starling.text.Words;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is read as help is true: its links lead somewhere, its examples keep to its own
 * advice, and its keys are those that the scripts know.
 */
@AppTest
class HelpTest {

	private static final Pattern HELP_LINK = Pattern.compile("@\\{/help} \\+ '#([^']+)'");

	/** What scripts compare the key of an event with, and what a map of keys goes by. */
	private static final Pattern KEY = Pattern
		.compile("(?:[!=]== |^ +)\"((?:(?:control|alt|shift) )*(?:Enter|Escape|Backspace|Arrow[A-Z][a-z]+|[a-z/?]))\""
				+ "|\\b(Arrow[A-Z][a-z]+):|\\[([01]-5)]", Pattern.MULTILINE);

	@Autowired
	private Visitors.Door door;

	@Test
	void bothPagesAreForEverybody() {
		Visitor nobody = this.door.nobody();
		for (String address : new String[] { "/help", "/help/shortcuts" }) {
			assertThat(nobody.get(address)).hasStatusOk().headers().containsHeader("ETag");
			assertThat(this.door.candidate().get(address)).hasStatusOk();
		}
	}

	@Test
	void everyLinkIntoThePageHasAPlaceThere() throws IOException {
		Document help = this.door.nobody().page("/help");
		for (String place : help.select("main a[href^=#]").eachAttr("href")) {
			assertThat(help.getElementById(place.substring(1))).as(place).isNotNull();
		}
		List<String> places = Stream.of(sources("classpath:/templates/**/*.html"))
			.flatMap((template) -> HELP_LINK.matcher(text(template)).results())
			.map((link) -> link.group(1))
			.toList();
		assertThat(places).isNotEmpty().allSatisfy((place) -> assertThat(help.getElementById(place)).isNotNull());
		assertThat(Part.values()).allSatisfy((part) -> assertThat(help.getElementById(part.slug())).isNotNull());
	}

	@Test
	void theStoryThatIsToldStronglyKeepsToTheAdvice() {
		Document help = this.door.nobody().page("/help");
		Map<Part, Words> told = Arrays.stream(Part.values())
			.collect(Collectors.toMap((part) -> part,
					(part) -> Words.in(help.getElementById(part.slug()).select(".told-strongly").text())));
		Words whole = Words.in(help.select(".part-told .told-strongly").text());
		assertThat(whole.aloud().toSeconds()).isBetween(90L, 120L);
		told.forEach((part, words) -> assertThat(words.percentOf(whole)).as(part.label())
			.isBetween(part.share() - 7, part.share() + 7));
	}

	@Test
	void thePageThatIsShownCanBeImported() {
		Visitor administrator = this.door.administrator();
		String example = this.door.nobody().page("/help").getElementById("page-example").wholeText();
		Document understood = Visitor.page(administrator.post("/admin/questions/import", Map.of("text", example)));
		assertThat(understood.select(".problem")).isEmpty();
		assertThat(understood.select("button[value=store]:not([disabled])")).isNotEmpty();
		assertThat(understood.text()).contains("Saying No to Somebody Who Could Insist").doesNotContain("incomplete");
	}

	@Test
	void everyKeyThatAScriptKnowsIsListedAndNoOther() throws IOException {
		Map<String, Set<String>> bound = new TreeMap<>();
		for (Resource script : sources("classpath:/static/js/*.js")) {
			String text = text(script);
			if (text.contains("\"keydown\"")) {
				bound.put(script.getFilename().replace(".js", ""),
						KEY.matcher(text)
							.results()
							.map(HelpTest::named)
							.collect(Collectors.toCollection(TreeSet::new)));
			}
		}
		Document page = this.door.nobody().page("/help/shortcuts");
		Map<String, Set<String>> listed = new TreeMap<>();
		for (Element list : page.select("dl[data-script]")) {
			listed.put(list.attr("data-script"),
					list.select("[data-keys]")
						.stream()
						.flatMap(HelpTest::listed)
						.collect(Collectors.toCollection(TreeSet::new)));
		}
		assertThat(listed).isEqualTo(bound);
	}

	private static String named(MatchResult key) {
		return Stream.of(1, 2, 3).map(key::group).filter((name) -> name != null).findFirst().orElseThrow();
	}

	/** Several keys in one line do alike; a key with another is one. */
	private static Stream<String> listed(Element line) {
		return Stream.of(line.attr("data-keys").split(", "));
	}

	private static Resource[] sources(String pattern) throws IOException {
		return new PathMatchingResourcePatternResolver().getResources(pattern);
	}

	private static String text(Resource file) {
		try {
			return file.getContentAsString(UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
