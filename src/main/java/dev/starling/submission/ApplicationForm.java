package dev.starling.submission;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.starling.practice.FrozenDraft;
import dev.starling.question.Part;
import dev.starling.text.PlainText;
import dev.starling.text.RefusedTextException;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * What the page that hands an answer in sends: what it shows, and what was typed beside
 * it.
 *
 * @param application made with the page; the same one, sent again, is the same submission
 * @param note what they ask the coach
 * @param neededBy a day, as {@code <input type=date>} sends it
 * @param mark what they mean to show where, each as {@link Mark#toString()} writes it;
 * blank where nothing was chosen
 * @param gapsToo whether they were asked about empty parts and mean it
 */
record ApplicationForm(@NotNull UUID application, @NotNull @Min(0) Integer situationVersion,
		@NotNull @Min(0) Integer taskVersion, @NotNull @Min(0) Integer actionVersion,
		@NotNull @Min(0) Integer resultVersion, @NotNull @Min(0) Integer learningVersion, String note, String neededBy,
		List<String> mark, @Nullable Boolean gapsToo) {

	ApplicationForm {
		note = (note != null) ? note : "";
		neededBy = (neededBy != null) ? neededBy.strip() : "";
		mark = (mark != null) ? mark.stream().filter((one) -> !one.isBlank()).toList() : List.of();
	}

	/** Nothing typed yet. */
	static ApplicationForm of(FrozenDraft draft) {
		return of(UUID.randomUUID(), draft.versions(), "", "", List.of());
	}

	/**
	 * What was asked beside a round that was taken back; a day that is over is not asked
	 * for again.
	 */
	static ApplicationForm again(FrozenDraft draft, Round round, Days days, List<Mark> marks) {
		LocalDate day = round.neededBy();
		return of(UUID.randomUUID(), draft.versions(), round.note(),
				(day != null && days.has(day)) ? day.toString() : "", marks.stream().map(Mark::toString).toList());
	}

	private static ApplicationForm of(UUID application, Map<Part, Integer> versions, String note, String neededBy,
			List<String> mark) {
		return new ApplicationForm(application, versions.get(Part.SITUATION), versions.get(Part.TASK),
				versions.get(Part.ACTION), versions.get(Part.RESULT), versions.get(Part.LEARNING), note, neededBy, mark,
				null);
	}

	/** The same typed beside what the draft says now. */
	ApplicationForm beside(FrozenDraft draft, List<Mark> marks) {
		return of(this.application, draft.versions(), this.note, this.neededBy,
				marks.stream().map(Mark::toString).toList());
	}

	Map<Part, Integer> seen() {
		return Map.of(Part.SITUATION, this.situationVersion, Part.TASK, this.taskVersion, Part.ACTION,
				this.actionVersion, Part.RESULT, this.resultVersion, Part.LEARNING, this.learningVersion);
	}

	List<Mark> marks() {
		return this.mark.stream().map(Mark::read).toList();
	}

	/**
	 * Says at its field what cannot be taken.
	 * @param days the days that can be named
	 */
	void check(Days days, Errors errors) {
		try {
			String text = text();
			int length = text.codePointCount(0, text.length());
			if (length > Application.LONGEST_NOTE) {
				errors.rejectValue("note", "long",
						"This note has %,d characters and can have %,d. Nothing was handed in yet: shorten it, then submit again."
							.formatted(length, Application.LONGEST_NOTE));
			}
		}
		catch (RefusedTextException ex) {
			errors.rejectValue("note", "unstorable", ex.getReason());
		}
		try {
			LocalDate day = day();
			if (day != null && !days.has(day)) {
				errors.rejectValue("neededBy", "outside",
						day.isBefore(days.first()) ? "That day is over. Choose today or a later one, or leave it empty."
								: "That is more than a year away. Choose a day within a year, or leave it empty.");
			}
		}
		catch (DateTimeException ex) {
			errors.rejectValue("neededBy", "none",
					"That is no day we understand. Write it like %s, or leave it empty.".formatted(days.first()));
		}
	}

	Application application(List<Mark> marks) {
		return new Application(this.application, seen(), text(), day(), marks, Boolean.TRUE.equals(this.gapsToo));
	}

	private String text() {
		return new PlainText(this.note.strip()).value();
	}

	private @Nullable LocalDate day() {
		return this.neededBy.isEmpty() ? null : LocalDate.parse(this.neededBy);
	}

}
