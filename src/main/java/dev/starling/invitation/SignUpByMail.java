package dev.starling.invitation;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;

import dev.starling.account.AddressTakenException;
import dev.starling.account.EmailAddress;
import dev.starling.account.GuessablePasswordException;
import dev.starling.account.Me;
import dev.starling.account.People;
import dev.starling.account.Token;
import dev.starling.mail.Addresses;
import dev.starling.mail.Mail;
import dev.starling.invitation.OneTimeLink.Purpose;
import dev.starling.audit.Act;
import dev.starling.audit.AuditTrail;
import org.jspecify.annotations.Nullable;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signing up where a mail server is configured: a letter shows whose an address is. Only
 * its reader learns whether the address has an account already.
 */
@Service
public class SignUpByMail {

	private final Mail mail;

	private final Addresses addresses;

	private final OneTimeLinks links;

	private final PendingSignUps pending;

	private final People people;

	private final PasswordEncoder passwords;

	private final AuditTrail trail;

	private final TransactionTemplate transaction;

	private final Clock clock;

	SignUpByMail(Mail mail, Addresses addresses, OneTimeLinks links, PendingSignUps pending, People people,
			PasswordEncoder passwords, AuditTrail trail, TransactionTemplate transaction, Clock clock) {
		this.mail = mail;
		this.addresses = addresses;
		this.links = links;
		this.pending = pending;
		this.people = people;
		this.passwords = passwords;
		this.trail = trail;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Returns whether people sign up this way.
	 * @return true where a mail server is configured
	 */
	public boolean isRequired() {
		return this.mail.isConfigured();
	}

	/**
	 * Writes to an address: a link that finishes signing up, or that there is an account
	 * already. The caller learns neither which, nor from the time that it takes.
	 * @param guest who they are so far; null for nobody
	 * @param email the address
	 * @param password any Unicode; its length is the form's to check
	 * @param displayName what others see
	 * @param timeZone where their clock hangs
	 * @throws GuessablePasswordException if somebody would soon guess this password
	 */
	public void request(@Nullable Me guest, String email, String password, String displayName, ZoneId timeZone) {
		EmailAddress address = new EmailAddress(email);
		String hash = this.people.hash(password, address, displayName);
		this.mail.later(() -> {
			if (this.people.hasAccount(email)) {
				this.mail.send(address.value(), "You have a Starling account already",
						"""
								Somebody, perhaps you, wanted to sign up to Starling with this address. It has an account already.

								Sign in: %s
								If you do not know your password any more: %s

								If it was not you, nothing has changed and there is nothing to do.
								"""
							.formatted(this.addresses.of("/login"), this.addresses.of("/password")));
				return;
			}
			Token token = Token.random();
			this.transaction.executeWithoutResult((work) -> {
				this.links.save(new OneTimeLink(token.hash(), Purpose.ADDRESS, null, null, address, null,
						this.clock.instant()));
				this.pending.save(new PendingSignUp(token, guest, hash, displayName, timeZone));
			});
			this.mail.send(address.value(), "Finish signing up to Starling", """
					Somebody, hopefully you, wants to sign up to Starling with this address.

					To finish, open this within a day, and enter the password that you chose:
					%s

					If it was not you, ignore this letter: without that password nothing happens.
					""".formatted(this.addresses.of("/signup/" + token.value())));
		});
	}

	/**
	 * Looks at a link without using it up.
	 * @param token what its address ends with
	 * @return the address that it was sent to, or empty where it cannot be used
	 */
	@Transactional(readOnly = true)
	public Optional<String> find(String token) {
		return this.links.findUsable(new Token(token).hash(), Purpose.ADDRESS, this.clock.instant())
			.map(OneTimeLink::email);
	}

	/**
	 * Makes the account. The password shows that whoever reads the letter is who signed
	 * up: a stranger could have used the address.
	 * @param token what the link's address ends with
	 * @param password the one that was chosen
	 * @return the new person, or empty where the password is wrong; then the link can
	 * still be used
	 * @throws AddressTakenException if somebody was faster
	 */
	@Transactional
	public Optional<Me> finish(String token, String password) {
		String hash = new Token(token).hash();
		Optional<PendingSignUp> found = this.pending.findById(hash)
			.filter((signUp) -> this.passwords.matches(password, signUp.passwordHash()));
		Optional<String> email = find(token);
		if (found.isEmpty() || email.isEmpty() || this.links.use(hash, Purpose.ADDRESS, this.clock.instant()) == 0) {
			return Optional.empty();
		}
		PendingSignUp signUp = found.get();
		Me me = this.people.join(signUp.guest(), new EmailAddress(email.get()), signUp.passwordHash(),
				signUp.displayName(), signUp.timeZone());
		this.trail.add(Act.ADDRESS_VERIFIED, me.id());
		return Optional.of(me);
	}

}
