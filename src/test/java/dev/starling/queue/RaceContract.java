package dev.starling.queue;

import java.net.http.HttpResponse;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.starling.account.Me;
import dev.starling.account.People;
import dev.starling.account.Role;
import dev.starling.practice.Answers;
import dev.starling.practice.Practice;
import dev.starling.question.Part;
import dev.starling.submission.Application;
import dev.starling.submission.Rounds;
import dev.starling.submission.SubmitAnswer;
import dev.starling.testing.AtOnce;
import dev.starling.testing.Visitor;
import dev.starling.testing.Web;
import dev.starling.text.PlainText;
import dev.starling.text.Save;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Several people who want one answer at once, through HTTP.
 */
abstract class RaceContract {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private static final int CLAIMS = 200;

	private static final int WITHDRAWALS = 50;

	@LocalServerPort
	private int port;

	@Autowired
	private People people;

	@Autowired
	private Practice practice;

	@Autowired
	private Answers answers;

	@Autowired
	private Rounds rounds;

	@Autowired
	private JdbcTemplate jdbc;

	@Test
	void ofTwoCoachesWhoRaceForAnAnswerOneGetsItAndTheOtherIsTold() throws Exception {
		Person candidate = somebody(null);
		List<Long> waiting = handIn(candidate.me(), CLAIMS);
		Person one = somebody(Role.COACH);
		Person two = somebody(Role.COACH);
		List<List<HttpResponse<String>>> results = race(waiting, (id) -> one.post("/submissions/" + id + "/review"),
				(id) -> two.post("/submissions/" + id + "/review"));
		for (int i = 0; i < CLAIMS; i++) {
			List<HttpResponse<String>> both = List.of(results.get(0).get(i), results.get(1).get(i));
			assertThat(both).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(302, 409);
			HttpResponse<String> told = both.get((both.get(0).statusCode() == 409) ? 0 : 1);
			assertThat(told.body()).contains("Another coach was faster", "To the queue");
		}
		assertThat(this.jdbc.queryForObject("""
				select count(*) from review join submission on submission.id = submission_id
				where candidate_id = ? and review.state = 'OPEN' and submission.state = 'CLAIMED'""", Integer.class,
				candidate.me().id()))
			.isEqualTo(CLAIMS);
		assertThat(this.jdbc.queryForObject(
				"select count(distinct submission_id) from review join submission on submission.id = submission_id where candidate_id = ?",
				Integer.class, candidate.me().id()))
			.isEqualTo(CLAIMS);
	}

	@Test
	void anAnswerIsClaimedOrTakenBackAndNeverBoth() throws Exception {
		Person candidate = somebody(null);
		List<Long> waiting = handIn(candidate.me(), WITHDRAWALS);
		Person coach = somebody(Role.COACH);
		List<List<HttpResponse<String>>> results = race(waiting, (id) -> coach.post("/submissions/" + id + "/review"),
				(id) -> candidate.post("/submissions/" + id + "/withdrawal"));
		for (int i = 0; i < WITHDRAWALS; i++) {
			boolean claimed = results.get(0).get(i).statusCode() == 302;
			assertThat(results.get(0).get(i).statusCode()).isEqualTo(claimed ? 302 : 409);
			assertThat(results.get(1).get(i).statusCode()).isEqualTo(claimed ? 409 : 302);
			assertThat(this.rounds.find(waiting.get(i)).orElseThrow().state().name())
				.isEqualTo(claimed ? "CLAIMED" : "WITHDRAWN");
		}
	}

	/** Both go for each in turn, and begin each at once. */
	private static List<List<HttpResponse<String>>> race(List<Long> waiting, Attempt one, Attempt two)
			throws Exception {
		CyclicBarrier each = new CyclicBarrier(2);
		return AtOnce.atOnce(2, (number) -> {
			List<HttpResponse<String>> results = new ArrayList<>();
			for (long id : waiting) {
				each.await();
				results.add(((number == 0) ? one : two).on(id));
			}
			return results;
		});
	}

	private List<Long> handIn(Me candidate, int number) {
		Map<Part, Integer> seen = new EnumMap<>(Part.class);
		for (Part part : Part.values()) {
			seen.put(part, (part == Part.TASK) ? 1 : 0);
		}
		List<Long> waiting = new ArrayList<>();
		for (int i = 0; i < number; i++) {
			long draft = this.practice.start("navigating-professional-failure-and-growth", candidate).orElseThrow();
			this.answers.save(draft, Part.TASK, new Save(UUID.randomUUID(), 0, new PlainText("My task.")), candidate);
			Application application = new Application(UUID.randomUUID(), seen, "", null, List.of(), true);
			waiting.add(((SubmitAnswer.HandedIn) this.rounds.submit(draft, application, candidate).orElseThrow())
				.submission());
		}
		return waiting;
	}

	private Person somebody(Role role) {
		String email = UUID.randomUUID() + "@example.org";
		Me me = this.people.signUp(email, Visitor.PASSWORD, "Somebody", ZoneOffset.UTC);
		if (role != null) {
			this.people.appoint(me, role);
		}
		Web web = new Web(this.port);
		web.post("/login", Map.of("email", email, "password", Visitor.PASSWORD));
		Matcher form = TOKEN.matcher(web.get("/account").body());
		assertThat(form.find()).isTrue();
		return new Person(me, web, form.group(1));
	}

	private record Person(Me me, Web web, String token) {

		HttpResponse<String> post(String address) {
			return this.web.post(address, Map.of("_csrf", this.token));
		}

	}

	private interface Attempt {

		HttpResponse<String> on(long submission);

	}

}
