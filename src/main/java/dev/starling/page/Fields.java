package dev.starling.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import dev.starling.question.NarrativePart;
import dev.starling.question.Part;

/**
 * A page as it is edited: a text for each {@link Field}, in the lines of the page format,
 * clarifying questions without quotation marks.
 */
public final class Fields {

	private final Map<Field, String> typed;

	/** On which line of its field each item was typed. */
	private final Map<Field, List<Integer>> lines = new EnumMap<>(Field.class);

	private Fields(Map<Field, String> typed) {
		this.typed = typed;
	}

	/**
	 * Writes a page as the texts of its fields.
	 * @param page what it says
	 * @return a text for every field, "" for what is missing; lines end with a line feed
	 */
	public static Map<Field, String> texts(Page page) {
		Map<Field, String> texts = new EnumMap<>(Field.class);
		Arrays.stream(Field.values()).forEach((field) -> texts.put(field, ""));
		texts.put(Field.CATEGORY, page.category());
		texts.put(Field.TITLE, page.title());
		texts.put(Field.PROMPT, page.prompt());
		texts.put(Field.LEVEL, page.level());
		texts.put(Field.COMPETENCIES, String.join("\n", page.competencies()));
		texts.put(Field.CLARIFYING_QUESTIONS, String.join("\n", page.clarifyingQuestions()));
		texts.put(Field.ASSUMPTIONS, page.assumptions());
		texts.put(Field.SIGNALS, String.join("\n", page.signals().stream().map(Items::line).toList()));
		texts.put(Field.CHEAT_CODE, page.cheatCode());
		page.narrative().forEach((part) -> {
			texts.put(Field.subtitleOf(part.part()), part.subtitle());
			texts.put(Field.pointsOf(part.part()), String.join("\n", part.points().stream().map(Items::line).toList()));
		});
		return texts;
	}

	/**
	 * Reads a page from the texts of its fields, normalised: single spaces, no bullets or
	 * numbers in front, no quotation marks around a clarifying question, blank lines left
	 * out, a text of several lines as one.
	 * @param texts what was typed; a field that is not there is empty
	 * @param known the categories and levels that the bank has
	 * @return the page, why it cannot be stored and what it lacks, each at the line that
	 * was typed
	 */
	public static Typed read(Map<Field, String> texts, Vocabulary known) {
		return new Fields(texts).read(known);
	}

	private Typed read(Vocabulary known) {
		Page page = new Page(text(Field.CATEGORY), text(Field.TITLE), text(Field.PROMPT), text(Field.LEVEL),
				items(Field.COMPETENCIES, Line::normal),
				items(Field.CLARIFYING_QUESTIONS, (line) -> Quoted.without(Line.spaced(line))), text(Field.ASSUMPTIONS),
				items(Field.SIGNALS, (line) -> Items.signal(Line.normal(line))), text(Field.CHEAT_CODE),
				Arrays.stream(Part.values()).map(this::part).toList());
		return new Typed(page, asTyped(Normal.refusals(page, known)), asTyped(Normal.gaps(page)));
	}

	private NarrativePart part(Part part) {
		return new NarrativePart(part, Heading.subtitleOf(Line.spaced(typed(Field.subtitleOf(part)))),
				items(Field.pointsOf(part), (line) -> Items.point(Line.normal(line))));
	}

	private String typed(Field field) {
		return Optional.ofNullable(this.typed.get(field)).orElse("");
	}

	private String text(Field field) {
		return Line.normal(typed(field));
	}

	private <T> List<T> items(Field field, Function<String, T> item) {
		List<T> items = new ArrayList<>();
		List<Integer> numbers = new ArrayList<>();
		List<String> source = SourceLines.of(typed(field));
		for (int i = 0; i < source.size(); i++) {
			if (!Line.normal(source.get(i)).isEmpty()) {
				items.add(item.apply(source.get(i)));
				numbers.add(i + 1);
			}
		}
		this.lines.put(field, numbers);
		return items;
	}

	private List<Remark> asTyped(List<Remark> remarks) {
		return remarks.stream().map((remark) -> {
			List<Integer> numbers = this.lines.getOrDefault(remark.field(), List.of());
			return (remark.line() <= numbers.size())
					? new Remark(remark.field(), numbers.get(remark.line() - 1), remark.says()) : remark;
		}).toList();
	}

	/**
	 * A page that was typed field by field.
	 *
	 * @param page normalised
	 * @param refusals what keeps it from being stored
	 * @param gaps what it lacks before it can be published
	 */
	public record Typed(Page page, List<Remark> refusals, List<Remark> gaps) {

		public boolean canBeStored() {
			return this.refusals.isEmpty();
		}

		public boolean canBePublished() {
			return this.refusals.isEmpty() && this.gaps.isEmpty();
		}

	}

}
