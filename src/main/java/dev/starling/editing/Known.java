package dev.starling.editing;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.starling.page.Field;
import dev.starling.page.Fields;
import dev.starling.page.Vocabulary;
import dev.starling.question.Term;
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

	private Vocabulary vocabulary(List<EditedText> texts) {
		dev.starling.question.Vocabulary known = this.terms.inOrder();
		return new Vocabulary(with(known.categories(), texts, Field.CATEGORY),
				with(known.levels(), texts, Field.LEVEL));
	}

	private static List<String> with(List<Term> terms, List<EditedText> texts, Field field) {
		Stream<String> own = texts.stream()
			.filter((text) -> text.field() == field)
			.map((text) -> text.body().strip())
			.filter((body) -> !body.isEmpty());
		return Stream.concat(terms.stream().map(Term::name), own).distinct().toList();
	}

}
