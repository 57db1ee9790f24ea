package dev.starling.practice;

import java.util.List;
import java.util.Optional;

import dev.starling.account.Archive;
import dev.starling.account.PersonalData;
import dev.starling.question.Attempts;
import dev.starling.question.EditionContent;
import dev.starling.question.QuestionBank;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What other modules ask of a candidate's drafts.
 */
@Component
@Transactional
class CandidateData implements Attempts, PersonalData {

	private final Drafts drafts;

	private final Sections sections;

	private final SectionVersions versions;

	private final QuestionBank bank;

	CandidateData(Drafts drafts, Sections sections, SectionVersions versions, QuestionBank bank) {
		this.drafts = drafts;
		this.sections = sections;
		this.versions = versions;
		this.bank = bank;
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<Attempt> latest(long account, long question) {
		return this.drafts.toGoOnWith(account, question).map((draft) -> new Attempt(draft.id(), draft.isWritten()));
	}

	/** What was "Draft 1" of a guest's may be somebody's second. */
	@Override
	public void handOver(long guest, long account) {
		for (Draft draft : this.drafts.findByCandidateIdOrderById(guest)) {
			int earlier = this.drafts.countByCandidateIdAndQuestionId(account, draft.questionId());
			draft.handOver(account, DraftName.next(earlier));
		}
	}

	/** Each draft to read, and each with every version that was saved or set aside. */
	@Override
	@Transactional(readOnly = true)
	public void export(long account, Archive archive) {
		for (Draft draft : this.drafts.findByCandidateIdOrderById(account)) {
			EditionContent brief = this.bank.edition(draft.editionId()).orElseThrow();
			ExportedDraft exported = ExportedDraft.of(draft, brief, this.sections.findByDrafts(List.of(draft.id())),
					this.versions.findAllOf(draft.id()));
			String path = "drafts/" + draft.id() + "-" + brief.slug();
			archive.addJson(path + ".json", exported);
			archive.addText(path + ".md", Answer.of(draft, brief, this.sections.findTexts(draft.id())).toMarkdown());
		}
	}

	@Override
	public void erase(long account) {
		this.drafts.deleteByCandidate(account);
	}

}
