package dev.starling.submission;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import dev.starling.account.Me;
import dev.starling.account.People;
import dev.starling.account.PersonalData;
import dev.starling.practice.Answers;
import dev.starling.practice.Practice;
import dev.starling.practice.Standings;
import dev.starling.question.Part;
import dev.starling.testing.Visitor;
import dev.starling.text.PlainText;
import dev.starling.text.Save;
import dev.starling.text.SaveAnswer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import static dev.starling.testing.AtOnce.atOnce;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What rounds rely on where several people want something at once, whichever database
 * keeps them.
 */
abstract class RoundsContract {

	private static final int AT_ONCE = 6;

	private static final int RACES = 20;

	@Autowired
	private Rounds rounds;

	@Autowired
	private Standings standings;

	@Autowired
	private Practice practice;

	@Autowired
	private Answers answers;

	@Autowired
	private People people;

	@Autowired
	private List<PersonalData> holders;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcTemplate jdbc;

	private Me me;

	private Me coach;

	private long draft;

	@BeforeEach
	void anAnswer() {
		this.me = somebody();
		this.coach = somebody();
		this.draft = this.practice.start("navigating-professional-failure-and-growth", this.me).orElseThrow();
		for (Part part : Part.values()) {
			save(part, 0, "My " + part.slug() + ".");
		}
	}

	@Test
	void oneApplicationSentManyTimesAtOnceIsOneRound() throws Exception {
		Application application = application(versions(1));
		List<SubmitAnswer> answers = atOnce(AT_ONCE, (number) -> submit(application));
		assertThat(answers).hasSize(AT_ONCE).allMatch(answers.get(0)::equals);
		assertThat(answers.get(0)).isInstanceOf(SubmitAnswer.HandedIn.class);
		assertThat(this.rounds.of(this.draft)).hasSize(1);
	}

	@Test
	void ofManyTabsAtOnceOneHandsIn() throws Exception {
		List<SubmitAnswer> answers = atOnce(AT_ONCE, (number) -> submit(application(versions(1))));
		assertThat(answers).filteredOn(SubmitAnswer.HandedIn.class::isInstance).hasSize(1);
		assertThat(answers).filteredOn(SubmitAnswer.AlreadyOpen.class::isInstance).hasSize(AT_ONCE - 1);
		assertThat(this.rounds.of(this.draft)).hasSize(1);
	}

	@Test
	void whatIsSavedMeanwhileIsHandedInWhollyOrNotAtAll() throws Exception {
		for (int round = 1; round <= RACES; round++) {
			int version = round;
			Map<Part, Integer> seen = versions(1);
			seen.put(Part.RESULT, version);
			List<Object> done = atOnce(2,
					(number) -> (number == 0)
							? save(Part.RESULT, version, "My result, told " + version + " times over.")
							: submit(application(seen)));
			assertThat(done.get(0)).as("the save").isInstanceOf(SaveAnswer.Saved.class);
			if (done.get(1) instanceof SubmitAnswer.HandedIn handedIn) {
				Round handed = this.rounds.find(handedIn.submission()).orElseThrow();
				assertThat(handed.text(Part.RESULT))
					.isEqualTo((version == 1) ? "My result." : "My result, told " + (version - 1) + " times over.");
				assertThat(this.rounds.withdraw(handed.id(), this.me)).isPresent();
			}
			else {
				assertThat(done.get(1)).isInstanceOf(SubmitAnswer.MovedOn.class);
			}
		}
	}

	@Test
	void ofAClaimAndAWithdrawalAtOnceExactlyOneWins() throws Exception {
		for (int race = 0; race < RACES; race++) {
			long id = handIn();
			List<Boolean> won = atOnce(2, (number) -> {
				try {
					return ((number == 0) ? this.rounds.claim(id, this.coach) : this.rounds.withdraw(id, this.me))
						.isPresent();
				}
				catch (TakenException ex) {
					return false;
				}
			});
			assertThat(won).containsOnlyOnce(true);
			assertThat(this.rounds.find(id).orElseThrow().state())
				.isEqualTo(won.get(0) ? State.CLAIMED : State.WITHDRAWN);
			if (won.get(0)) {
				this.rounds.returned(id, true, Instant.now());
			}
		}
		assertThat(this.rounds.of(this.draft)).extracting(Round::number)
			.isEqualTo(IntStream.rangeClosed(1, RACES).boxed().toList());
	}

	@Test
	void comesBackAsItWasHandedIn() {
		long id = handIn();
		Round round = this.rounds.findMine(id, this.me).orElseThrow();
		assertThat(round.texts()).hasSize(5).containsEntry(Part.TASK, "My task.");
		assertThat(round.note()).isEqualTo("A note.");
		assertThat(round.words().count()).isEqualTo(10);
		assertThat(this.rounds.findMine(id, this.coach)).isEmpty();
		assertThat(this.rounds.linesOf(this.draft)).singleElement().satisfies((line) -> {
			assertThat(line.id()).isEqualTo(id);
			assertThat(line.versions()).isEqualTo(versions(1));
			assertThat(line.at()).isEqualTo(round.submittedAt());
		});
	}

	@Test
	void theLatestRoundThatWasNotWithdrawnIsWhereADraftStands() {
		assertThat(this.standings.of(List.of(this.draft))).isEmpty();
		long first = handIn();
		assertThat(standing().stage()).isEqualTo(Standings.Stage.WAITING);
		this.rounds.claim(first, this.coach);
		assertThat(standing().stage()).isEqualTo(Standings.Stage.IN_REVIEW);
		this.rounds.returned(first, false, Instant.parse("2026-11-20T10:00:00Z"));
		assertThat(standing()).isEqualTo(new Standings.Standing(first, 1, Standings.Stage.RETURNED, false,
				Instant.parse("2026-11-20T10:00:00Z")));
		long second = handIn();
		assertThat(standing().submission()).isEqualTo(second);
		this.rounds.withdraw(second, this.me);
		assertThat(standing().submission()).as("the second is withdrawn").isEqualTo(first);
	}

	@Test
	void goesWithItsDraft() {
		long id = handIn();
		erase(this.me);
		assertThat(this.rounds.find(id)).isEmpty();
		assertThat(rows("submission_part", id)).isZero();
		assertThat(rows("submission_mark", id)).isZero();
	}

	@Test
	void whatWasKeptForACoachWhoGoesWaitsForAnybody() {
		long id = handIn();
		this.rounds.keepFor(id, this.coach.id());
		assertThat(this.rounds.find(id).orElseThrow().keptUntil()).isNotNull();
		erase(this.coach);
		assertThat(this.rounds.claim(id, somebody())).isPresent();
	}

	@Test
	void manyRoundsAndTheirMarksAreReadTogether() {
		long signal = this.jdbc.queryForObject("select min(id) from signal", Long.class);
		for (int round = 1; round <= 3; round++) {
			Application marked = new Application(UUID.randomUUID(), versions(1), "", null,
					List.of(new Mark(Part.TASK, 0, 2, signal), new Mark(Part.TASK, 0, 2, signal),
							new Mark(Part.TASK, 1, 8, signal)),
					false);
			long id = ((SubmitAnswer.HandedIn) submit(marked)).submission();
			this.rounds.withdraw(id, this.me);
		}
		assertThat(this.rounds.of(this.draft)).hasSize(3)
			.allSatisfy((round) -> assertThat(round.marks())
				.containsExactlyInAnyOrder(new Mark(Part.TASK, 0, 2, signal), new Mark(Part.TASK, 1, 8, signal)));
	}

	private Me somebody() {
		return this.people.signUp(UUID.randomUUID() + "@example.org", Visitor.PASSWORD, "Somebody", ZoneOffset.UTC);
	}

	private void erase(Me somebody) {
		this.transaction.executeWithoutResult((work) -> {
			this.holders.forEach((holder) -> holder.erase(somebody.id()));
			this.jdbc.update("delete from known_browser where account_id = ?", somebody.id());
			this.jdbc.update("delete from account where id = ?", somebody.id());
		});
	}

	private Standings.Standing standing() {
		return this.standings.of(List.of(this.draft)).get(this.draft);
	}

	private SaveAnswer save(Part part, int basedOn, String body) {
		return this.answers.save(this.draft, part, new Save(UUID.randomUUID(), basedOn, new PlainText(body)), this.me)
			.orElseThrow();
	}

	private long handIn() {
		return ((SubmitAnswer.HandedIn) submit(application(versions(1)))).submission();
	}

	private SubmitAnswer submit(Application application) {
		return this.rounds.submit(this.draft, application, this.me).orElseThrow();
	}

	private static Application application(Map<Part, Integer> seen) {
		return new Application(UUID.randomUUID(), seen, "A note.", null, List.of(), false);
	}

	private static Map<Part, Integer> versions(int number) {
		Map<Part, Integer> versions = new EnumMap<>(Part.class);
		for (Part part : Part.values()) {
			versions.put(part, number);
		}
		return versions;
	}

	private int rows(String table, long id) {
		return this.jdbc.queryForObject("select count(*) from " + table + " where submission_id = ?", Integer.class,
				id);
	}

}
