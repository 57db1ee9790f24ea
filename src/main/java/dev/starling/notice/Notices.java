package dev.starling.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.starling.account.Me;
import dev.starling.mail.Mail;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells people what is new for them. It is told in the transaction of whoever tells it:
 * neither what happened without its notice nor the notice without what happened. What
 * somebody has not seen yet is told once for each kind and link, and renewed when it
 * happens again.
 */
@Service
@Transactional
public class Notices {

	/** The most that one page lists. */
	static final int PAGE = 50;

	/**
	 * How long a letter waits for others that can go with it, or until it has become
	 * needless.
	 */
	static final Duration HELD = Duration.ofMinutes(2);

	static final Duration KEPT = Duration.ofDays(365);

	static final Duration KEPT_ONCE_SEEN = Duration.ofDays(90);

	/**
	 * What is renewed is not mailed again: its letter is on its way, or lies there
	 * unread.
	 */
	private static final String TELL = """
			merge into notice using (
				select person.id as account_id, coalesce((
					select mail from notice_switch where account_id = person.id and kind = :kind), :mailedAtFirst) as mail
				from (%s) as person
				where (select count(*) from account where account.id = person.id and email is not null %s) > 0
			) as reader
			on notice.account_id = reader.account_id and unseen = true and kind = :kind and link = :link
			when matched then update set text = :text, told_at = :now, kept_until = :keptUntil
			when not matched then insert (account_id, kind, text, link, told_at, kept_until, mail_due_at)
				values (reader.account_id, :kind, :text, :link, :now, :keptUntil,
					case when reader.mail and :byMail then cast(:mailDueAt as timestamp(6) with time zone) end)""";

	private static final String ONE = TELL.formatted("select cast(:account as bigint) as id", "");

	/** Begins with those few who have a role, and looks at the account of each. */
	private static final String COACHES = TELL.formatted("""
			select distinct account_id as id from account_role
			where role in ('COACH', 'ADMIN') and account_id <> :except""", "and disabled_at is null");

	private static final String SEEN = """
			update notice set unseen = null, seen_at = :now, kept_until = least(kept_until, :keptUntil), mail_due_at = null
			where account_id = :account and unseen = true and %s""";

	private final JdbcClient jdbc;

	private final Merging merging;

	private final Mail mail;

	private final Clock clock;

	Notices(JdbcClient jdbc, Merging merging, Mail mail, Clock clock) {
		this.jdbc = jdbc;
		this.merging = merging;
		this.mail = mail;
		this.clock = clock;
	}

	/**
	 * Tells one person. A guest, who would not find it again, is told nothing.
	 * @param account the number of their account
	 * @param kind what it is about
	 * @param text what happened, in a line of ours: titles may stand in it, but nothing
	 * of a draft or a comment, since it also goes by mail
	 * @param link the path of the page that it leads to
	 * @throws IllegalArgumentException if that is no path
	 */
	public void tell(long account, Notice.Kind kind, String text, String link) {
		tell(ONE, new News(kind, text, link), Map.of("account", account));
	}

	/**
	 * Tells everybody who may review and is not disabled. Best done last: another
	 * transaction that tells them the same waits until this one ends.
	 * @param kind what it is about
	 * @param text what happened, in a line of ours: titles may stand in it, but nothing
	 * of a draft or a comment, since it also goes by mail
	 * @param link the path of the page that it leads to
	 * @param exceptAccount the number of an account that is not told, since its owner did
	 * it
	 * @throws IllegalArgumentException if the link is no path
	 */
	public void tellCoaches(Notice.Kind kind, String text, String link, long exceptAccount) {
		tell(COACHES, new News(kind, text, link), Map.of("except", exceptAccount));
	}

	/**
	 * Takes back that something is new, because there is more to tell of it now. Where it
	 * was to go by mail and has not gone yet, it does not.
	 * @param account the number of the account that was told
	 * @param kind what it was about
	 * @param link the path of the page that it leads to
	 */
	public void outdate(long account, Notice.Kind kind, String link) {
		markSeen("kind = :kind and link = :link", Map.of("kind", kind.name(), "link", link), account);
	}

	private void tell(String statement, News news, Map<String, ?> whom) {
		Instant now = this.clock.instant();
		boolean byMail = this.mail.isConfigured();
		this.merging.run(() -> this.jdbc.sql(statement)
			.params(whom)
			.param("kind", news.kind().name())
			.param("text", news.text())
			.param("link", news.link())
			.param("now", at(now))
			.param("keptUntil", at(now.plus(KEPT)))
			.param("mailedAtFirst", news.kind().isMailedAtFirst())
			.param("byMail", byMail)
			.param("mailDueAt", at(now.plus(HELD)))
			.update());
	}

	/**
	 * Returns what somebody was told and has not seen yet.
	 * @param me who
	 * @param most how many at most
	 * @return the latest in front
	 */
	@Transactional(readOnly = true)
	public List<Notice> fresh(Me me, int most) {
		return this.jdbc.sql("""
				select id, text, link, told_at, unseen from notice
				where account_id = ? and unseen = true order by told_at desc, id desc fetch first ? rows only""")
			.params(me.id(), most)
			.query(Notices::notice)
			.list();
	}

	/**
	 * Returns what somebody was told, the latest in front.
	 * @param before after which notice of the page before it goes on; null for the first
	 * page
	 * @param me who
	 */
	@Transactional(readOnly = true)
	NoticesPage page(@Nullable Place before, Me me) {
		Place start = (before != null) ? before : Place.FRONT;
		return NoticesPage.of(this.jdbc.sql("""
				select id, text, link, told_at, unseen from notice
				where account_id = :account and told_at <= :toldAt and (told_at < :toldAt or id < :id)
				order by told_at desc, id desc fetch first :most rows only""")
			.param("account", me.id())
			.param("toldAt", at(start.toldAt()))
			.param("id", start.id())
			.param("most", PAGE + 1)
			.query(Notices::notice)
			.list(), this.clock.instant());
	}

	private static Notice notice(ResultSet row, int number) throws SQLException {
		return new Notice(row.getLong("id"), row.getString("text"), row.getString("link"),
				row.getObject("told_at", OffsetDateTime.class).toInstant(), row.getBoolean("unseen"));
	}

	/**
	 * Marks a notice as seen.
	 * @return where it leads; empty where they have no such notice
	 */
	Optional<String> follow(long notice, Me me) {
		markSeen("id = :id", Map.of("id", notice), me.id());
		return this.jdbc.sql("select link from notice where id = ? and account_id = ?")
			.params(notice, me.id())
			.query(String.class)
			.optional();
	}

	/**
	 * Marks everything as seen that was there when somebody looked.
	 * @param until when that was; null for now
	 */
	void markAllSeen(@Nullable Instant until, Me me) {
		markSeen("told_at <= :until", Map.of("until", at((until != null) ? until : this.clock.instant())), me.id());
	}

	/** Marks what leads to a page as seen. */
	void markSeen(String link, Me me) {
		markSeen("link = :link", Map.of("link", link), me.id());
	}

	private void markSeen(String which, Map<String, ?> params, long account) {
		Instant now = this.clock.instant();
		this.jdbc.sql(SEEN.formatted(which))
			.params(params)
			.param("account", account)
			.param("now", at(now))
			.param("keptUntil", at(now.plus(KEPT_ONCE_SEEN)))
			.update();
	}

	private static OffsetDateTime at(Instant moment) {
		return moment.atOffset(ZoneOffset.UTC);
	}

}
