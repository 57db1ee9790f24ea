package dev.starling.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.starling.question.BankRevision;
import dev.starling.question.Listing;
import dev.starling.question.PublishedBank;
import dev.starling.question.Term;
import dev.starling.question.TermKind;
import dev.starling.question.Terms;
import dev.starling.question.Vocabulary;
import dev.starling.web.Revision;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What is published, in the memory of this node. Each search asks whether the bank is
 * still the same. A few questions that have changed are taken up before that search is
 * answered, so that whoever published them finds them at once; many are taken up beside,
 * while the old index goes on answering, and all seen together.
 */
@Component
class Index implements Revision, DisposableBean {

	/** Some 50 ms of work. */
	static final int TAKEN_UP_AT_ONCE = 200;

	private static final long NOTHING_YET = -1;

	/** How many questions one reading of the database fetches. */
	private static final int BATCH = 500;

	private static final Logger log = LoggerFactory.getLogger(Index.class);

	private final PublishedBank bank;

	private final Terms terms;

	private final BankRevision revisions;

	private final Executor executor;

	private final IndexWriter writer;

	/** Held by whoever writes. */
	private final ReentrantLock writing = new ReentrantLock();

	private volatile @Nullable Shelf shelf;

	private volatile boolean takingUpMany;

	Index(PublishedBank bank, Terms terms, BankRevision revisions,
			@Qualifier("applicationTaskExecutor") Executor executor) throws IOException {
		this.bank = bank;
		this.terms = terms;
		this.revisions = revisions;
		this.executor = executor;
		Map<String, Analyzer> words = Stream.of(Field.values())
			.collect(Collectors.toMap(Field::words, (field) -> Language.WORDS));
		this.writer = new IndexWriter(new ByteBuffersDirectory(),
				new IndexWriterConfig(new PerFieldAnalyzerWrapper(Language.STEMS, words)));
	}

	/** Whoever searches before this is done waits for it. */
	@EventListener(ApplicationReadyEvent.class)
	void prepare() {
		this.executor.execute(() -> {
			try {
				shelf();
			}
			catch (RuntimeException ex) {
				log.warn("The bank could not be read yet; the first search tries again: {}", ex.toString());
			}
		});
	}

	<T> T read(Function<Shelf, T> reading) {
		while (true) {
			Shelf current = shelf();
			if (current.reader().tryIncRef()) {
				try {
					return reading.apply(current);
				}
				finally {
					release(current);
				}
			}
		}
	}

	/** A page that was written from the old index is not kept once there is a new one. */
	@Override
	public long current() {
		return (this.shelf != null) ? shelf().revision() : NOTHING_YET;
	}

	private Shelf shelf() {
		long revision = this.revisions.current();
		Shelf seen = this.shelf;
		if (seen != null && (seen.revision() == revision || this.takingUpMany)) {
			return seen;
		}
		this.writing.lock();
		try {
			seen = this.shelf;
			return (seen != null && seen.revision() == revision) ? seen : catchUp(seen);
		}
		finally {
			this.writing.unlock();
		}
	}

	private Shelf catchUp(@Nullable Shelf seen) {
		Change change = changeSince(seen);
		if (seen == null || change.editions().size() + change.gone().size() <= TAKEN_UP_AT_ONCE) {
			return takeUp(change);
		}
		this.takingUpMany = true;
		try {
			this.executor.execute(this::takeUpMany);
		}
		catch (RuntimeException ex) {
			this.takingUpMany = false;
			throw ex;
		}
		return seen;
	}

	private void takeUpMany() {
		this.writing.lock();
		try {
			takeUp(changeSince(this.shelf));
		}
		catch (RuntimeException ex) {
			log.warn("The index of the bank stays as it was; the next search tries again: {}", ex.toString());
		}
		finally {
			this.takingUpMany = false;
			this.writing.unlock();
		}
	}

	private Change changeSince(@Nullable Shelf seen) {
		long revision = this.revisions.current();
		Vocabulary vocabulary = this.terms.inOrder();
		Map<TermKind, Map<String, Long>> formerSlugs = this.terms.formerSlugs();
		Map<Long, Long> editions = this.bank.editions();
		Map<Long, Facts> kept = new HashMap<>((seen != null) ? seen.facts() : Map.of());
		Set<Long> gone = new HashSet<>(kept.keySet());
		gone.removeAll(editions.keySet());
		kept.keySet().removeAll(gone);
		Set<Term> before = terms((seen != null) ? seen.vocabulary() : vocabulary);
		before.removeAll(terms(vocabulary));
		Set<Long> renamed = before.stream().map(Term::id).collect(Collectors.toSet());
		kept.values().removeIf((facts) -> facts.edition() != editions.get(facts.question()) || touches(renamed, facts));
		List<Long> changed = editions.entrySet()
			.stream()
			.filter((edition) -> !kept.containsKey(edition.getKey()))
			.map(Map.Entry::getValue)
			.toList();
		return new Change(revision, vocabulary, formerSlugs, kept, changed, gone);
	}

	private static Set<Term> terms(Vocabulary vocabulary) {
		return Stream.of(vocabulary.competencies(), vocabulary.levels(), vocabulary.categories())
			.flatMap(List::stream)
			.collect(Collectors.toCollection(HashSet::new));
	}

	/** A competency and a level may share a number: then a little more is read anew. */
	private static boolean touches(Set<Long> renamed, Facts facts) {
		return !renamed.isEmpty() && Stream
			.concat(facts.competencies().stream(), Stream.of(facts.level(), facts.category()).filter(Objects::nonNull))
			.anyMatch(renamed::contains);
	}

	private Shelf takeUp(Change change) {
		try {
			Map<Long, String> names = change.vocabulary()
				.competencies()
				.stream()
				.collect(Collectors.toMap(Term::id, Term::name));
			Map<Long, Facts> facts = new HashMap<>(change.kept());
			for (int from = 0; from < change.editions().size(); from += BATCH) {
				List<Long> batch = change.editions().subList(from, Math.min(from + BATCH, change.editions().size()));
				for (Listing listing : this.bank.listings(batch)) {
					this.writer.updateDocument(Documents.key(listing.question()),
							Documents.of(listing,
									listing.competencies()
										.stream()
										.map((competency) -> names.getOrDefault(competency.id(), competency.name()))));
					facts.put(listing.question(), Facts.of(listing));
				}
			}
			for (long question : change.gone()) {
				this.writer.deleteDocuments(Documents.key(question));
			}
			Shelf before = this.shelf;
			Shelf after = new Shelf(change.revision(), change.vocabulary(), change.formerSlugs(), Map.copyOf(facts),
					DirectoryReader.open(this.writer));
			this.shelf = after;
			if (before != null) {
				release(before);
			}
			return after;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void release(Shelf shelf) {
		try {
			shelf.reader().decRef();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void destroy() throws IOException {
		this.writer.rollback();
	}

	/**
	 * What is to be done to the index.
	 *
	 * @param revision the count that it will stand for
	 * @param vocabulary what things are called then
	 * @param formerSlugs where what was merged leads
	 * @param kept what stays as it is
	 * @param editions what is to be read
	 * @param gone which questions are no more published
	 */
	private record Change(long revision, Vocabulary vocabulary, Map<TermKind, Map<String, Long>> formerSlugs,
			Map<Long, Facts> kept, List<Long> editions, Set<Long> gone) {
	}

}
