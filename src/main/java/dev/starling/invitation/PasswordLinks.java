package dev.starling.invitation;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import dev.starling.account.EmailAddress;
import dev.starling.account.GuessablePasswordException;
import dev.starling.account.Me;
import dev.starling.account.People;
import dev.starling.account.Token;
import dev.starling.audit.Act;
import dev.starling.audit.AuditTrail;
import dev.starling.invitation.OneTimeLink.Purpose;
import dev.starling.mail.Addresses;
import dev.starling.mail.Mail;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Choosing a new password without the old one, by an address that works once and for a
 * day.
 */
@Service
@Transactional
public class PasswordLinks {

	/**
	 * Links that have run out are of no use; invitations are listed for a while longer.
	 */
	private static final Duration LISTED_AFTER = Duration.ofDays(30);

	private final OneTimeLinks links;

	private final People people;

	private final Mail mail;

	private final Addresses addresses;

	private final AuditTrail trail;

	private final TransactionTemplate transaction;

	private final Clock clock;

	PasswordLinks(OneTimeLinks links, People people, Mail mail, Addresses addresses, AuditTrail trail,
			TransactionTemplate transaction, Clock clock) {
		this.links = links;
		this.people = people;
		this.mail = mail;
		this.addresses = addresses;
		this.trail = trail;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Returns whether people can ask for a link themselves.
	 * @return true where a mail server is configured
	 */
	public boolean isByMail() {
		return this.mail.isConfigured();
	}

	/**
	 * Sends a link to an address, if somebody signs in by it. The caller learns neither
	 * whether, nor from the time that it takes.
	 * @param email the address
	 */
	public void request(String email) {
		EmailAddress address = new EmailAddress(email);
		this.mail.later(() -> this.people.findEnabled(email)
			.flatMap((me) -> this.transaction.execute((work) -> make(me.id(), me)))
			.ifPresent((token) -> this.mail.send(address.value(), "A new password for Starling", """
					Somebody, hopefully you, asked for a new password for Starling.

					To choose one, open this within a day. It works once:
					%s

					If it was not you, ignore this letter: nothing has changed.
					""".formatted(this.addresses.of("/password/" + token.value())))));
	}

	/** Makes a link for somebody; an earlier one stops working. */
	Optional<Token> make(long id, Me by) {
		if (!this.people.isMember(id)) {
			return Optional.empty();
		}
		this.links.deleteUnused(Purpose.PASSWORD, id);
		this.trail.add(Act.PASSWORD_LINK_MADE, by.id(), id, null);
		Token token = Token.random();
		this.links.save(new OneTimeLink(token.hash(), Purpose.PASSWORD, null, id, null, by.id(), this.clock.instant()));
		return Optional.of(token);
	}

	/**
	 * Looks at a link without using it up.
	 * @param token what its address ends with
	 * @return whether it can be used
	 */
	@Transactional(readOnly = true)
	public boolean isUsable(String token) {
		return this.links.findUsable(new Token(token).hash(), Purpose.PASSWORD, this.clock.instant()).isPresent();
	}

	/**
	 * Uses a link up. Whoever was signed in to the account is signed out.
	 * @param token what its address ends with
	 * @param password the new one, any Unicode; its length is the form's to check
	 * @return whether it was changed; false where the link cannot be used
	 * @throws GuessablePasswordException if somebody would soon guess it; then the link
	 * can still be used
	 */
	public boolean use(String token, String password) {
		String hash = new Token(token).hash();
		Optional<OneTimeLink> link = this.links.findUsable(hash, Purpose.PASSWORD, this.clock.instant());
		if (link.isEmpty() || this.links.use(hash, Purpose.PASSWORD, this.clock.instant()) == 0) {
			return false;
		}
		long account = link.get().account();
		this.people.resetPassword(account, password);
		this.trail.add(Act.PASSWORD_RESET, account);
		return true;
	}

	@Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
	@SchedulerLock(name = "expired password links", lockAtLeastFor = "50m", lockAtMostFor = "1h")
	void forget() {
		this.links.deleteExpired(this.clock.instant().minus(LISTED_AFTER));
	}

}
