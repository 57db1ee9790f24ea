package dev.starling.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import dev.starling.account.Me;
import dev.starling.editing.Editor;
import dev.starling.page.Page;
import dev.starling.page.Reading;
import dev.starling.page.Vocabulary;
import dev.starling.question.Catalogue;
import dev.starling.question.KnownQuestion;
import dev.starling.question.QuestionBank;
import dev.starling.question.TermKind;
import dev.starling.question.Terms;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pages on their way into the bank: looked at first, then stored, all that were chosen or
 * none.
 */
@Service
@Transactional
class Imports {

	private final Catalogue catalogue;

	private final QuestionBank bank;

	private final Terms terms;

	private final Editor editor;

	Imports(Catalogue catalogue, QuestionBank bank, Terms terms, Editor editor) {
		this.catalogue = catalogue;
		this.bank = bank;
		this.terms = terms;
		this.editor = editor;
	}

	@Transactional(readOnly = true)
	List<Proposal> proposals(List<Sheet> sheets) {
		Vocabulary words = new Vocabulary(this.terms.names(TermKind.CATEGORY), this.terms.names(TermKind.LEVEL));
		List<Reading> readings = sheets.stream().map((sheet) -> Reading.of(sheet.text(), words)).toList();
		Map<String, KnownQuestion> questions = this.catalogue
			.titled(readings.stream().map((reading) -> reading.page().title()).toList());
		List<Proposal> proposals = new ArrayList<>();
		Set<String> titles = new HashSet<>();
		for (Reading reading : readings) {
			int number = proposals.size();
			String title = reading.page().title().toLowerCase(Locale.ROOT);
			KnownQuestion question = questions.get(title);
			proposals.add(new Proposal(number, sheets.get(number), reading,
					titles.add(title) ? state(reading, question) : Proposal.State.TWICE,
					(question != null) ? question.slug() : null));
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
	 * Stores pages as editions in the making, one import after the other: of two that
	 * hold the same new page the second is told.
	 * @param sheets all pages of the import
	 * @param take the numbers of those that were chosen
	 * @param replace the numbers of those among them that may take the place of what is
	 * in the making
	 * @param me the administrator
	 * @return how many were stored
	 * @throws ChangedMeanwhileException if one of them is not what it was when it was
	 * chosen
	 */
	int store(List<Sheet> sheets, Set<Integer> take, Set<Integer> replace, Me me) {
		this.terms.hold();
		List<Proposal> chosen = proposals(sheets).stream()
			.filter((proposal) -> take.contains(proposal.number()) || replace.contains(proposal.number()))
			.toList();
		for (Proposal proposal : chosen) {
			boolean inTheMaking = proposal.state() == Proposal.State.IN_THE_MAKING;
			if (!proposal.isOffered() || inTheMaking && !replace.contains(proposal.number())) {
				throw new ChangedMeanwhileException(proposal.title());
			}
			Page page = proposal.reading().page();
			if (proposal.slug() == null) {
				this.editor.begin(page, me);
			}
			else {
				this.editor.propose(proposal.slug(), page, me).orElseThrow();
			}
		}
		return chosen.size();
	}

}
