package dev.starling.importing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.starling.account.Me;
import dev.starling.editing.Editor;
import dev.starling.page.Page;
import dev.starling.page.Reading;
import dev.starling.page.Vocabulary;
import dev.starling.question.Catalogue;
import dev.starling.question.EditionDraft;
import dev.starling.question.KnownQuestion;
import dev.starling.question.QuestionBank;
import dev.starling.question.TermKind;
import dev.starling.question.Terms;
import dev.starling.storage.Statistics;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pages on their way into the bank: looked at first, then stored, all that were chosen or
 * none.
 */
@Service
@Transactional
public class Imports {

	/** Pages that are in memory at once, and looked up by one statement. */
	private static final int AT_ONCE = 200;

	private final Catalogue catalogue;

	private final QuestionBank bank;

	private final Terms terms;

	private final Editor editor;

	private final Uploads uploads;

	private final Statistics statistics;

	private final Clock clock;

	Imports(Catalogue catalogue, QuestionBank bank, Terms terms, Editor editor, Uploads uploads, Statistics statistics,
			Clock clock) {
		this.catalogue = catalogue;
		this.bank = bank;
		this.terms = terms;
		this.editor = editor;
		this.uploads = uploads;
		this.statistics = statistics;
		this.clock = clock;
	}

	/**
	 * Returns what an administrator has uploaded and not stored yet.
	 * @param me the administrator
	 * @return the latest; empty where nothing is left to do
	 */
	@Transactional(readOnly = true)
	public Optional<UnfinishedUpload> unfinished(Me me) {
		return this.uploads.unfinished(me.id());
	}

	/** What one page would do. */
	@Transactional(readOnly = true)
	Proposal proposal(Sheet sheet) {
		return proposals(List.of(sheet), 0, vocabulary(), new HashSet<>()).get(0);
	}

	/** What a page of an upload would do. */
	@Transactional(readOnly = true)
	Proposal proposal(UUID upload, int number, Sheet sheet) {
		Proposal alone = proposals(List.of(sheet), number, vocabulary(), new HashSet<>()).get(0);
		return (alone.isOffered() && this.uploads.hasAnother(upload, alone.title(), number)) ? alone.twice() : alone;
	}

	private Vocabulary vocabulary() {
		return new Vocabulary(this.terms.names(TermKind.CATEGORY), this.terms.names(TermKind.LEVEL));
	}

	private List<Proposal> proposals(List<Sheet> sheets, int first, Vocabulary words, Set<String> titles) {
		List<Reading> readings = sheets.stream().map((sheet) -> Reading.of(sheet.text(), words)).toList();
		Map<String, KnownQuestion> questions = this.catalogue
			.titled(readings.stream().map((reading) -> reading.page().title()).toList());
		List<Proposal> proposals = new ArrayList<>();
		for (Reading reading : readings) {
			int number = proposals.size();
			String title = reading.page().title().toLowerCase(Locale.ROOT);
			KnownQuestion question = questions.get(title);
			Proposal proposal = new Proposal(first + number, sheets.get(number), reading, state(reading, question),
					(question != null) ? question.slug() : null);
			proposals.add((!reading.canBeStored() || titles.add(title)) ? proposal : proposal.twice());
		}
		return proposals;
	}

	private Proposal.State state(Reading reading, @Nullable KnownQuestion question) {
		if (!reading.canBeStored()) {
			return Proposal.State.BROKEN;
		}
		if (question == null) {
			return Proposal.State.NEW;
		}
		if (question.draft() != null) {
			return Proposal.State.IN_THE_MAKING;
		}
		boolean same = question.published() != null
				&& this.bank.edition(question.published()).map(Editor::page).filter(reading.page()::equals).isPresent();
		return same ? Proposal.State.SAME : Proposal.State.CHANGED;
	}

	/**
	 * Keeps pages until their administrator has chosen which to store, for a day at most.
	 * @param sheets the pages
	 * @param me the administrator, whose earlier upload they replace
	 * @return its name in addresses
	 */
	UUID keep(List<Sheet> sheets, Me me) {
		UUID upload = this.uploads.begin(me.id(), this.clock.instant());
		Vocabulary words = vocabulary();
		Set<String> titles = new HashSet<>();
		for (int first = 0; first < sheets.size(); first += AT_ONCE) {
			List<Sheet> some = sheets.subList(first, Math.min(first + AT_ONCE, sheets.size()));
			this.uploads.add(upload, proposals(some, first, words, titles));
		}
		return upload;
	}

	/** Of the pages that were shown, takes some and leaves the others. */
	void choose(UUID upload, Set<Integer> shown, Set<Integer> taken, Me me) {
		if (this.uploads.lockOpen(upload, me.id(), this.clock.instant())) {
			this.uploads.choose(upload, shown, taken);
		}
	}

	/** Takes all that take nothing from anybody, or none. */
	void chooseAll(UUID upload, boolean chosen, Me me) {
		if (this.uploads.lockOpen(upload, me.id(), this.clock.instant())) {
			this.uploads.chooseAll(upload, chosen);
		}
	}

	/**
	 * Lets other text stand for a page of an upload; where it holds several pages, the
	 * others come last.
	 * @return whether it was possible: no, once the upload is being stored
	 */
	boolean mend(UUID upload, int number, List<Sheet> sheets, Me me) {
		if (!this.uploads.lockOpen(upload, me.id(), this.clock.instant())) {
			return false;
		}
		this.uploads.forget(upload, number);
		int next = Math.max(this.uploads.next(upload), number + 1);
		this.uploads.add(upload, List.of(proposal(upload, number, sheets.get(0))));
		for (Sheet sheet : sheets.subList(1, sheets.size())) {
			this.uploads.add(upload, List.of(proposal(upload, next, sheet)));
			next++;
		}
		return true;
	}

	/**
	 * Stores one page as an edition in the making.
	 * @param sheet the page
	 * @param replace whether it may take the place of what is in the making
	 * @param me the administrator
	 * @throws ChangedMeanwhileException if that cannot be
	 */
	void store(Sheet sheet, boolean replace, Me me) {
		store(List.of(proposal(sheet)), replace ? Set.of(0) : Set.of(), me);
	}

	/**
	 * Stores the chosen pages of an upload as editions in the making, and forgets its
	 * texts.
	 * @param upload the upload
	 * @param me the administrator
	 * @param progress is told now and then how many are through
	 * @throws ChangedMeanwhileException if one of them is not what it was when it was
	 * chosen
	 */
	void store(UUID upload, Me me, IntConsumer progress) {
		Vocabulary words = vocabulary();
		Set<String> titles = new HashSet<>();
		int stored = 0;
		List<Uploads.Chosen> some = this.uploads.chosen(upload, null, AT_ONCE);
		while (!some.isEmpty()) {
			store(proposals(some.stream().map(Uploads.Chosen::sheet).toList(), 0, words, titles), replacing(some), me);
			stored += some.size();
			if (Integer.bitCount(stored / AT_ONCE) == 1) {
				this.statistics.renew("question", "edition");
			}
			progress.accept(stored);
			some = this.uploads.chosen(upload, some.get(some.size() - 1), AT_ONCE);
		}
		this.uploads.stored(upload);
	}

	/** Those that were chosen to take the place of what was in the making. */
	private static Set<Integer> replacing(List<Uploads.Chosen> chosen) {
		return IntStream.range(0, chosen.size())
			.filter((number) -> chosen.get(number).state() == Proposal.State.IN_THE_MAKING)
			.boxed()
			.collect(Collectors.toSet());
	}

	/**
	 * Known questions by their addresses, as who publishes several takes them. That holds
	 * within a batch: where batches of two large imports cross, the database ends one,
	 * and that stores nothing.
	 */
	private void store(List<Proposal> proposals, Set<Integer> replacing, Me me) {
		List<Page> pages = new ArrayList<>();
		SortedMap<String, Proposal> known = new TreeMap<>();
		for (Proposal proposal : proposals) {
			if (!proposal.isOffered()) {
				throw new ChangedMeanwhileException(proposal.title());
			}
			if (proposal.slug() == null) {
				pages.add(proposal.reading().page());
			}
			else {
				known.put(proposal.slug(), proposal);
			}
		}
		known.forEach((slug, proposal) -> this.editor
			.propose(slug, proposal.reading().page(), replacing.contains(proposal.number()), me)
			.orElseThrow(() -> new ChangedMeanwhileException(proposal.title())));
		refuseTwins(pages, this.editor.begin(pages, me));
	}

	/**
	 * Of two imports of a new page in the same moment the second has waited for the
	 * address that both wanted, and sees the first here.
	 */
	private void refuseTwins(List<Page> pages, List<EditionDraft> begun) {
		Map<String, KnownQuestion> known = this.catalogue.titled(pages.stream().map(Page::title).toList());
		for (int i = 0; i < pages.size(); i++) {
			KnownQuestion first = known.get(pages.get(i).title().toLowerCase(Locale.ROOT));
			if (first != null && !first.slug().equals(begun.get(i).slug())) {
				throw new ChangedMeanwhileException(pages.get(i).title());
			}
		}
	}

}
