package dev.starling.account;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The account itself, as something to take away. Hashes of passwords and links are left
 * out: they are of no use to their owner, and of some to a thief.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class AccountData implements PersonalData {

	private final JdbcClient jdbc;

	AccountData(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public void handOver(long guest, long account) {
	}

	@Override
	public void export(long account, Archive archive) {
		Map<String, Object> person = one("""
				select email, display_name, time_zone, created_at, disabled_at from account where id = ?""", account)
			.get(0);
		archive.addText("README.md", readme(person));
		archive.addJson("account.json",
				Map.of("account", person, "roles",
						one("select role from account_role where account_id = ? order by role", account), "sessions",
						sessions(account), "knownBrowsers",
						one("select known_at from known_browser where account_id = ? order by known_at", account),
						"passkeys", one("""
								select label, created, last_used from user_credentials
								join passkey_owner on handle = user_entity_user_id
								where account_id = ? order by created""", account), "linksForMe", one("""
								select purpose, role, email, made_at, expires_at, used_at from one_time_link
								where account_id = ? order by made_at""", account), "linksByMe", one("""
								select purpose, role, email, made_at, expires_at, used_at from one_time_link
								where made_by = ? order by made_at""", account)));
		archive.addJson("trail.json", one("""
				select happened_at, act, address, detail, actor_id, subject_id from audit_event
				where ? in (actor_id, subject_id) order by id""", account));
	}

	private List<Map<String, Object>> sessions(long account) {
		return rows(this.jdbc.sql("""
				select creation_time, last_access_time, max_inactive_interval, expiry_time from spring_session
				where principal_name = ? order by creation_time""").param(Long.toString(account)));
	}

	private List<Map<String, Object>> one(String sql, long account) {
		return rows(this.jdbc.sql(sql).param(account));
	}

	/** Databases differ in how they spell the names of columns. */
	private static List<Map<String, Object>> rows(JdbcClient.StatementSpec statement) {
		return statement.query().listOfRows().stream().map((row) -> {
			Map<String, Object> named = new LinkedHashMap<>();
			row.forEach((column, value) -> named.put(column.toLowerCase(Locale.ROOT), value));
			return named;
		}).toList();
	}

	private static String readme(Map<String, Object> person) {
		List<String> lines = new ArrayList<>();
		lines.add("# Everything of yours in Starling\n");
		lines.add("Name: " + person.get("display_name") + "  \nE-mail address: " + person.get("email") + "\n");
		lines.add("- `drafts/`: your answers to read (`.md`), and every version that was saved of them (`.json`)");
		lines.add("- `rounds/`: what you handed in for review, as it was then, and the reviews that came back");
		lines.add("- `reviews/`: what you wrote as a coach, if you are one");
		lines.add("- `notices.json`: what you were told, and what of it you want by mail");
		lines.add("- `account.json`: your account, where you are signed in, one-time links");
		lines.add("- `trail.json`: what the audit trail says of you");
		return String.join("\n", lines) + "\n";
	}

	/** What hangs on the account goes with it; the trail keeps its number alone. */
	@Override
	public void erase(long account) {
	}

}
