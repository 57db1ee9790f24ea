package dev.starling.editing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.starling.page.Field;
import dev.starling.page.Fields;
import dev.starling.page.Page;
import dev.starling.page.Remark;
import dev.starling.question.EditionDraft;
import dev.starling.question.Part;
import dev.starling.text.SaveAnswer;
import org.jspecify.annotations.Nullable;

/**
 * The page on which an edition is written.
 *
 * @param draft the edition
 * @param fields what its fields say, in order
 * @param typed what that comes to
 */
record EditPage(EditionDraft draft, List<Line> fields, Fields.Typed typed) {

	static EditPage of(EditionDraft draft, List<EditedText> texts, Map<Field, SaveAnswer.Conflict> conflicts,
			EditForm form, Fields.Typed typed, List<Remark> additions) {
		return new EditPage(draft, texts.stream()
			.map((text) -> Line.of(text, conflicts.get(text.field()), form.typed(text.field()), typed, additions))
			.toList(), typed);
	}

	public Page page() {
		return this.typed.page();
	}

	public String title() {
		return page().title().isEmpty() ? "A question without a title" : page().title();
	}

	public boolean canBePublished() {
		return this.typed.canBePublished();
	}

	public boolean isConflicting() {
		return this.fields.stream().anyMatch((field) -> field.conflict() != null);
	}

	/**
	 * One field.
	 *
	 * @param field which one
	 * @param version the number of the text that stands on the server
	 * @param body what the field shows
	 * @param savedAt when the text on the server was saved
	 * @param conflict what stands in the way of what was typed; null mostly
	 * @param refusals what must be mended, a sentence each
	 * @param gaps what is missing before it can be published, a sentence each
	 * @param additions what publishing it adds to the bank, a sentence each
	 */
	record Line(Field field, int version, String body, Instant savedAt, SaveAnswer.@Nullable Conflict conflict,
			List<String> refusals, List<String> gaps, List<String> additions) {

		private static Line of(EditedText text, SaveAnswer.@Nullable Conflict conflict, EditForm.@Nullable Typed typed,
				Fields.Typed all, List<Remark> additions) {
			String body = (typed != null) ? typed.body() : text.body();
			return new Line(text.field(), text.version(), body, text.savedAt(), conflict,
					Remarks.of(all.refusals(), text.field()), Remarks.of(all.gaps(), text.field()),
					Remarks.of(additions, text.field()));
		}

		public String status() {
			return (this.conflict != null) ? "conflict" : "saved";
		}

		/**
		 * Of the part that it belongs to; null for a field outside of the model answer.
		 */
		public @Nullable String letter() {
			return this.field.part().map(Part::letter).orElse(null);
		}

		/** What one of its items is called; null for a field that has none. */
		public @Nullable String item() {
			return !this.field.hasItems() ? null : switch (this.field) {
				case COMPETENCIES -> "competency";
				case CLARIFYING_QUESTIONS -> "clarifying question";
				case SIGNALS -> "signal";
				default -> "point";
			};
		}

		/** As many as its lines ask for. */
		public int rows() {
			return this.field.hasItems() ? Math.max(3, (int) this.body.lines().count() + 1)
					: Math.min(8, 1 + this.body.length() / 80);
		}

	}

	/**
	 * What is said at the fields.
	 *
	 * @param refusals what must be mended
	 * @param gaps what is missing
	 * @param additions what publishing adds to the bank
	 */
	record Remarks(Map<String, List<String>> refusals, Map<String, List<String>> gaps,
			Map<String, List<String>> additions) {

		static Remarks of(Fields.Typed typed, List<Remark> additions) {
			return new Remarks(bySlug(typed.refusals()), bySlug(typed.gaps()), bySlug(additions));
		}

		private static Map<String, List<String>> bySlug(List<Remark> remarks) {
			return remarks.stream()
				.collect(Collectors.groupingBy((remark) -> remark.field().slug(),
						Collectors.mapping(Remarks::sentence, Collectors.toList())));
		}

		private static List<String> of(List<Remark> remarks, Field field) {
			return remarks.stream().filter((remark) -> remark.field() == field).map(Remarks::sentence).toList();
		}

		private static String sentence(Remark remark) {
			return (remark.field().hasItems() && remark.line() > 1) ? "Line " + remark.line() + ": " + remark.says()
					: remark.says();
		}

	}

}
