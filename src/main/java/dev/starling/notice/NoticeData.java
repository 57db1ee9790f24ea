package dev.starling.notice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.starling.account.Archive;
import dev.starling.account.PersonalData;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What somebody was told, and what of it they want by mail, as something to take away.
 */
@Component
class NoticeData implements PersonalData {

	private final JdbcClient jdbc;

	NoticeData(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Guests are told nothing. */
	@Override
	public void handOver(long guest, long account) {
	}

	@Override
	public void export(long account, Archive archive) {
		archive.addJson("notices.json", Map.of("notices", rows("""
				select kind, text, link, told_at, seen_at, kept_until, mail_due_at, mail_attempts from notice
				where account_id = ? order by told_at, id""", account), "byMail", rows("""
				select kind, mail from notice_switch where account_id = ? order by kind""", account)));
	}

	/** Databases differ in how they spell the names of columns. */
	private List<Map<String, Object>> rows(String sql, long account) {
		return this.jdbc.sql(sql).param(account).query().listOfRows().stream().map((row) -> {
			Map<String, Object> named = new LinkedHashMap<>();
			row.forEach((column, value) -> named.put(column.toLowerCase(Locale.ROOT), value));
			return named;
		}).toList();
	}

	/** It hangs on the account, and goes with it. */
	@Override
	public void erase(long account) {
	}

}
