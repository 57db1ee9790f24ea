package dev.starling.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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

	/** How many lines of lists are kept: all of a large bank, some hundred times. */
	private static final long MOST_LISTED = 1_000_000;

	/** How many pages are kept as they were shown, each of some 30 KB. */
	private static final int MOST_PAGES = 200;

	private final long revision;

	private final Vocabulary vocabulary;

	private final Map<TermKind, Map<String, Long>> formerSlugs;

	private final Map<Long, Facts> facts;

	private final DirectoryReader reader;

	private final IndexSearcher searcher;

	/** By their place in the index; null for one that is gone. */
	private final Facts[] places;

	private final Map<Long, Integer> levels = new HashMap<>();

	private final List<Match> all = new ArrayList<>();

	/** What is only narrowed and sorted is so once; most people search for nothing. */
	private final Cache<Filter, Selection> listed = Caffeine.newBuilder()
		.maximumWeight(MOST_LISTED)
		.<Filter, Selection>weigher((filter, selection) -> 1 + selection.matches().size())
		.build();

	/** What was shown once is shown again, to who goes back or on. */
	private final Cache<Wanted, BankPage> pages = Caffeine.newBuilder().maximumSize(MOST_PAGES).build();

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
		for (int place = 0; place < this.places.length; place++) {
			add(this.all, place, 0);
		}
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
		return listed(Filter.NONE).counts().of(Counts.Kind.COMPETENCY, competency);
	}

	BankPage page(Criteria criteria, int number) throws IOException {
		Wanted wanted = new Wanted(criteria, Math.max(1, number));
		BankPage page = this.pages.getIfPresent(wanted);
		if (page == null) {
			page = find(criteria, number);
			this.pages.put(wanted, page);
		}
		return page;
	}

	private BankPage find(Criteria criteria, int wanted) throws IOException {
		Sought sought = Sought.in(criteria.q(), this.reader);
		Filter filter = new Filter(named(TermKind.COMPETENCY, criteria.competency()),
				named(TermKind.LEVEL, criteria.level()), named(TermKind.CATEGORY, criteria.category()),
				criteria.order());
		Selection selection = criteria.isSearch() ? filter.select(found(sought)) : listed(filter);
		List<Match> matches = selection.matches();
		int pages = Math.max(1, (matches.size() + BankPage.SIZE - 1) / BankPage.SIZE);
		int number = Math.max(1, Math.min(wanted, pages));
		List<Hit> hits = new ArrayList<>();
		for (Match match : matches.subList((number - 1) * BankPage.SIZE,
				Math.min(number * BankPage.SIZE, matches.size()))) {
			hits.add(Hit.of(listing(match), sought));
		}
		return new BankPage(filter.criteria(criteria.q()), hits, matches.size(), number, pages,
				selection.counts().choices(this.vocabulary.competencies(), Counts.Kind.COMPETENCY),
				selection.counts().choices(this.vocabulary.levels(), Counts.Kind.LEVEL),
				selection.counts().choices(this.vocabulary.categories(), Counts.Kind.CATEGORY));
	}

	private Selection listed(Filter filter) {
		return this.listed.get(filter, (asked) -> asked.select(this.all));
	}

	private Listing listing(Match match) throws IOException {
		return Documents.listing(this.searcher.storedFields().document(match.document()));
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

	/**
	 * A page that somebody asks for.
	 *
	 * @param criteria of which questions
	 * @param number which of their pages, from 1
	 */
	private record Wanted(Criteria criteria, int number) {
	}

}
