package dev.starling.question;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import dev.starling.testing.AppTest;
import dev.starling.testing.Visitor;
import dev.starling.testing.Visitors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page that the product began with, line by line.
 */
@AppTest
class FailureQuestionTest {

	@Autowired
	private Visitors.Door door;

	@Test
	void thePageShowsEveryLineOfTheFile() throws IOException {
		Document page = this.door.nobody().page(Visitor.QUESTION + "?show=cheat-code&show=model-answer");
		assertThat(linesOf(page)).containsExactlyElementsOf(fileLines());
	}

	@Test
	void leadsStandApartFromTheText() {
		Document page = this.door.nobody().page(Visitor.QUESTION + "?show=model-answer");
		assertThat(page.select("[data-line=point] > b").eachText()).containsExactly("The Failure of Vision:",
				"Lack of Transparency:", "The Breakdown:", "The Pivot:", "Business Impact:", "Team Impact:",
				"The Recovery:", "The \"Pragmatic Lead\" Framework:", "Institutionalizing Dissent:",
				"Communication Shift:", "Legacy:");
	}

	private static List<String> fileLines() throws IOException {
		try (InputStream file = FailureQuestionTest.class.getResourceAsStream("/failure-question.txt")) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
		}
	}

	/** Writes what the page shows in the order and the form of the file. */
	private static List<String> linesOf(Document page) {
		List<String> lines = new ArrayList<>();
		lines.add(heading(page, "The Question"));
		lines.add(text(page, "category") + text(page, "title"));
		lines.add(text(page, "prompt"));
		lines.add(text(page, "level"));
		lines.addAll(page.select("[data-line=competency]").eachText());
		lines.add(heading(page, "Questions & Insights"));
		lines.add(heading(page, "Clarifying Questions"));
		page.select("q[data-line=clarifying]").forEach((asked) -> lines.add('"' + asked.text() + '"'));
		assertThat(page.select("h4").eachText()).contains("What this answer assumes");
		lines.add("Assumptions: " + text(page, "assumptions"));
		lines.add(heading(page, "Coach Strategy"));
		lines.add(heading(page, "Signals") + ":");
		page.select("[data-line=signal]")
			.forEach((signal) -> lines.add(signal.child(0).text() + ": " + signal.child(1).text()));
		assertThat(page.select("h3").eachText()).contains("Cheat code");
		lines.add("Cheat Code: " + text(page, "cheat-code"));
		lines.add(heading(page, "Strategy Breakdown"));
		lines.add(heading(page, "The STAR Narrative"));
		page.select("[data-line=part], [data-line=point]").forEach((line) -> lines.add(line.text()));
		return lines;
	}

	private static String text(Document page, String line) {
		Element element = page.selectFirst("[data-line=" + line + "]");
		assertThat(element).as(line).isNotNull();
		return element.text();
	}

	/** The product writes headings in sentence case; otherwise they are the file's. */
	private static String heading(Document page, String heading) {
		assertThat(page.select("[data-line=heading]").eachText())
			.anySatisfy((shown) -> assertThat(shown).isEqualToIgnoringCase(heading));
		return heading;
	}

}
