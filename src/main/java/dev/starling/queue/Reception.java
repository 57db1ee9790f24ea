package dev.starling.queue;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.starling.account.Me;
import dev.starling.question.EditionContent;
import dev.starling.question.EditionTitle;
import dev.starling.question.QuestionBank;
import dev.starling.review.Caseload;
import dev.starling.submission.Queue;
import dev.starling.submission.QueueFilter;
import dev.starling.submission.QueueLine;
import dev.starling.submission.Round;
import dev.starling.submission.RoundTitle;
import dev.starling.submission.Rounds;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where coaches come in.
 */
@Service
@Transactional(readOnly = true)
public class Reception {

	/** What somebody looks over before they choose. */
	static final int PAGE = 25;

	private final Queue queue;

	private final Caseload caseload;

	private final Rounds rounds;

	private final QuestionBank bank;

	private final Clock clock;

	Reception(Queue queue, Caseload caseload, Rounds rounds, QuestionBank bank, Clock clock) {
		this.queue = queue;
		this.caseload = caseload;
		this.rounds = rounds;
		this.bank = bank;
		this.clock = clock;
	}

	/** What waits, from some place on, and what this coach has at hand. */
	QueuePage waiting(QueueFilter filter, @Nullable Long after, Me me) {
		List<QueueLine> lines = this.queue.waiting(filter, after, me, PAGE + 1);
		List<QueueLine> shown = lines.stream().limit(PAGE).toList();
		Choices choices = new Choices(this.bank.publishedTitles(), this.bank.competencies());
		return new QueuePage(filter, choices, waiting(shown, me), lines.size() > PAGE, after == null,
				this.queue.count(filter, me), atHand(me));
	}

	/**
	 * Returns how it stands for a coach.
	 * @param me the coach
	 * @param most how much of what waits at most
	 * @return in as many statements however much waits
	 */
	public Glance glance(Me me, int most) {
		return new Glance(this.queue.count(QueueFilter.ALL, me), waiting(this.queue.claimable(me, most), me),
				atHand(me));
	}

	/** What is needed soonest in front, and what is sent at the end. */
	private List<CaseLine> atHand(Me me) {
		return lines(this.caseload.atHand(me)).stream().sorted(CaseLine.BY_NEED).toList();
	}

	private List<WaitingLine> waiting(List<QueueLine> lines, Me me) {
		Instant now = this.clock.instant();
		Map<Long, EditionTitle> titles = this.bank.titles(lines.stream().map(QueueLine::edition).distinct().toList());
		Set<Long> begun = this.caseload.begun(lines.stream().map(QueueLine::submission).toList(), me);
		return lines.stream()
			.map((line) -> WaitingLine.of(line, titles.get(line.edition()), begun.contains(line.submission()), now))
			.toList();
	}

	/** What this coach has returned, the latest in front. */
	ReturnedPage returned(@Nullable Long before, Me me) {
		List<Caseload.Case> cases = this.caseload.returned(before, me, PAGE + 1);
		return new ReturnedPage(lines(cases.stream().limit(PAGE).toList()), cases.size() > PAGE);
	}

	/** An answer that waits; empty where it does not, or is this coach's own. */
	Optional<WaitingPage> read(long submission, Me me) {
		Instant now = this.clock.instant();
		return this.queue.find(submission, me).map((line) -> {
			Round round = this.rounds.find(submission).orElseThrow();
			EditionContent brief = this.bank.edition(line.edition()).orElseThrow();
			EditionTitle title = new EditionTitle(brief.id(), brief.questionId(), brief.slug(), brief.title(),
					brief.level());
			boolean begun = !this.caseload.begun(List.of(submission), me).isEmpty();
			return new WaitingPage(WaitingLine.of(line, title, begun, now), round, brief);
		});
	}

	/** Why an answer cannot be read here; empty where there is none but one's own. */
	Optional<String> missed(long submission, Me me) {
		return this.rounds.find(submission)
			.filter((round) -> round.candidate() != me.id())
			.map((round) -> switch (round.state()) {
				case CLAIMED -> "Another coach reviews this answer now.";
				case RETURNED -> "This answer has its review already.";
				case WITHDRAWN -> "Its candidate has taken this answer back.";
				case WAITING -> "This answer has only just come in. Open it once more from the queue.";
			});
	}

	/** The number of this coach's review of an answer. */
	Optional<Long> reviewOf(long submission, Me me) {
		return this.caseload.find(submission, me);
	}

	private List<CaseLine> lines(List<Caseload.Case> cases) {
		Map<Long, RoundTitle> rounds = this.rounds.titles(cases.stream().map(Caseload.Case::submission).toList());
		Map<Long, EditionTitle> titles = this.bank
			.titles(rounds.values().stream().map(RoundTitle::edition).distinct().toList());
		return cases.stream().map((one) -> {
			RoundTitle round = rounds.get(one.submission());
			return new CaseLine(one, round, titles.get(round.edition()));
		}).toList();
	}

}
