package dev.starling.practice;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import dev.starling.account.Me;
import dev.starling.question.Part;
import dev.starling.question.QuestionBank;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Drafts as they stand at a moment, for what speaks of a text that must not change any
 * more. Whatever is not this candidate's own is empty, as if it were not there.
 */
@Service
public class Freezer {

	private final Drafts drafts;

	private final Sections sections;

	private final SectionVersions versions;

	private final QuestionBank bank;

	Freezer(Drafts drafts, Sections sections, SectionVersions versions, QuestionBank bank) {
		this.drafts = drafts;
		this.sections = sections;
		this.versions = versions;
		this.bank = bank;
	}

	/**
	 * Returns what a draft says now.
	 * @param draft its number
	 * @param me the candidate
	 * @return the draft, or empty where they have no such draft
	 * @throws DeletedDraftException if they have deleted it
	 */
	@Transactional(readOnly = true)
	public Optional<FrozenDraft> look(long draft, Me me) {
		return find(draft, me).map(this::frozen);
	}

	/**
	 * Returns what a draft says, and keeps everybody from saving in it until the
	 * transaction is over. Its parts are locked in order, as saves take them.
	 * @param draft its number
	 * @param me the candidate
	 * @return the draft, or empty where they have no such draft
	 * @throws DeletedDraftException if they have deleted it
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Optional<FrozenDraft> hold(long draft, Me me) {
		return find(draft, me).map((mine) -> {
			Arrays.stream(Part.values()).forEach((part) -> this.sections.lock(draft, part).orElseThrow());
			return frozen(mine);
		});
	}

	/**
	 * Keeps the versions of a draft that is held, however old they grow.
	 * @param held what {@link #hold} returned
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void keep(FrozenDraft held) {
		this.versions.nameCurrent(held.title().id());
	}

	private Optional<Draft> find(long draft, Me me) {
		return this.drafts.findByIdAndCandidateId(draft, me.id()).map((mine) -> {
			if (mine.isDeleted()) {
				throw new DeletedDraftException();
			}
			return mine;
		});
	}

	private FrozenDraft frozen(Draft draft) {
		List<FrozenText> texts = this.sections.findTexts(draft.id())
			.stream()
			.sorted(Comparator.comparing(CurrentText::part))
			.map((text) -> new FrozenText(text.part(), text.version(), text.body()))
			.toList();
		return new FrozenDraft(new DraftTitle(draft.id(), draft.name(),
				this.bank.titles(List.of(draft.editionId())).get(draft.editionId())), texts);
	}

}
