package dev.starling.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.starling.question.Competency;
import dev.starling.question.Listing;
import dev.starling.question.Signal;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;

/**
 * How a question stands in the index, and comes out of it.
 */
final class Documents {

	/** By which its facts are found. */
	static final String QUESTION = "question";

	private static final String EDITION = "edition";

	private static final String KEY = "key";

	private static final String SLUG = "slug";

	private static final String TITLE = "stored.title";

	private static final String PROMPT = "stored.prompt";

	private static final String CATEGORY = "category";

	private static final String CATEGORY_ID = "category.id";

	private static final String LEVEL = "level";

	private static final String LEVEL_ID = "level.id";

	private static final String COMPETENCY = "competency";

	private static final String COMPETENCY_ID = "competency.id";

	private static final String SIGNAL = "signal";

	private static final String SIGNAL_ID = "signal.id";

	private static final String DESCRIPTION = "description";

	private static final String PUBLISHED = "published";

	private Documents() {
	}

	static Term key(long question) {
		return new Term(KEY, Long.toString(question));
	}

	/**
	 * Writes a question.
	 * @param listing what it says
	 * @param calledNow what its competencies are called now, beside the words it keeps
	 * @return to be indexed
	 */
	static Document of(Listing listing, Stream<String> calledNow) {
		Document document = new Document();
		document.add(new StringField(KEY, Long.toString(listing.question()), Store.NO));
		document.add(new NumericDocValuesField(QUESTION, listing.question()));
		store(document, EDITION, listing.edition());
		store(document, QUESTION, listing.question());
		document.add(new StoredField(SLUG, listing.slug()));
		document.add(new StoredField(TITLE, listing.title()));
		document.add(new StoredField(PROMPT, listing.prompt()));
		document.add(new StoredField(CATEGORY, listing.category()));
		store(document, CATEGORY_ID, listing.categoryId());
		document.add(new StoredField(LEVEL, listing.level()));
		store(document, LEVEL_ID, listing.levelId());
		store(document, PUBLISHED, listing.publishedAt().toEpochMilli());
		listing.competencies().forEach((competency) -> {
			store(document, COMPETENCY_ID, competency.id());
			document.add(new StoredField(COMPETENCY, competency.name()));
		});
		listing.signals().forEach((signal) -> {
			store(document, SIGNAL_ID, signal.id());
			document.add(new StoredField(SIGNAL, signal.name()));
			document.add(new StoredField(DESCRIPTION, signal.description()));
		});
		index(document, Field.TITLE, Stream.of(listing.title()));
		index(document, Field.PROMPT, Stream.of(listing.prompt()));
		index(document, Field.COMPETENCIES,
				Stream.concat(listing.competencies().stream().map(Competency::name), calledNow).distinct());
		index(document, Field.SIGNALS,
				listing.signals().stream().flatMap((signal) -> Stream.of(signal.name(), signal.description())));
		return document;
	}

	private static void index(Document document, Field field, Stream<String> texts) {
		texts.forEach((text) -> {
			document.add(new TextField(field.stems(), text, Store.NO));
			document.add(new TextField(field.words(), text, Store.NO));
		});
	}

	private static void store(Document document, String name, @Nullable Long value) {
		if (value != null) {
			document.add(new StoredField(name, value));
		}
	}

	static Listing listing(Document document) {
		List<Competency> competencies = new ArrayList<>();
		IndexableField[] competencyIds = document.getFields(COMPETENCY_ID);
		String[] names = document.getValues(COMPETENCY);
		for (int i = 0; i < names.length; i++) {
			competencies.add(new Competency(competencyIds[i].numericValue().longValue(), names[i]));
		}
		List<Signal> signals = new ArrayList<>();
		IndexableField[] signalIds = document.getFields(SIGNAL_ID);
		String[] signalNames = document.getValues(SIGNAL);
		String[] descriptions = document.getValues(DESCRIPTION);
		for (int i = 0; i < signalNames.length; i++) {
			signals.add(new Signal(signalIds[i].numericValue().longValue(), signalNames[i], descriptions[i]));
		}
		return new Listing(number(document, QUESTION), number(document, EDITION), document.get(SLUG),
				document.get(TITLE), document.get(PROMPT), document.get(CATEGORY), number(document, CATEGORY_ID),
				document.get(LEVEL), number(document, LEVEL_ID), competencies, signals,
				Instant.ofEpochMilli(number(document, PUBLISHED)));
	}

	private static @Nullable Long number(Document document, String name) {
		IndexableField field = document.getField(name);
		return (field != null) ? field.numericValue().longValue() : null;
	}

}
