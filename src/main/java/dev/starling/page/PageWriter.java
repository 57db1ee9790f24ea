package dev.starling.page;

import java.util.ArrayList;
import java.util.List;

import dev.starling.question.NarrativePart;

/**
 * Writes a page as text.
 */
public final class PageWriter {

	private PageWriter() {
	}

	/**
	 * Writes a page. The category is glued to the title where a reader who knows no
	 * categories would tell the two apart; otherwise it stands on a line of its own, and
	 * is told by a reader who knows it.
	 * @param page what it says
	 * @return its lines, each ended by a line feed but the last
	 */
	public static String write(Page page) {
		return String.join("\n", lines(page));
	}

	private static List<String> lines(Page page) {
		List<String> lines = new ArrayList<>();
		lines.add(Heading.QUESTION.text());
		if (Badge.isTold(page.category(), page.title())) {
			lines.add(page.category() + page.title());
		}
		else {
			addIfSaid(lines, "", page.category());
			addIfSaid(lines, "", page.title());
		}
		addIfSaid(lines, "", page.prompt());
		addIfSaid(lines, "", page.level());
		lines.addAll(page.competencies());
		lines.add(Heading.INSIGHTS.text());
		lines.add(Heading.CLARIFYING_QUESTIONS.text());
		page.clarifyingQuestions().forEach((question) -> lines.add('"' + question + '"'));
		addIfSaid(lines, Heading.ASSUMPTIONS.text() + ": ", page.assumptions());
		lines.add(Heading.COACH_STRATEGY.text());
		lines.add(Heading.SIGNALS.text() + ":");
		page.signals().forEach((signal) -> lines.add(Items.line(signal)));
		addIfSaid(lines, Heading.CHEAT_CODE.text() + ": ", page.cheatCode());
		lines.add(Heading.BREAKDOWN.text());
		lines.add(Heading.NARRATIVE.text());
		page.narrative().forEach((part) -> addPart(lines, part));
		return lines;
	}

	private static void addPart(List<String> lines, NarrativePart part) {
		lines.add(part.subtitle().isEmpty() ? part.part().heading() : part.part().heading() + " – " + part.subtitle());
		part.points().forEach((point) -> lines.add(Items.line(point)));
	}

	private static void addIfSaid(List<String> lines, String label, String text) {
		if (!text.isEmpty()) {
			lines.add(label + text);
		}
	}

}
