package dev.starling.account;

import java.time.Clock;
import java.util.Optional;

import dev.starling.account.OneTimeLink.Purpose;
import dev.starling.audit.Act;
import dev.starling.audit.AuditTrail;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Choosing a new password without the old one, by an address that works once and for a
 * day.
 */
@Service
@Transactional
public class PasswordLinks {

	private final OneTimeLinks links;

	private final Accounts accounts;

	private final Sessions sessions;

	private final NewPasswords passwords;

	private final AuditTrail trail;

	private final Clock clock;

	PasswordLinks(OneTimeLinks links, Accounts accounts, Sessions sessions, NewPasswords passwords, AuditTrail trail,
			Clock clock) {
		this.links = links;
		this.accounts = accounts;
		this.sessions = sessions;
		this.passwords = passwords;
		this.trail = trail;
		this.clock = clock;
	}

	/** Makes a link for somebody; an earlier one stops working. */
	Optional<Token> make(long id, Me admin) {
		return this.accounts.lockMember(id).map((account) -> {
			this.links.deleteUnused(Purpose.PASSWORD, id);
			this.trail.add(Act.PASSWORD_LINK_MADE, admin.id(), id, null);
			Token token = Token.random();
			this.links.save(
					new OneTimeLink(token.hash(), Purpose.PASSWORD, null, id, null, admin.id(), this.clock.instant()));
			return token;
		});
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
	 * @throws GuessablePasswordException if somebody would soon guess it; then the link
	 * can still be used
	 * @return whether it was changed; false where the link cannot be used
	 */
	public boolean use(String token, String password) {
		String hash = new Token(token).hash();
		Optional<OneTimeLink> link = this.links.findUsable(hash, Purpose.PASSWORD, this.clock.instant());
		if (link.isEmpty() || this.links.use(hash, Purpose.PASSWORD, this.clock.instant()) == 0) {
			return false;
		}
		Account account = this.accounts.lockMember(link.get().account()).orElseThrow();
		account.changePassword(password, this.passwords);
		this.sessions.endAll(account.id());
		this.trail.add(Act.PASSWORD_RESET, account.id());
		return true;
	}

}
