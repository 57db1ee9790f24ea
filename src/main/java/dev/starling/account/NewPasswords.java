package dev.starling.account;

import java.util.List;
import java.util.function.Supplier;

import com.nulabinc.zxcvbn.Zxcvbn;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Passwords as they are chosen. Other than its length there is one rule: it must not be
 * among the first that would be tried.
 */
@Component
class NewPasswords {

	/**
	 * What somebody could try in the time of a limit that nobody noticed: the leaked
	 * passwords, with the usual years, digits and letters for letters.
	 */
	private static final double FIRST_GUESSES = 1e6;

	/**
	 * Its words take 20 MB and a while to read: not before somebody chooses a password.
	 */
	private final Supplier<Zxcvbn> strength = SingletonSupplier.of(Zxcvbn::new);

	private final PasswordEncoder passwords;

	NewPasswords(PasswordEncoder passwords) {
		this.passwords = passwords;
	}

	/**
	 * Makes of a password what is kept of it.
	 * @param password any Unicode
	 * @param email what its owner signs in by
	 * @param displayName what its owner is called
	 * @throws GuessablePasswordException if it is among the first that would be tried
	 */
	String hash(String password, String email, String displayName) {
		if (this.strength.get()
			.measure(password, List.of(email, email.replaceFirst("@.*", ""), displayName))
			.getGuesses() < FIRST_GUESSES) {
			throw new GuessablePasswordException();
		}
		return this.passwords.encode(password);
	}

}
