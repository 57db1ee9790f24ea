package dev.starling.account;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import dev.starling.question.Part;
import dev.starling.review.Reviewing;
import dev.starling.review.Verdict;
import dev.starling.testing.AppTest;
import dev.starling.testing.Visitor;
import dev.starling.testing.Visitors;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What somebody takes away is everything of theirs. A table or a column that is added
 * must be exported, or be named here as nobody's or as none of its owner's business.
 */
@AppTest
class ExportTest {

	private static final Set<String> NOBODYS = Set.of("flyway_schema_history", "house_rules", "limit_bucket", "turn",
			"question", "edition", "competency", "edition_competency", "edition_clarifying_question", "signal",
			"edition_part", "edition_point", "category", "level", "bank_revision", "edition_field", "edition_save",
			"former_name", "former_slug", "submission_competency", "spring_session_attributes", "pending_sign_up",
			"device_key", "thinning", "upload", "uploaded_page");

	/**
	 * Numbers that only join tables, hashes of secrets, names of sessions; what is only
	 * there to be found by; what is told by name where the number is of no use; the words
	 * of a candidate that a coach's comment is about, which are in the candidate's own.
	 */
	private static final Set<String> NOT_EXPORTED = Set.of("account.id", "account.password_hash",
			"account_role.account_id", "draft.id", "draft.candidate_id", "draft.question_id", "draft.edition_id",
			"section.draft_id", "section_version.draft_id", "section_version.named", "submission.id",
			"submission.draft_id", "submission.candidate_id", "submission.question_id", "submission.edition_id",
			"submission.open_draft_id", "submission.queue_day", "submission.level", "submission.words",
			"submission.later", "submission.ready", "submission.kept_for", "submission_part.submission_id",
			"submission_mark.submission_id", "submission_mark.signal_id", "audit_event.id", "audit_event.actor_id",
			"audit_event.subject_id", "one_time_link.token_hash", "one_time_link.account_id", "one_time_link.made_by",
			"passkey_owner.handle", "passkey_owner.account_id", "user_credentials.credential_id",
			"user_credentials.user_entity_user_id", "user_credentials.public_key", "user_credentials.signature_count",
			"user_credentials.uv_initialized", "user_credentials.backup_eligible",
			"user_credentials.authenticator_transports", "user_credentials.public_key_credential_type",
			"user_credentials.backup_state", "user_credentials.attestation_object",
			"user_credentials.attestation_client_data_json", "known_browser.token_hash", "known_browser.account_id",
			"review.id", "review.submission_id", "review.coach_id", "review.live_submission_id", "review.summary_id",
			"review_comment.review_id", "review_comment.id", "review_comment.quote", "review_comment.context_before",
			"review_comment.context_after", "review_text.review_id", "review_text.comment_id", "rating.review_id",
			"rating.signal_id", "rating_evidence.review_id", "rating_evidence.signal_id", "reply.id", "reply.review_id",
			"reply.comment_id", "reply.author_id", "carried_comment.review_id", "carried_comment.comment_review_id",
			"carried_comment.comment_id", "phrase.id", "phrase.coach_id", "notice.id", "notice.account_id",
			"notice.unseen", "notice_switch.account_id", "spring_session.primary_id", "spring_session.session_id",
			"spring_session.principal_name");

	/** What takes only certain values: these are set as they may be, and looked for. */
	private static final Map<String, String> CERTAIN = Map.ofEntries(Map.entry("account_role.role", "COACH"),
			Map.entry("draft.shelf", "ARCHIVED"), Map.entry("section.part", "ACTION"),
			Map.entry("section_version.part", "ACTION"), Map.entry("audit_event.act", "PASSKEY_REMOVED"),
			Map.entry("one_time_link.purpose", "ADDRESS"), Map.entry("one_time_link.role", "ADMIN"),
			Map.entry("submission.state", "WITHDRAWN"), Map.entry("submission_part.part", "ACTION"),
			Map.entry("submission_mark.part", "ACTION"), Map.entry("notice.kind", "REPLY"),
			Map.entry("review.state", "GIVEN_UP"), Map.entry("review.verdict", "READY"),
			Map.entry("review_comment.kind", "WORDS"), Map.entry("review_comment.part", "ACTION"),
			Map.entry("review_comment.praise", "true"), Map.entry("rating.level", "4"),
			Map.entry("rating.opposite", "true"), Map.entry("rating_evidence.part", "ACTION"),
			Map.entry("reply.by_coach", "true"), Map.entry("carried_comment.resolved", "true"),
			Map.entry("notice_switch.kind", "REPLY"), Map.entry("notice_switch.mail", "true"));

	@Autowired
	private Visitors.Door door;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private JdbcTemplate jdbc;

	@Test
	void holdsAMarkThatIsPlantedInEveryColumnOfMineOnce() throws IOException {
		Visitor me = this.door.coach();
		Visitor phone = this.door.nobody();
		phone.signIn(me.email(), Visitor.PASSWORD);
		String draft = me.startDraft();
		me.save(draft, "action", 0, "to be marked");
		me.submit(draft);
		this.jdbc.update("""
				insert into submission_mark select submission.id, 'ACTION', 0, 2000000000, signal.id
				from submission join signal on signal.edition_id = submission.edition_id
				where draft_id = ? and position = 0""", number(draft));
		long account = this.jdbc.queryForObject("select id from account where email = ?", Long.class, me.email());
		this.jdbc.update("delete from known_browser where account_id = ? and token_hash <> (select min(token_hash) "
				+ "from known_browser where account_id = ?)", account, account);
		this.jdbc.update("delete from audit_event where actor_id = ?", account);
		this.jdbc.update("insert into audit_event (happened_at, act, actor_id) values (now(), 'SIGNED_UP', ?)",
				account);
		this.jdbc.update("""
				insert into one_time_link (token_hash, purpose, account_id, made_at, expires_at)
				values ('x', 'PASSWORD', ?, now(), now())""", account);

		long review = review(me, account);
		this.jdbc.update("delete from notice where account_id = ?", account);
		this.jdbc.update("""
				insert into notice (account_id, kind, text, link, told_at, unseen, seen_at, kept_until)
				values (?, 'QUEUE', 'x', '/x', now(), null, now(), now())""", account);
		this.jdbc.update("insert into notice_switch (account_id, kind, mail) values (?, 'QUEUE', false)", account);
		this.jdbc.update("insert into passkey_owner (handle, account_id) values ('handle', ?)", account);
		this.jdbc
			.update("""
					insert into user_credentials (credential_id, user_entity_user_id, public_key, backup_eligible, backup_state,
						label) values ('x', 'handle', X'00', false, false, 'My phone')""");

		Map<String, String> marks = new LinkedHashMap<>();
		mine(account, draft, review, phone.sessionId()).forEach((table, where) -> columns(table).forEach((column) -> {
			String name = table + "." + column.get("column_name");
			if (!NOT_EXPORTED.contains(name)) {
				marks.put(name, plant(table, where, column, marks.size()));
			}
		}));

		String json = export(me).entrySet()
			.stream()
			.filter((file) -> file.getKey().endsWith(".json"))
			.map(Map.Entry::getValue)
			.reduce("", String::concat);
		marks.forEach((column, mark) -> {
			int times = json.split(Pattern.quote(mark), -1).length - 1;
			assertThat(times).as(column + " " + mark + " in " + json).isGreaterThanOrEqualTo(1);
			assertThat(CERTAIN.containsKey(column) || times == 1).as(column + " once").isTrue();
		});
	}

	@Test
	void everyTableIsMineOrNobodys() {
		Set<String> known = mine(0, "/drafts/0", 0, "").keySet();
		List<String> tables = this.jdbc.queryForList(
				"select lower(table_name) from information_schema.tables where table_schema = 'PUBLIC'", String.class);
		assertThat(tables).isNotEmpty()
			.filteredOn((table) -> !known.contains(table) && !NOBODYS.contains(table))
			.isEmpty();
	}

	@Test
	void canBeRead() throws IOException {
		Visitor me = this.door.candidate();
		String draft = me.startDraft();
		me.save(draft, "task", 0, "first try");
		me.save(draft, "task", 1, "second try – with <b>signs</b>");
		Map<String, String> files = export(me);
		assertThat(files.keySet()).contains("README.md", "account.json", "notices.json", "trail.json");
		assertThat(files
			.get("drafts/" + draft.substring("/drafts/".length()) + "-navigating-professional-failure-and-growth.md"))
			.contains("# Navigating Professional Failure and Growth", "## Task\n\nsecond try – with <b>signs</b>")
			.doesNotContain("first try");
		assertThat(files
			.get("drafts/" + draft.substring("/drafts/".length()) + "-navigating-professional-failure-and-growth.json"))
			.contains("first try", "second try");
		assertThat(files.values()).noneMatch((file) -> file.contains("argon2"));
	}

	@Test
	void whatWasHandedInCanBeReadAsItWas() throws IOException {
		Visitor me = this.door.candidate();
		String draft = me.startDraft();
		me.save(draft, "task", 0, "handed in – with <b>signs</b>");
		Map<String, String> application = new LinkedHashMap<>(me.application(draft));
		application.putAll(Map.of("gapsToo", "true", "note", "Is it clear?"));
		application.put("mark", me.page(draft + "/submissions/new").select("option[value^=TASK]").val());
		me.post(draft + "/submissions", application);
		me.save(draft, "task", 1, "written since");
		Map<String, String> files = export(me);
		String path = "rounds/" + number(draft) + "-navigating-professional-failure-and-growth-round-1";
		assertThat(files.get(path + ".md"))
			.contains("# Navigating Professional Failure and Growth, round 1", "To the coach: Is it clear?",
					"## Task\n\nhanded in – with <b>signs</b>")
			.doesNotContain("written since");
		assertThat(files.get(path + ".json")).contains("\"signal\" : \"Ownership & Accountability\"", "\"version\" : 1",
				"handed in");
		assertThat(files.get("README.md")).contains("`rounds/`");
	}

	@Test
	void holdsNothingOfAnybodyElse() throws IOException {
		Visitor other = this.door.candidate();
		other.save(other.startDraft(), "task", 0, "somebody else's secret");
		assertThat(export(this.door.candidate()).values())
			.noneMatch((file) -> file.contains("secret") || file.contains(other.email()));
	}

	/** What a coach wrote of somebody's answer, with one row of each kind. */
	private long review(Visitor coach, long account) {
		Reviewing reviewing = new Reviewing(this.application);
		Visitor candidate = this.door.candidate();
		String draft = candidate.startDraft();
		candidate.save(draft, "action", 0, "I asked, and then I listened.");
		long review = reviewing.claim(candidate.submit(draft), coach);
		reviewing.comment(review, Part.ACTION, "listened", "To whom?", coach);
		long signal = this.jdbc.queryForObject("select min(id) from signal", Long.class);
		reviewing.rate(review, signal, 1, null, null, coach);
		this.jdbc.update("insert into rating_evidence values (?, ?, 'ACTION', 0, 2000000000)", review, signal);
		this.jdbc.update("""
				insert into reply (review_id, comment_id, author_id, by_coach, request_id, body, written_at)
				select review_id, id, ?, true, random_uuid(), 'To them.', now() from review_comment
				where kind = 'WORDS' and review_id = ?""", account, review);
		this.jdbc.update("""
				insert into carried_comment select review_id, review_id, id, true, now() from review_comment
				where kind = 'WORDS' and review_id = ?""", review);
		this.jdbc.update("insert into phrase (coach_id, body, created_at) values (?, 'Quantify this.', now())",
				account);
		return review;
	}

	@Test
	void aReviewGoesWithItsRoundOnceItIsOutAndNotBefore() throws IOException {
		Reviewing reviewing = new Reviewing(this.application);
		Visitor coach = this.door.coach();
		Visitor me = this.door.candidate();
		String draft = me.startDraft();
		me.save(draft, "action", 0, "I asked, and then I listened.");
		String round = me.submit(draft);
		long review = reviewing.claim(round, coach);
		reviewing.comment(review, Part.ACTION, "listened", "To whom?", coach);
		reviewing.summarise(review, "Name the people.", coach);
		reviewing.rate(review, this.jdbc.queryForObject("select min(id) from signal", Long.class), 3, Part.ACTION,
				"I asked", coach);
		reviewing.send(review, Verdict.ONE_MORE_ROUND, coach);
		assertThat(export(me).values())
			.noneMatch((file) -> file.contains("To whom?") || file.contains("Name the people"));
		reviewing.letOut(review);
		this.jdbc.update("""
				insert into reply (review_id, comment_id, author_id, by_coach, request_id, body, written_at)
				select review_id, id, ?, false, random_uuid(), 'To the night shift.', now() from review_comment
				where kind = 'WORDS' and review_id = ?""", reviewing.me(me).id(), review);
		this.jdbc.update("""
				insert into carried_comment select review_id, review_id, id, true, now() from review_comment
				where kind = 'WORDS' and review_id = ?""", review);

		Map<String, String> files = export(me);
		String path = "rounds/" + number(draft) + "-navigating-professional-failure-and-growth-round-1-review";
		assertThat(files.get(path + ".md")).contains("round 1: the review", "**One more round**, said Candidate on ",
				"Name the people.", "### Action\n\n> listened\n\nTo whom?\n\nYou: To the night shift.",
				"- Ownership & Accountability: 3, Shown\n  - “I asked”", ": not rated");
		assertThat(files.get(path + ".json")).contains("\"quote\" : \"listened\"", "\"level\" : 3",
				"\"verdict\" : \"ONE_MORE_ROUND\"", "To the night shift.", "\"resolved\" : true");
		assertThat(export(coach).values()).as("the words of a candidate are not their coach's to take")
			.anyMatch((file) -> file.contains("To whom?"))
			.noneMatch((file) -> file.contains("listened") || file.contains("night shift"));
	}

	private static long number(String draft) {
		return Long.parseLong(draft.substring("/drafts/".length()));
	}

	private static Map<String, String> mine(long account, String draft, long review, String session) {
		long number = number(draft);
		Map<String, String> mine = new TreeMap<>();
		for (String table : List.of("account_role", "passkey_owner", "one_time_link", "known_browser", "notice",
				"notice_switch")) {
			mine.put(table, "account_id = " + account);
		}
		mine.put("account", "id = " + account);
		mine.put("audit_event", "actor_id = " + account);
		mine.put("draft", "id = " + number);
		mine.put("section", "draft_id = " + number + " and part = 'ACTION'");
		mine.put("section_version", "draft_id = " + number);
		mine.put("submission", "draft_id = " + number);
		String ofMine = "submission_id = (select id from submission where draft_id = " + number + ")";
		mine.put("submission_mark", ofMine);
		mine.put("submission_part", ofMine + " and part = 'ACTION'");
		mine.put("review", "id = " + review);
		mine.put("review_comment", "kind = 'WORDS' and review_id = " + review);
		for (String table : List.of("review_text", "rating", "rating_evidence", "reply", "carried_comment")) {
			mine.put(table, "review_id = " + review);
		}
		mine.put("phrase", "coach_id = " + account);
		mine.put("spring_session", "session_id = '" + session + "'");
		mine.put("user_credentials", "user_entity_user_id = 'handle'");
		return mine;
	}

	private List<Map<String, Object>> columns(String table) {
		return this.jdbc.queryForList("""
				select lower(column_name) as column_name, data_type from information_schema.columns
				where lower(table_name) = ? and table_schema = 'PUBLIC' order by ordinal_position""", table);
	}

	private String plant(String table, String where, Map<String, Object> column, int number) {
		String name = String.valueOf(column.get("column_name"));
		String certain = CERTAIN.get(table + "." + name);
		Object value = switch (String.valueOf(column.get("data_type"))) {
			case "TIMESTAMP WITH TIME ZONE" ->
				Timestamp.from(Instant.parse("2031-01-01T00:00:00Z").plusSeconds(number));
			case "DATE" -> LocalDate.of(2031, 1, 1).plusDays(number);
			case "UUID" -> UUID.randomUUID();
			case "BIGINT", "INTEGER" -> (certain != null) ? certain : Long.valueOf(790_000_000L + number);
			default -> (certain != null) ? certain : "mark-" + number + "-";
		};
		assertThat(this.jdbc.update("update " + table + " set " + name + " = ? where " + where, value)).as(table + name)
			.isEqualTo(1);
		return (value instanceof Timestamp moment) ? moment.toInstant().toString().replace("Z", "") : value.toString();
	}

	private static Map<String, String> export(Visitor me) throws IOException {
		Map<String, String> files = new LinkedHashMap<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(me.download("/account/export")))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
			}
		}
		return files;
	}

}
