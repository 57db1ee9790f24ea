package dev.starling.account;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

import dev.starling.audit.Act;
import dev.starling.audit.AuditTrail;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everybody with an account.
 */
@Service
public class People implements UserDetailsService {

	private static final String EMAIL_UNIQUE = "account_email_unique";

	private final Accounts accounts;

	private final NewPasswords passwords;

	private final Sessions sessions;

	private final AuditTrail trail;

	private final Clock clock;

	People(Accounts accounts, NewPasswords passwords, Sessions sessions, AuditTrail trail, Clock clock) {
		this.accounts = accounts;
		this.passwords = passwords;
		this.sessions = sessions;
		this.trail = trail;
		this.clock = clock;
	}

	/**
	 * Makes an account for somebody who has written nothing yet.
	 * @param email where they can be reached, and what they sign in by
	 * @param password any Unicode; its length is the form's to check
	 * @param displayName what others see
	 * @param timeZone where their clock hangs
	 * @return the new person
	 * @throws AddressTakenException if somebody has this address already
	 * @throws GuessablePasswordException if somebody would soon guess this password
	 */
	@Transactional
	public Me signUp(String email, String password, String displayName, ZoneId timeZone) {
		return signUp(null, email, password, displayName, timeZone);
	}

	/**
	 * Makes a guest somebody who signs in, with everything that they wrote.
	 * @param guest who they are so far; null for nobody
	 * @param email where they can be reached, and what they sign in by
	 * @param password any Unicode; its length is the form's to check
	 * @param displayName what others see
	 * @param timeZone where their clock hangs
	 * @return the same person, who signs in from now on
	 * @throws AddressTakenException if somebody has this address already
	 * @throws GuessablePasswordException if somebody would soon guess this password
	 */
	@Transactional
	public Me signUp(@Nullable Me guest, String email, String password, String displayName, ZoneId timeZone) {
		EmailAddress address = new EmailAddress(email);
		if (this.accounts.existsByEmail(address.value())) {
			throw new AddressTakenException();
		}
		return join((guest != null) ? guest.id() : null, address,
				this.passwords.hash(password, address.value(), displayName), displayName, timeZone);
	}

	/**
	 * A guest who joins is known by their password from then on, and not by the browser.
	 */
	Me join(@Nullable Long guest, EmailAddress address, String passwordHash, String displayName, ZoneId timeZone) {
		Account account = Optional.ofNullable(guest)
			.flatMap(this.accounts::lockGuest)
			.orElseGet(() -> new Account(this.clock.instant()));
		try {
			Me me = this.accounts.saveAndFlush(account.signUp(address, passwordHash, displayName, timeZone)).me();
			this.sessions.endAll(me.id());
			this.trail.add(Act.SIGNED_UP, me.id());
			return me;
		}
		catch (DataIntegrityViolationException ex) {
			if (String.valueOf(ex.getMessage()).toLowerCase(Locale.ROOT).contains(EMAIL_UNIQUE)) {
				throw new AddressTakenException();
			}
			throw ex;
		}
	}

	/**
	 * Gives somebody a role without asking an administrator, for whoever runs the
	 * application.
	 * @param member who
	 * @param role what they may do from their next sign-in on
	 */
	@Transactional
	public void appoint(Me member, Role role) {
		this.accounts.lockMember(member.id()).orElseThrow().give(role);
		this.trail.add(Act.ROLE_GIVEN, null, member.id(), role.label());
	}

	public boolean hasAccount(String email) {
		return find(email).isPresent();
	}

	/**
	 * Returns whose address this is.
	 * @param email an address, as somebody typed it
	 * @return the number of the account that signs in by it
	 */
	public Optional<Long> find(String email) {
		return this.accounts.findByEmail(new EmailAddress(email).value()).map(Account::id);
	}

	@Override
	@Transactional(readOnly = true)
	public Me loadUserByUsername(String email) {
		return this.accounts.findByEmail(new EmailAddress(email).value())
			.map(Account::me)
			.orElseThrow(() -> new UsernameNotFoundException("Nobody signs in by this address"));
	}

}
