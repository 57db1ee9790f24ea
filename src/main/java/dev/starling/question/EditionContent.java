package dev.starling.question;

import java.util.List;

import dev.starling.text.Words;

/**
 * Everything that one edition of a question says. A published edition never changes, so
 * neither does this.
 *
 * @param id the edition
 * @param questionId the question that it is an edition of
 * @param slug that question's name in addresses
 * @param number 1 for a question's first edition
 * @param category "Behavioral"
 * @param title a line
 * @param prompt what the interviewer asks
 * @param level whom it is for, "Senior Level"
 * @param competencies what it asks for, in order
 * @param clarifyingQuestions what one could ask back first, without quotation marks
 * @param assumptions what the model answer assumes
 * @param signals what the interviewer listens for, in order
 * @param cheatCode the twist that makes an answer good
 * @param narrative the model answer, in the order of {@link Part}
 */
public record EditionContent(long id, long questionId, String slug, int number, String category, String title,
		String prompt, String level, List<String> competencies, List<String> clarifyingQuestions, String assumptions,
		List<Signal> signals, String cheatCode, List<NarrativePart> narrative) {

	/**
	 * The longest that an answer should take aloud, in seconds, before the editor nudges.
	 */
	static final int LONGEST_ALOUD = 180;

	/**
	 * Returns the words of the model answer; its leads are headings, and are not told.
	 * @return how long the model answer is
	 */
	public Words modelAnswer() {
		return this.narrative.stream()
			.flatMap((part) -> part.points().stream())
			.map((point) -> Words.in(point.text()))
			.reduce(new Words(0), Words::plus);
	}

	public boolean modelAnswerIsLong() {
		return modelAnswer().aloud().toSeconds() > LONGEST_ALOUD;
	}

}
