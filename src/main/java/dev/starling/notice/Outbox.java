package dev.starling.notice;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import dev.starling.account.People;
import dev.starling.mail.Addresses;
import dev.starling.mail.Mail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is to be told by mail. Before a letter is sent its notices are moved on to
 * the time of the next attempt, each only by whoever finds it where it was: so of several
 * nodes one sends it, and if that one stops halfway another does later.
 */
@Component
class Outbox {

	/**
	 * How long after each attempt that fails the next one is made. Any is longer than an
	 * attempt can take.
	 */
	static final List<Duration> PAUSES = List.of(Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(4),
			Duration.ofDays(1));

	private static final int READERS_AT_ONCE = 20;

	private static final int MOST_IN_A_LETTER = 50;

	private static final Logger log = LoggerFactory.getLogger(Outbox.class);

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final People people;

	private final Mail mail;

	private final Addresses addresses;

	private final Clock clock;

	private final AtomicBoolean underWay = new AtomicBoolean();

	Outbox(JdbcClient jdbc, TransactionTemplate transaction, People people, Mail mail, Addresses addresses,
			Clock clock) {
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.people = people;
		this.mail = mail;
		this.addresses = addresses;
		this.clock = clock;
	}

	/**
	 * A mail server may take its time, and other things on schedule do not wait for it.
	 */
	@Scheduled(fixedDelayString = "${starling.notices.mail-round}",
			initialDelayString = "${starling.notices.mail-round}")
	void sendInTheBackground() {
		if (this.mail.isConfigured() && this.underWay.compareAndSet(false, true)) {
			this.mail.later(() -> {
				try {
					send();
				}
				finally {
					this.underWay.set(false);
				}
			});
		}
	}

	/**
	 * Sends what is due, until there is no more or the server refuses one: it may refuse
	 * them all for a while, and then as few as possible are to lose an attempt.
	 */
	void send() {
		for (List<Long> readers = waiting(); !readers.isEmpty(); readers = waiting()) {
			for (long reader : readers) {
				if (!sendTo(reader)) {
					return;
				}
			}
		}
	}

	private List<Long> waiting() {
		return this.jdbc.sql("""
				select account_id from notice where mail_due_at <= :now
				group by account_id order by min(mail_due_at) fetch first :most rows only""")
			.param("now", at(this.clock.instant()))
			.param("most", READERS_AT_ONCE)
			.query(Long.class)
			.list();
	}

	private boolean sendTo(long reader) {
		List<Letter.Owed> owed = this.transaction.execute((work) -> claim(reader));
		Optional<String> address = this.people.addressOf(reader);
		if (owed.isEmpty()) {
			return true;
		}
		if (address.isPresent()) {
			Letter letter = Letter.of(owed, this.addresses);
			if (!this.mail.trySend(address.get(), letter.subject(), letter.text())) {
				owed.stream()
					.filter((notice) -> pause(notice).isEmpty())
					.forEach((notice) -> log.warn("Notice {} is not mailed: it was tried {} times", notice.id(),
							notice.attempts() + 1));
				return false;
			}
		}
		this.jdbc.sql("update notice set mail_due_at = null where id in (:ids)")
			.param("ids", owed.stream().map(Letter.Owed::id).toList())
			.update();
		return true;
	}

	/** What is not due yet, but would be before long, goes with it. */
	private List<Letter.Owed> claim(long reader) {
		Instant now = this.clock.instant();
		return this.jdbc.sql("""
				select id, text, link, mail_attempts from notice
				where account_id = :account and mail_due_at <= :soon
				order by told_at, id fetch first :most rows only""")
			.param("account", reader)
			.param("soon", at(now.plus(Notices.HELD)))
			.param("most", MOST_IN_A_LETTER)
			.query((row, number) -> new Letter.Owed(row.getLong("id"), row.getString("text"), row.getString("link"),
					row.getInt("mail_attempts")))
			.list()
			.stream()
			.filter((notice) -> claim(notice, now))
			.toList();
	}

	private boolean claim(Letter.Owed notice, Instant now) {
		OffsetDateTime next = pause(notice).map((pause) -> at(now.plus(pause))).orElse(null);
		return this.jdbc.sql("""
				update notice set mail_due_at = :next, mail_attempts = mail_attempts + 1
				where id = :id and mail_attempts = :attempts and mail_due_at is not null""")
			.param("next", next, Types.TIMESTAMP_WITH_TIMEZONE)
			.param("id", notice.id())
			.param("attempts", notice.attempts())
			.update() == 1;
	}

	/** Until the next attempt; empty where this one is the last. */
	private static Optional<Duration> pause(Letter.Owed notice) {
		return (notice.attempts() < PAUSES.size()) ? Optional.of(PAUSES.get(notice.attempts())) : Optional.empty();
	}

	private static OffsetDateTime at(Instant moment) {
		return moment.atOffset(ZoneOffset.UTC);
	}

}
