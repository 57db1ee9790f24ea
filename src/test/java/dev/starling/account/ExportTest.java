package dev.starling.account;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import dev.starling.testing.AppTest;
import dev.starling.testing.Visitor;
import dev.starling.testing.Visitors;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What somebody takes away is everything of theirs. A table or a column that is added
 * must be exported, or be named here as nobody's or as none of its owner's business.
 */
@AppTest
class ExportTest {

	private static final Set<String> NOBODYS = Set.of("flyway_schema_history", "house_rules", "limit_bucket",
			"question", "edition", "competency", "edition_competency", "edition_clarifying_question", "signal",
			"edition_part", "edition_point", "spring_session_attributes", "pending_sign_up", "device_key", "thinning");

	/** Numbers that only join tables, hashes of secrets, names of sessions. */
	private static final Set<String> NOT_EXPORTED = Set.of("account.id", "account.password_hash",
			"account_role.account_id", "draft.id", "draft.candidate_id", "draft.question_id", "draft.edition_id",
			"section.draft_id", "section_version.draft_id", "audit_event.id", "audit_event.actor_id",
			"audit_event.subject_id", "one_time_link.token_hash", "one_time_link.account_id", "one_time_link.made_by",
			"passkey_owner.handle", "passkey_owner.account_id", "user_credentials.credential_id",
			"user_credentials.user_entity_user_id", "user_credentials.public_key", "user_credentials.signature_count",
			"user_credentials.uv_initialized", "user_credentials.backup_eligible",
			"user_credentials.authenticator_transports", "user_credentials.public_key_credential_type",
			"user_credentials.backup_state", "user_credentials.attestation_object",
			"user_credentials.attestation_client_data_json", "known_browser.token_hash", "known_browser.account_id",
			"spring_session.primary_id", "spring_session.session_id", "spring_session.principal_name");

	/** What takes only certain values: these are set as they may be, and looked for. */
	private static final Map<String, String> CERTAIN = Map.of("account_role.role", "COACH", "draft.shelf", "ARCHIVED",
			"section.part", "ACTION", "section_version.part", "ACTION", "audit_event.act", "PASSKEY_REMOVED",
			"one_time_link.purpose", "ADDRESS", "one_time_link.role", "ADMIN");

	@Autowired
	private Visitors.Door door;

	@Autowired
	private JdbcTemplate jdbc;

	@Test
	void holdsAMarkThatIsPlantedInEveryColumnOfMineOnce() throws IOException {
		Visitor me = this.door.coach();
		Visitor phone = this.door.nobody();
		phone.signIn(me.email(), Visitor.PASSWORD);
		String draft = me.startDraft();
		me.save(draft, "action", 0, "to be marked");
		long account = this.jdbc.queryForObject("select id from account where email = ?", Long.class, me.email());
		this.jdbc.update("delete from known_browser where account_id = ? and token_hash <> (select min(token_hash) "
				+ "from known_browser where account_id = ?)", account, account);
		this.jdbc.update("delete from audit_event where actor_id = ?", account);
		this.jdbc.update("insert into audit_event (happened_at, act, actor_id) values (now(), 'SIGNED_UP', ?)",
				account);
		this.jdbc.update("""
				insert into one_time_link (token_hash, purpose, account_id, made_at, expires_at)
				values ('x', 'PASSWORD', ?, now(), now())""", account);

		this.jdbc.update("insert into passkey_owner (handle, account_id) values ('handle', ?)", account);
		this.jdbc
			.update("""
					insert into user_credentials (credential_id, user_entity_user_id, public_key, backup_eligible, backup_state,
						label) values ('x', 'handle', X'00', false, false, 'My phone')""");

		Map<String, String> marks = new LinkedHashMap<>();
		mine(account, draft, phone.sessionId()).forEach((table, where) -> columns(table).forEach((column) -> {
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
		Set<String> known = mine(0, "/drafts/0", "").keySet();
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
		assertThat(files.keySet()).contains("README.md", "account.json", "trail.json");
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
	void holdsNothingOfAnybodyElse() throws IOException {
		Visitor other = this.door.candidate();
		other.save(other.startDraft(), "task", 0, "somebody else's secret");
		assertThat(export(this.door.candidate()).values())
			.noneMatch((file) -> file.contains("secret") || file.contains(other.email()));
	}

	private static Map<String, String> mine(long account, String draft, String session) {
		long number = Long.parseLong(draft.substring("/drafts/".length()));
		Map<String, String> mine = new TreeMap<>();
		for (String table : List.of("account_role", "passkey_owner", "one_time_link", "known_browser")) {
			mine.put(table, "account_id = " + account);
		}
		mine.put("account", "id = " + account);
		mine.put("audit_event", "actor_id = " + account);
		mine.put("draft", "id = " + number);
		mine.put("section", "draft_id = " + number + " and part = 'ACTION'");
		mine.put("section_version", "draft_id = " + number);
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
			case "UUID" -> UUID.randomUUID();
			case "BIGINT", "INTEGER" -> 790_000_000L + number;
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
