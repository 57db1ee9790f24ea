package dev.starling.account;

import java.io.OutputStream;
import java.time.ZoneId;
import java.util.List;

import dev.starling.audit.Act;
import dev.starling.audit.AuditTrail;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do about their own account. What cannot be undone asks for the password
 * once more.
 */
@Service
@Transactional
class MyAccount {

	private final Accounts accounts;

	private final Administration administration;

	private final PasswordEncoder passwords;

	private final NewPasswords newPasswords;

	private final Sessions sessions;

	private final List<PersonalData> holders;

	private final AuditTrail trail;

	MyAccount(Accounts accounts, Administration administration, PasswordEncoder passwords, NewPasswords newPasswords,
			Sessions sessions, List<PersonalData> holders, AuditTrail trail) {
		this.accounts = accounts;
		this.administration = administration;
		this.passwords = passwords;
		this.newPasswords = newPasswords;
		this.sessions = sessions;
		this.holders = holders;
		this.trail = trail;
	}

	@Transactional(readOnly = true)
	Person person(Me me) {
		return this.accounts.findById(me.id()).orElseThrow().person();
	}

	Me introduce(String displayName, ZoneId timeZone, Me me) {
		Account account = this.accounts.lockMember(me.id()).orElseThrow();
		account.introduce(displayName, timeZone);
		return account.me();
	}

	/**
	 * Changes the password and signs out everywhere else.
	 * @return whether the current one was right
	 * @throws GuessablePasswordException if somebody would soon guess the new one
	 */
	boolean changePassword(String current, String password, Me me, String here) {
		Account account = this.accounts.lockMember(me.id()).orElseThrow();
		if (!account.hasPassword(current, this.passwords)) {
			return false;
		}
		account.changePassword(password, this.newPasswords);
		this.sessions.endOthers(me.id(), here);
		this.trail.add(Act.PASSWORD_CHANGED, me.id());
		return true;
	}

	@Transactional(readOnly = true)
	boolean isPassword(String password, Me me) {
		return this.accounts.findById(me.id()).orElseThrow().hasPassword(password, this.passwords);
	}

	/** Writes everything of theirs down. */
	void export(Me me, OutputStream out) {
		this.trail.add(Act.EXPORTED, me.id());
		try (Archive archive = new Archive(out)) {
			this.holders.forEach((holder) -> holder.export(me.id(), archive));
		}
	}

	/**
	 * Removes the account and everything in it.
	 * @return whether the password was right
	 * @throws LastAdministratorException if nobody could look after people then
	 */
	boolean delete(String password, Me me) {
		boolean last = this.administration.isLastAdministrator(me.id());
		Account account = this.accounts.lockMember(me.id()).orElseThrow();
		if (!account.hasPassword(password, this.passwords)) {
			return false;
		}
		if (last) {
			throw new LastAdministratorException();
		}
		this.holders.forEach((holder) -> holder.erase(me.id()));
		this.sessions.endAll(me.id());
		this.accounts.delete(account);
		this.trail.add(Act.DELETED, me.id());
		return true;
	}

}
