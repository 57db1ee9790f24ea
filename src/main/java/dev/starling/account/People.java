package dev.starling.account;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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
	 * Makes a guest, or somebody new, somebody who signs in. A guest is known by their
	 * password from then on, and not by the browser.
	 * @param guest the number of the guest; null for nobody
	 * @param address what they sign in by
	 * @param passwordHash what {@link #hash} made of their password
	 * @param displayName what others see
	 * @param timeZone where their clock hangs
	 * @return the same person
	 * @throws AddressTakenException if somebody has this address already
	 */
	@Transactional
	public Me join(@Nullable Long guest, EmailAddress address, String passwordHash, String displayName,
			ZoneId timeZone) {
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
	 * Makes of a password what is kept of it.
	 * @param password any Unicode; its length is the form's to check
	 * @param address what its owner signs in by
	 * @param displayName what its owner is called
	 * @return a hash
	 * @throws GuessablePasswordException if somebody would soon guess this password
	 */
	public String hash(String password, EmailAddress address, String displayName) {
		return this.passwords.hash(password, address.value(), displayName);
	}

	/**
	 * Returns whether somebody looks after people.
	 * @return false until the first administrator has come in
	 */
	@Transactional(readOnly = true)
	public boolean existsAdministrator() {
		return this.accounts.existsAdministrator();
	}

	/**
	 * Returns whether there is anybody who may review what one person hands in.
	 * @param candidate that person's account, which does not count
	 * @return false where no other account that is enabled has the role for it
	 */
	@Transactional(readOnly = true)
	public boolean existsReviewerBesides(long candidate) {
		return this.accounts.existsReviewerBesides(candidate);
	}

	/**
	 * Returns whether somebody may review what others hand in.
	 * @param id the number of their account
	 * @return false for who has no role for it, for who is disabled, and for nobody
	 */
	@Transactional(readOnly = true)
	public boolean mayReview(long id) {
		return this.accounts.existsReviewer(id);
	}

	/**
	 * Returns what people are called, in one statement.
	 * @param ids the numbers of their accounts
	 * @return a name for each one who signs in
	 */
	@Transactional(readOnly = true)
	public Map<Long, String> names(Collection<Long> ids) {
		return this.accounts.findNames(ids)
			.stream()
			.collect(Collectors.toMap(Accounts.Name::account, Accounts.Name::name));
	}

	/**
	 * Returns whether an account is somebody's who signs in.
	 * @param id its number
	 * @return false for a guest, and for nobody
	 */
	@Transactional(readOnly = true)
	public boolean isMember(long id) {
		return this.accounts.findById(id).filter((account) -> !account.isGuest()).isPresent();
	}

	/**
	 * Lets somebody do what a role may.
	 * @param id the number of their account
	 * @param role the role; null for what everybody may do
	 * @return who they are now, or empty where there is no such member
	 */
	@Transactional
	public Optional<Me> give(long id, @Nullable Role role) {
		return this.accounts.lockMember(id).map((account) -> {
			if (role != null) {
				account.give(role);
			}
			return account.me();
		});
	}

	/**
	 * Sets a new password and signs out everywhere.
	 * @param id the number of the account
	 * @param password any Unicode; its length is the form's to check
	 * @throws GuessablePasswordException if somebody would soon guess this password
	 */
	@Transactional
	public void resetPassword(long id, String password) {
		this.accounts.lockMember(id).orElseThrow().changePassword(password, this.passwords);
		this.sessions.endAll(id);
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

	/**
	 * Returns where somebody can be written to.
	 * @param id the number of their account
	 * @return the address that they sign in by; empty for a guest, for who is disabled,
	 * and for nobody
	 */
	@Transactional(readOnly = true)
	public Optional<String> addressOf(long id) {
		return this.accounts.findById(id)
			.map(Account::person)
			.filter((person) -> !person.disabled())
			.map(Person::email);
	}

	/**
	 * Returns what others see of somebody.
	 * @param id the number of their account
	 * @return their name; empty for a guest, and for nobody
	 */
	@Transactional(readOnly = true)
	public Optional<String> displayName(long id) {
		return this.accounts.findDisplayName(id);
	}

	/**
	 * Returns who signs in by an address, unless they are disabled.
	 * @param email an address, as somebody typed it
	 * @return the person
	 */
	@Transactional(readOnly = true)
	public Optional<Me> findEnabled(String email) {
		return this.accounts.findByEmail(new EmailAddress(email).value()).map(Account::me).filter(Me::isEnabled);
	}

	@Override
	@Transactional(readOnly = true)
	public Me loadUserByUsername(String email) {
		return this.accounts.findByEmail(new EmailAddress(email).value())
			.map(Account::me)
			.orElseThrow(() -> new UsernameNotFoundException("Nobody signs in by this address"));
	}

}
