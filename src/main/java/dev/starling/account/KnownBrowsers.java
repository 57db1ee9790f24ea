package dev.starling.account;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Browsers in which somebody has signed in before. Guesses at an account's password that
 * come from elsewhere do not count against these.
 */
@Service
@Transactional
public class KnownBrowsers {

	/** As long as browsers keep a cookie. */
	public static final Duration REMEMBERED = Duration.ofDays(400);

	private final JdbcClient jdbc;

	private final Clock clock;

	KnownBrowsers(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Remembers a browser.
	 * @param me who has signed in there
	 * @return what the browser is to show the next time
	 */
	public String remember(Me me) {
		Token token = Token.random();
		this.jdbc.sql("insert into known_browser (token_hash, account_id, known_at) values (?, ?, ?)")
			.params(token.hash(), me.id(), this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
		return token.value();
	}

	/**
	 * Returns whether somebody has signed in there before.
	 * @param token what the browser shows
	 * @param email what they sign in by
	 * @return whether it is known for that account
	 */
	@Transactional(readOnly = true)
	public boolean isKnown(String token, String email) {
		return this.jdbc.sql("""
				select count(*) from known_browser
				where token_hash = ? and known_at > ? and account_id = (select id from account where email = ?)""")
			.params(new Token(token).hash(), start(), new EmailAddress(email).value())
			.query(Integer.class)
			.single() > 0;
	}

	@Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.DAYS)
	@SchedulerLock(name = "old known browsers", lockAtLeastFor = "23h", lockAtMostFor = "23h")
	void forget() {
		this.jdbc.sql("delete from known_browser where known_at <= ?").param(start()).update();
	}

	private OffsetDateTime start() {
		return this.clock.instant().minus(REMEMBERED).atOffset(ZoneOffset.UTC);
	}

}
