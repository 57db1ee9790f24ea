package dev.starling.editing;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.starling.page.Field;
import dev.starling.page.Fields;
import dev.starling.page.Page;
import dev.starling.page.Remark;
import dev.starling.page.Vocabulary;
import dev.starling.question.TermKind;
import dev.starling.question.Terms;

import org.springframework.stereotype.Component;

/**
 * Reads fields with the words that the bank has, and with the category and the level that
 * the edition itself would bring.
 */
@Component
class Known {

	private final Terms terms;

	Known(Terms terms) {
		this.terms = terms;
	}

	Fields.Typed read(List<EditedText> texts) {
		return Fields.read(texts.stream().collect(Collectors.toMap(EditedText::field, EditedText::body)),
				vocabulary(texts));
	}

	/** What an administrator can choose from. */
	dev.starling.question.Vocabulary words() {
		return this.terms.inOrder();
	}

	/**
	 * Says which words the bank would have with an edition that it does not have yet.
	 * @param page what the edition says
	 * @return a sentence at each field whose word is new
	 */
	List<Remark> additions(Page page) {
		return Stream
			.of(additions(TermKind.CATEGORY, Field.CATEGORY, List.of(page.category())),
					additions(TermKind.LEVEL, Field.LEVEL, List.of(page.level())),
					additions(TermKind.COMPETENCY, Field.COMPETENCIES, page.competencies()))
			.flatMap((additions) -> additions)
			.toList();
	}

	private Stream<Remark> additions(TermKind kind, Field field, List<String> names) {
		List<String> known = this.terms.names(kind);
		return names.stream()
			.filter((name) -> !name.isEmpty() && known.stream().noneMatch(name::equalsIgnoreCase))
			.map((name) -> new Remark(field, 1,
					"“%s” is new to the bank: it is added when this is published.".formatted(name)));
	}

	private Vocabulary vocabulary(List<EditedText> texts) {
		return new Vocabulary(with(TermKind.CATEGORY, texts, Field.CATEGORY), with(TermKind.LEVEL, texts, Field.LEVEL));
	}

	private List<String> with(TermKind kind, List<EditedText> texts, Field field) {
		Stream<String> own = texts.stream()
			.filter((text) -> text.field() == field)
			.map((text) -> text.body().strip())
			.filter((body) -> !body.isEmpty());
		return Stream.concat(this.terms.names(kind).stream(), own).distinct().toList();
	}

}
