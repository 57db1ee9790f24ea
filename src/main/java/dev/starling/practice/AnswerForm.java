package dev.starling.practice;

import dev.starling.question.Part;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * The whole answer, as the editor sends it where there is no JavaScript: each part with
 * the version that its field started from.
 */
record AnswerForm(@NotNull String situation, @NotNull @Min(0) Integer situationVersion, @NotNull String task,
		@NotNull @Min(0) Integer taskVersion, @NotNull String action, @NotNull @Min(0) Integer actionVersion,
		@NotNull String result, @NotNull @Min(0) Integer resultVersion, @NotNull String learning,
		@NotNull @Min(0) Integer learningVersion) {

	Typed typed(Part part) {
		return switch (part) {
			case SITUATION -> new Typed(this.situation, this.situationVersion);
			case TASK -> new Typed(this.task, this.taskVersion);
			case ACTION -> new Typed(this.action, this.actionVersion);
			case RESULT -> new Typed(this.result, this.resultVersion);
			case LEARNING -> new Typed(this.learning, this.learningVersion);
		};
	}

	/**
	 * What one field held.
	 *
	 * @param body its text, as it came
	 * @param basedOn the version that it started from
	 */
	record Typed(String body, int basedOn) {
	}

}
