package dev.starling.progress;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.starling.account.Me;
import dev.starling.practice.DraftSummary;
import dev.starling.practice.Practice;
import dev.starling.question.Opening;
import dev.starling.question.PublishedBank;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts together how somebody gets on, from their own drafts and what came back of them.
 */
@Service
@Transactional(readOnly = true)
public class Progress {

	/** More than anybody works on at once. */
	private static final int MOST_DRAFTS = 20;

	private static final int MOST_OPENINGS = 2;

	private final Practice practice;

	private final RatedRounds rounds;

	private final PublishedBank bank;

	private final JdbcClient jdbc;

	Progress(Practice practice, RatedRounds rounds, PublishedBank bank, JdbcClient jdbc) {
		this.practice = practice;
		this.rounds = rounds;
		this.bank = bank;
		this.jdbc = jdbc;
	}

	/**
	 * Returns how somebody gets on, in as many statements however much there is.
	 * @param me the candidate
	 * @return what is theirs, and nothing of a review that is not out yet
	 */
	public ProgressPage of(Me me) {
		List<RatedRound> rounds = this.rounds.of(me.id());
		Map<Long, List<RatedRound>> byDraft = rounds.stream().collect(Collectors.groupingBy(RatedRound::draft));
		List<AnswerLine> answers = this.practice.latest(me, MOST_DRAFTS)
			.stream()
			.map((draft) -> line(draft, byDraft.getOrDefault(draft.id(), List.of())))
			.toList();
		return new ProgressPage(answers, rounds, Advice.inOrder(answers, openings(answers)));
	}

	private static AnswerLine line(DraftSummary draft, List<RatedRound> rounds) {
		RatedRound latest = rounds.isEmpty() ? null : rounds.get(rounds.size() - 1);
		return new AnswerLine(draft, latest, Advice.on(draft, latest).orElse(null), SignalLine.of(rounds));
	}

	/** Of competencies that none of these answers is about. */
	private List<Opening> openings(List<AnswerLine> answers) {
		Set<Long> practised = practised(answers.stream()
			.filter((answer) -> !answer.draft().written().isEmpty())
			.map((answer) -> answer.draft().edition().edition())
			.collect(Collectors.toSet()));
		Set<Long> begun = answers.stream()
			.map((answer) -> answer.draft().edition().question())
			.collect(Collectors.toSet());
		return this.bank.openings()
			.stream()
			.filter((opening) -> !practised.contains(opening.competency().id()))
			.filter((opening) -> begun.add(opening.question().question()))
			.limit(MOST_OPENINGS)
			.toList();
	}

	private Set<Long> practised(Set<Long> editions) {
		return editions.isEmpty() ? Set.of()
				: new HashSet<>(
						this.jdbc.sql("select competency_id from edition_competency where edition_id in (:editions)")
							.param("editions", editions)
							.query(Long.class)
							.list());
	}

}
