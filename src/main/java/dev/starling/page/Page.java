package dev.starling.page;

import java.util.List;

import dev.starling.question.NarrativePart;

/**
 * What a question page says. What is missing is "" or an empty list, never null; a part
 * without subtitle and points says nothing, and is left out.
 *
 * @param category "Behavioral"
 * @param title a line
 * @param prompt what the interviewer asks
 * @param level whom it is for, "Senior Level"
 * @param competencies what it asks for, in order
 * @param clarifyingQuestions what one could ask back first, without quotation marks
 * @param assumptions what the model answer assumes
 * @param signals what the interviewer listens for, in order
 * @param cheatCode the twist that makes an answer good
 * @param narrative the model answer, in the order of the parts
 */
public record Page(String category, String title, String prompt, String level, List<String> competencies,
		List<String> clarifyingQuestions, String assumptions, List<Signal> signals, String cheatCode,
		List<NarrativePart> narrative) {

	public Page {
		competencies = List.copyOf(competencies);
		clarifyingQuestions = List.copyOf(clarifyingQuestions);
		signals = List.copyOf(signals);
		narrative = narrative.stream()
			.filter((part) -> !part.subtitle().isEmpty() || !part.points().isEmpty())
			.toList();
	}

	/**
	 * Something an interviewer listens for.
	 *
	 * @param name a few words
	 * @param description what shows it, "" where that is not said yet
	 */
	public record Signal(String name, String description) {
	}

}
