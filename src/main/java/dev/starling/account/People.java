package dev.starling.account;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everybody with an account.
 */
@Service
public class People implements UserDetailsService {

	private static final String EMAIL_UNIQUE = "account_email_unique";

	private final Accounts accounts;

	private final PasswordEncoder passwords;

	private final Clock clock;

	People(Accounts accounts, PasswordEncoder passwords, Clock clock) {
		this.accounts = accounts;
		this.passwords = passwords;
		this.clock = clock;
	}

	/**
	 * Makes an account.
	 * @param email where they can be reached, and what they sign in with
	 * @param password any Unicode; its length is the form's to check
	 * @param displayName what others see
	 * @param timeZone where their clock hangs
	 * @return the new person
	 * @throws AddressTakenException if somebody has this address already
	 */
	public Me signUp(String email, String password, String displayName, ZoneId timeZone) {
		EmailAddress address = new EmailAddress(email);
		if (this.accounts.existsByEmail(address.value())) {
			throw new AddressTakenException();
		}
		Account account = new Account(address, this.passwords.encode(password), displayName, timeZone,
				this.clock.instant());
		try {
			return this.accounts.saveAndFlush(account).me();
		}
		catch (DataIntegrityViolationException ex) {
			if (String.valueOf(ex.getMessage()).toLowerCase(Locale.ROOT).contains(EMAIL_UNIQUE)) {
				throw new AddressTakenException();
			}
			throw ex;
		}
	}

	public boolean hasAccount(String email) {
		return this.accounts.existsByEmail(new EmailAddress(email).value());
	}

	@Override
	@Transactional(readOnly = true)
	public Me loadUserByUsername(String email) {
		return this.accounts.findByEmail(new EmailAddress(email).value())
			.map(Account::me)
			.orElseThrow(() -> new UsernameNotFoundException("Nobody signs in by this address"));
	}

}
