package dev.starling.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import dev.starling.load.Candidate;
import dev.starling.testing.Visitor;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Who opens every page there is: somebody who is not signed in, a candidate with drafts
 * and rounds, a coach with reviews, an administrator with an edition in the making. They
 * reach what they have by the verbs that everybody uses, so that it is the same wherever
 * they come.
 */
final class Callers {

	private static final int SAVES = 3;

	private static final List<String> PARTS = List.of("situation", "task", Candidate.PART, "result", "learning");

	private static final AtomicLong ASKED = new AtomicLong();

	private final Caller nobody;

	private final Caller candidate;

	private final Caller coach;

	private final Caller admin;

	private final JdbcTemplate jdbc;

	private final Map<String, String> places = new HashMap<>();

	private int version = SAVES;

	Callers(int port, JdbcTemplate jdbc) {
		this.jdbc = jdbc;
		this.nobody = Caller.nobody(port);
		this.candidate = Caller.member(port, jdbc, "Candidate");
		this.coach = Caller.member(port, jdbc, "Coach", "COACH");
		this.admin = Caller.member(port, jdbc, "Administrator", "ADMIN");
		List<String> drafts = new ArrayList<>();
		for (int i = 0; i < 5; i++) {
			drafts.add(draft());
		}
		this.places.put("{draft}", drafts.get(0));
		this.places.put("{saved}", drafts.get(1));
		this.places.put("{handed}", drafts.get(2));
		this.places.put("{round}", handIn(drafts.get(3)));
		this.places.put("{reviewed}", drafts.get(4));
		this.places.put("{returned}", returned(drafts.get(4)));
		this.places.put("{desk}", claim(handIn(drafts.get(4))));
		this.places.put("{waiting}", Long.toString(middle()));
		this.places.put("{question}", question());
		this.admin.post("/admin" + Visitor.QUESTION + "/editions", Map.of());
		this.places.put("{import}",
				this.admin.post("/admin/questions/import", Map.of("text", "The Question\nOne\nThe Question\nTwo")));
		tell();
	}

	/** By an address of its own each time: what is kept of it is of no use. */
	void stranger(String address) {
		this.nobody.get(address + (address.contains("?") ? "&" : "?") + "asked=" + ASKED.incrementAndGet());
	}

	void candidate(String address) {
		this.candidate.get(at(address));
	}

	void coach(String address) {
		this.coach.get(at(address));
	}

	void admin(String address) {
		this.admin.get(at(address));
	}

	/** Goes on with a draft. */
	void save() {
		save(this.places.get("{saved}"), "learning", this.version++);
	}

	/** A draft that was begun and not written in is opened again. */
	void begin() {
		this.candidate.post(this.places.get("{question}") + "/drafts", Map.of());
	}

	void handInAndTakeBack() {
		this.candidate.post(handIn(this.places.get("{handed}")) + "/withdrawal", Map.of());
	}

	void claimAndGiveBack() {
		String review = this.coach.post(at("/submissions/{waiting}/review"), Map.of());
		this.coach.post(review + "/release", Map.of());
	}

	private String at(String address) {
		String filled = address;
		for (Map.Entry<String, String> place : this.places.entrySet()) {
			filled = filled.replace(place.getKey(), place.getValue());
		}
		return filled;
	}

	private String draft() {
		String draft = this.candidate.post(Visitor.QUESTION + "/drafts", Map.of());
		for (String part : PARTS) {
			for (int from = 0; from < SAVES; from++) {
				save(draft, part, from);
			}
		}
		return draft;
	}

	private void save(String draft, String part, int from) {
		this.candidate.put(draft + "/sections/" + part,
				Map.of("body", Candidate.TEXT + from, "version", from, "save", UUID.randomUUID()));
	}

	private String handIn(String draft) {
		Map<String, String> fields = new HashMap<>();
		for (Element field : Jsoup.parse(this.candidate.get(draft + "/submissions/new"))
			.select("form.handing input[name], form.handing textarea[name]")) {
			fields.put(field.attr("name"), field.val().strip());
		}
		return this.candidate.post(draft + "/submissions", fields);
	}

	private String claim(String round) {
		String desk = this.coach.post(round + "/review", Map.of());
		this.coach.put(desk + "/comments/" + UUID.randomUUID(), Map.of("body", "Say what you did about it yourself.",
				"version", 0, "save", UUID.randomUUID(), "on", Map.of("part", "ACTION", "start", 0, "end", 18)));
		return desk;
	}

	/** It comes out at once, as if the time to take it back were over. */
	private String returned(String draft) {
		String round = handIn(draft);
		String desk = claim(round);
		this.coach.post(desk + "/return", Map.of("verdict", "ONE_MORE_ROUND", "unrated", "meant"));
		long review = Long.parseLong(desk.substring(desk.lastIndexOf('/') + 1));
		this.jdbc.update("update review set due_at = claimed_at where id = ?", review);
		Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.until(() -> this.jdbc.queryForObject("select state from review where id = ?", String.class, review)
				.equals("RETURNED"));
		return round;
	}

	/** What waits neither in front nor at the end. */
	private long middle() {
		return this.jdbc.queryForObject(
				"select percentile_disc(0.5) within group (order by id) from submission where state = 'WAITING'",
				Long.class);
	}

	/** One that nobody has begun to answer for this candidate. */
	private String question() {
		return "/questions/" + this.jdbc.queryForObject(
				"select max(slug) from question where published_edition_id is not null and '/questions/' || slug <> ?",
				String.class, Visitor.QUESTION);
	}

	/** More than a page of news, and of reviews that the coach has returned. */
	private void tell() {
		this.jdbc.update("""
				insert into notice (account_id, kind, text, link, told_at, kept_until)
				select id, 'REPLY', 'Somebody answered a comment', '/drafts/' || n, now(), now() + interval '90 days'
				from (select max(candidate_id) as id from submission) mine, generate_series(1, 60) n""");
		this.jdbc.update("""
				update review set coach_id = (select coach_id from review where id = ?) where id in (
					select id from review where state = 'RETURNED' order by id fetch first 60 rows only)""",
				Long.parseLong(this.places.get("{desk}").substring("/reviews/".length())));
	}

}
