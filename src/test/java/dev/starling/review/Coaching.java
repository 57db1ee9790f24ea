package dev.starling.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.starling.testing.Json;
import dev.starling.testing.Visitor;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a coach does, by the verbs that the desk uses.
 */
public final class Coaching {

	private final Visitor coach;

	private final ApplicationContext application;

	private String review;

	private Coaching(Visitor coach, ApplicationContext application) {
		this.coach = coach;
		this.application = application;
	}

	/** Claims a round. */
	public static Coaching of(Visitor coach, String round, ApplicationContext application) {
		Coaching coaching = new Coaching(coach, application);
		coaching.review = coach.post(round + "/review", Map.of()).getResponse().getRedirectedUrl();
		assertThat(coaching.review).matches("/reviews/\\d+");
		return coaching;
	}

	/** Goes on with a review that was begun elsewhere. */
	public static Coaching at(String review, Visitor coach, ApplicationContext application) {
		Coaching coaching = new Coaching(coach, application);
		coaching.review = review;
		return coaching;
	}

	/** The address of the review. */
	public String review() {
		return this.review;
	}

	public long id() {
		return Long.parseLong(this.review.substring("/reviews/".length()));
	}

	/** The number of what is reviewed. */
	public long submission() {
		return this.application.getBean(JdbcTemplate.class)
			.queryForObject("select submission_id from review where id = ?", Long.class, id());
	}

	/** Comments on some words, which stand at a place in code points. */
	public UUID comment(String part, int start, int end, String body) {
		return comment(Map.of("part", part, "start", start, "end", end), body);
	}

	public UUID commentOnPart(String part, String body) {
		return comment(Map.of("part", part), body);
	}

	/** Says of a comment that its words are strong as they are. */
	public void praise(UUID comment) {
		assertThat(this.coach.put(this.review + "/comments/" + comment + "/praise", "{\"praise\": true}"))
			.hasStatus(204);
	}

	public UUID commentOnWhole(String body) {
		return comment(Map.of(), body);
	}

	private UUID comment(Map<String, ?> on, String body) {
		UUID id = UUID.randomUUID();
		return save(id, 0, on, body);
	}

	public void summarise(String body) {
		UUID summary = this.application.getBean(JdbcTemplate.class)
			.queryForObject("select summary_id from review where id = ?", UUID.class, id());
		save(summary, 0, Map.of(), body);
	}

	private UUID save(UUID comment, int version, Map<String, ?> on, String body) {
		String json = Json.write(Map.of("body", body, "version", version, "save", UUID.randomUUID(), "on", on));
		assertThat(this.coach.put(this.review + "/comments/" + comment, json)).hasStatusOk();
		return comment;
	}

	/** Rates a signal by its name; no level is not rated. */
	public void rate(String signal, @Nullable Integer level, boolean opposite, List<Map<String, ?>> evidence) {
		Map<String, Object> rating = new HashMap<>(Map.of("opposite", opposite, "evidence", evidence));
		rating.put("level", level);
		assertThat(this.coach.put(this.review + "/ratings/" + signal(signal), Json.write(rating))).hasStatus(204);
	}

	public void rate(String signal, int level, String part, int start, int end) {
		rate(signal, level, false, List.of(Map.of("part", part, "start", start, "end", end)));
	}

	private long signal(String name) {
		return this.application.getBean(JdbcTemplate.class).queryForObject("""
				select signal.id from signal join submission on submission.edition_id = signal.edition_id
				join review on review.submission_id = submission.id
				where review.id = ? and signal.name = ?""", Long.class, id(), name);
	}

	public void decide(String verdict) {
		assertThat(this.coach.put(this.review + "/verdict", Json.write(Map.of("verdict", verdict)))).hasStatus(204);
	}

	/** Sends it; the candidate sees it once it is let out. */
	public MvcTestResult send() {
		MvcTestResult sent = this.coach.post(this.review + "/return", Map.of("unrated", "meant"));
		assertThat(sent).hasRedirectedUrl(this.review + "#sent");
		return sent;
	}

	/** Ends the time in which it could be taken back. */
	public void letOut() {
		this.application.getBean(JdbcTemplate.class)
			.update("update review set due_at = claimed_at where id = ? and state = 'SENT'", id());
		this.application.getBean(Outgoing.class).letOut();
	}

	public void sendAndLetOut() {
		send();
		letOut();
	}

}
