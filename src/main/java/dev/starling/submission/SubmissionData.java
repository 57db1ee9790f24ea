package dev.starling.submission;

import dev.starling.account.Archive;
import dev.starling.account.PersonalData;
import dev.starling.question.EditionContent;
import dev.starling.question.QuestionBank;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rounds, as something of their candidate's.
 */
@Component
@Order(0)
class SubmissionData implements PersonalData {

	private final Submissions submissions;

	private final QuestionBank bank;

	SubmissionData(Submissions submissions, QuestionBank bank) {
		this.submissions = submissions;
		this.bank = bank;
	}

	/** A guest hands nothing in. */
	@Override
	public void handOver(long guest, long account) {
	}

	@Override
	@Transactional(readOnly = true)
	public void export(long account, Archive archive) {
		for (Submission submission : this.submissions.findByCandidateIdOrderById(account)) {
			Round round = submission.content();
			EditionContent edition = this.bank.edition(round.edition()).orElseThrow();
			ExportedRound exported = submission.export(edition);
			String path = "rounds/" + round.draft() + "-" + edition.slug() + "-round-" + round.number();
			archive.addJson(path + ".json", exported);
			archive.addText(path + ".md", exported.toMarkdown());
		}
	}

	/**
	 * They go with their drafts. What was kept for this account waits for anybody: the
	 * database sees to that.
	 */
	@Override
	public void erase(long account) {
	}

}
