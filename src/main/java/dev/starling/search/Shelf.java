package dev.starling.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.starling.question.Listing;
import dev.starling.question.Term;
import dev.starling.question.TermKind;
import dev.starling.question.Vocabulary;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;

/**
 * The bank as it stood at one revision. It never changes; the next one takes its place.
 */
final class Shelf {

	private final long revision;

	private final Vocabulary vocabulary;

	private final Map<TermKind, Map<String, Long>> formerSlugs;

	private final Map<Long, Facts> facts;

	private final DirectoryReader reader;

	private final IndexSearcher searcher;

	/** By their place in the index; null for one that is gone. */
	private final Facts[] places;

	private final Map<Long, Integer> levels = new HashMap<>();

	Shelf(long revision, Vocabulary vocabulary, Map<TermKind, Map<String, Long>> formerSlugs, Map<Long, Facts> facts,
			DirectoryReader reader) throws IOException {
		this.revision = revision;
		this.vocabulary = vocabulary;
		this.formerSlugs = formerSlugs;
		this.facts = facts;
		this.reader = reader;
		this.searcher = new IndexSearcher(reader);
		this.searcher.setQueryCache(null);
		this.places = new Facts[reader.maxDoc()];
		for (LeafReaderContext leaf : reader.leaves()) {
			Bits live = leaf.reader().getLiveDocs();
			NumericDocValues questions = leaf.reader().getNumericDocValues(Documents.QUESTION);
			while (questions.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
				if (live == null || live.get(questions.docID())) {
					this.places[leaf.docBase + questions.docID()] = facts.get(questions.longValue());
				}
			}
		}
		vocabulary.levels().forEach((level) -> this.levels.put(level.id(), this.levels.size()));
	}

	long revision() {
		return this.revision;
	}

	Vocabulary vocabulary() {
		return this.vocabulary;
	}

	Map<Long, Facts> facts() {
		return this.facts;
	}

	DirectoryReader reader() {
		return this.reader;
	}

	/** How many questions ask for a competency. */
	int asking(long competency) {
		return (int) this.facts.values().stream().filter((one) -> one.competencies().contains(competency)).count();
	}

	BankPage page(Criteria criteria, int wanted) throws IOException {
		Sought sought = Sought.in(criteria.q(), this.reader);
		Optional<Term> competency = named(TermKind.COMPETENCY, criteria.competency());
		Optional<Term> level = named(TermKind.LEVEL, criteria.level());
		Optional<Term> category = named(TermKind.CATEGORY, criteria.category());
		Counts counts = new Counts(competency, level, category);
		List<Match> matches = new ArrayList<>();
		for (Match match : criteria.isSearch() ? found(sought) : all()) {
			if (counts.add(match.facts())) {
				matches.add(match);
			}
		}
		matches.sort(criteria.order().comparator());
		int pages = Math.max(1, (matches.size() + BankPage.SIZE - 1) / BankPage.SIZE);
		int number = Math.max(1, Math.min(wanted, pages));
		List<Hit> hits = new ArrayList<>();
		for (Match match : matches.subList((number - 1) * BankPage.SIZE,
				Math.min(number * BankPage.SIZE, matches.size()))) {
			hits.add(Hit.of(listing(match), sought));
		}
		return new BankPage(new Criteria(criteria.q(), slug(competency), slug(level), slug(category), criteria.order()),
				hits, matches.size(), number, pages,
				counts.choices(this.vocabulary.competencies(), competency, Counts.Kind.COMPETENCY),
				counts.choices(this.vocabulary.levels(), level, Counts.Kind.LEVEL),
				counts.choices(this.vocabulary.categories(), category, Counts.Kind.CATEGORY));
	}

	private Listing listing(Match match) throws IOException {
		return Documents.listing(this.searcher.storedFields().document(match.document()));
	}

	private List<Match> all() {
		List<Match> all = new ArrayList<>(this.facts.size());
		for (int place = 0; place < this.places.length; place++) {
			add(all, place, 0);
		}
		return all;
	}

	private List<Match> found(Sought sought) throws IOException {
		List<Match> found = new ArrayList<>();
		Weight weight = this.searcher.createWeight(this.searcher.rewrite(sought.query()), ScoreMode.COMPLETE, 1);
		for (LeafReaderContext leaf : this.reader.leaves()) {
			Scorer scorer = weight.scorer(leaf);
			if (scorer != null) {
				DocIdSetIterator documents = scorer.iterator();
				while (documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
					add(found, leaf.docBase + documents.docID(), scorer.score());
				}
			}
		}
		return found;
	}

	private void add(List<Match> matches, int place, float score) {
		Facts here = this.places[place];
		if (here != null) {
			int level = (here.level() != null) ? this.levels.getOrDefault(here.level(), Integer.MAX_VALUE)
					: Integer.MAX_VALUE;
			matches.add(new Match(place, here, level, score));
		}
	}

	/**
	 * Finds a term by what it is called in addresses, or what was merged into it was.
	 * What nobody knows by that name narrows nothing.
	 */
	Optional<Term> named(TermKind kind, String slug) {
		Long now = this.formerSlugs.get(kind).get(slug);
		return this.vocabulary.of(kind)
			.stream()
			.filter((term) -> (now != null) ? term.id() == now : term.slug().equals(slug))
			.findFirst();
	}

	private static String slug(Optional<Term> term) {
		return term.map(Term::slug).orElse("");
	}

}
