package dev.starling.queue;

import java.util.List;

import dev.starling.question.Competency;
import dev.starling.question.EditionTitle;

/**
 * What the queue can be filtered by.
 *
 * @param questions the published ones, by their titles
 * @param competencies what these ask for, by their names
 */
record Choices(List<EditionTitle> questions, List<Competency> competencies) {

	public List<String> levels() {
		return this.questions.stream().map(EditionTitle::level).distinct().sorted().toList();
	}

}
