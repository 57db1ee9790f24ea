package dev.starling.question;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.starling.text.Words;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The questions that every bank begins with beside the first: what is stored is what
 * their pages say, and each is as rich as was promised.
 */
abstract class StarterBankContract {

	private static final String PAGES = "classpath:/dev/starling/question/bank/";

	@Autowired
	private QuestionBank bank;

	@Autowired
	private JdbcTemplate jdbc;

	@Test
	void areElevenAndOnTheList() {
		assertThat(slugs()).hasSize(11);
		assertThat(this.bank.publishedTitles()).extracting(EditionTitle::slug).containsAll(slugs().toList());
	}

	@ParameterizedTest
	@MethodSource("slugs")
	void saysLineByLineWhatItsPageSays(String slug) throws IOException {
		assertThat(linesOf(edition(slug))).containsExactlyElementsOf(page(slug));
	}

	@ParameterizedTest
	@MethodSource("slugs")
	void hasWhatAQuestionNeeds(String slug) {
		EditionContent edition = edition(slug);
		assertThat(edition.competencies()).hasSizeBetween(4, 7).doesNotHaveDuplicates();
		assertThat(edition.clarifyingQuestions()).hasSize(2);
		assertThat(edition.assumptions()).isNotBlank();
		assertThat(edition.signals()).hasSizeBetween(4, 6);
		assertThat(edition.signals()).extracting(Signal::name)
			.doesNotHaveDuplicates()
			.noneMatch((name) -> name.contains(": "));
		assertThat(edition.cheatCode()).isNotBlank();
		assertThat(edition.narrative()).extracting(NarrativePart::part).containsExactly(Part.values());
	}

	@ParameterizedTest
	@MethodSource("slugs")
	void canBeToldAndSpendsMostOfItsTimeOnWhatWasDone(String slug) {
		EditionContent edition = edition(slug);
		Words whole = edition.modelAnswer();
		assertThat(whole.aloud().toSeconds()).isBetween(100L, 170L);
		for (NarrativePart part : edition.narrative()) {
			Words words = part.points()
				.stream()
				.map((point) -> Words.in(point.text()))
				.reduce(new Words(0), Words::plus);
			assertThat(words.percentOf(whole)).as(part.part().label())
				.isBetween(part.part().share() - 6, part.part().share() + 9);
		}
	}

	/** A lead is told apart by what stands before the first colon of a line. */
	@ParameterizedTest
	@MethodSource("slugs")
	void itsLeadsReadBackAsLeadsAndItsTextsAsTexts(String slug) {
		List<NarrativePart.Point> points = edition(slug).narrative()
			.stream()
			.flatMap((part) -> part.points().stream())
			.toList();
		assertThat(points).extracting(NarrativePart.Point::lead).anyMatch((lead) -> lead == null);
		assertThat(points).allSatisfy((point) -> {
			if (point.lead() == null) {
				assertThat(point.text()).doesNotContain(": ");
			}
			else {
				assertThat(point.lead()).matches("\\p{Lu}[^.:]*")
					.satisfies((lead) -> assertThat(lead.split(" ")).hasSizeLessThan(7));
			}
		});
	}

	@ParameterizedTest
	@MethodSource("slugs")
	void isNormalisedText(String slug) throws IOException {
		assertThat(page(slug)).allSatisfy(
				(line) -> assertThat(line).isEqualTo(line.strip()).isNotEmpty().doesNotContainPattern("\\s{2}|[^\\S ]"))
			.noneMatch((line) -> line.matches("([-*•]|\\d+[.)])\\s.*"));
		assertThat(page(slug)).filteredOn((line) -> line.matches(".* [-–—] .*"))
			.as("lines in the shape of a heading")
			.allMatch((line) -> Arrays.stream(Part.values()).anyMatch((part) -> line.startsWith(part.heading())))
			.hasSize(5);
	}

	@Test
	void noLineIsInTwoQuestions() {
		Set<String> seen = new HashSet<>();
		SoftAssertions.assertSoftly((softly) -> slugs().map(this::edition).forEach((edition) -> {
			List<String> own = new ArrayList<>(
					List.of(edition.title(), edition.prompt(), edition.assumptions(), edition.cheatCode()));
			own.addAll(edition.clarifyingQuestions());
			edition.signals().forEach((signal) -> own.addAll(List.of(signal.name(), signal.description())));
			edition.narrative().forEach((part) -> part.points().forEach((point) -> own.add(point.text())));
			own.forEach((line) -> softly.assertThat(seen.add(line)).as(line).isTrue());
		}));
	}

	@Test
	void areForEveryLevel() {
		assertThat(slugs().map(this::edition)).extracting(EditionContent::level)
			.contains("Mid Level", "Senior Level", "Staff Level", "Principal Level");
	}

	@ParameterizedTest
	@MethodSource("slugs")
	void itsCategoryItsLevelAndItsCompetenciesAreRowsOfTheSameNames(String slug) {
		EditionContent edition = edition(slug);
		assertThat(this.jdbc.queryForMap("""
				select category.name as category, level.name as level from edition
				join category on category.id = category_id join level on level.id = level_id
				where edition.id = ?""", edition.id())).containsEntry("category", edition.category())
			.containsEntry("level", edition.level());
		assertThat(this.jdbc.queryForList("""
				select competency.name from edition_competency line join competency on competency.id = competency_id
				where edition_id = ? order by line.position""", String.class, edition.id()))
			.isEqualTo(edition.competencies());
	}

	@Test
	void everyCompetencySaysWhatItMeansInTwoToFourSentences() {
		List<String> meanings = this.jdbc.queryForList("""
				select meaning from competency where id in (
					select competency_id from edition_competency join edition on edition.id = edition_id
					where published_by is null)""", String.class);
		assertThat(meanings).hasSizeGreaterThanOrEqualTo(19)
			.doesNotHaveDuplicates()
			.allMatch((meaning) -> meaning.endsWith("."))
			.allSatisfy((meaning) -> assertThat(meaning.split("(?<=\\.) ")).hasSizeBetween(2, 4));
	}

	static Stream<String> slugs() {
		try {
			return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(PAGES + "*.txt"))
				.map(Resource::getFilename)
				.map((name) -> name.substring(0, name.length() - ".txt".length()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private EditionContent edition(String slug) {
		return this.bank.published(slug).orElseThrow();
	}

	private static List<String> page(String slug) throws IOException {
		return new PathMatchingResourcePatternResolver().getResource(PAGES + slug + ".txt")
			.getContentAsString(StandardCharsets.UTF_8)
			.lines()
			.toList();
	}

	/** Writes an edition in the order and the form of its page. */
	private static List<String> linesOf(EditionContent edition) {
		List<String> lines = new ArrayList<>(
				List.of("The Question", edition.category(), edition.title(), edition.prompt(), edition.level()));
		lines.addAll(edition.competencies());
		lines.addAll(List.of("Questions & Insights", "Clarifying Questions"));
		edition.clarifyingQuestions().forEach((asked) -> lines.add('"' + asked + '"'));
		lines.addAll(List.of("Assumptions: " + edition.assumptions(), "Coach Strategy", "Signals:"));
		edition.signals().forEach((signal) -> lines.add(signal.name() + ": " + signal.description()));
		lines.addAll(List.of("Cheat Code: " + edition.cheatCode(), "Strategy Breakdown", "The STAR Narrative"));
		for (NarrativePart part : edition.narrative()) {
			lines.add(part.part().heading() + " – " + part.subtitle());
			part.points().forEach((point) -> lines.add(point.line()));
		}
		return lines;
	}

}
