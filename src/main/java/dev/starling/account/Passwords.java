package dev.starling.account;

import java.text.Normalizer;
import java.util.Map;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.AbstractValidatingPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * How passwords are kept: Argon2id with the parameters that OWASP's Password Storage
 * Cheat Sheet recommends (19 MiB, 2 passes, 1 lane), each hash with the name of its
 * algorithm in front, so that a later one can take over at the next sign-in.
 */
@Configuration(proxyBeanMethods = false)
class Passwords {

	private static final int MEMORY_KIB = 19 * 1024;

	private static final int PASSES = 2;

	@Bean
	PasswordEncoder passwordEncoder() {
		PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, MEMORY_KIB, PASSES);
		return new Normalizing(new DelegatingPasswordEncoder("argon2id", Map.of("argon2id", argon2)));
	}

	/**
	 * Keyboards write "é" as one code point or as two; both are the same password.
	 */
	private static final class Normalizing extends AbstractValidatingPasswordEncoder {

		private final PasswordEncoder encoder;

		Normalizing(PasswordEncoder encoder) {
			this.encoder = encoder;
		}

		@Override
		protected String encodeNonNullPassword(String password) {
			return this.encoder.encode(normal(password));
		}

		@Override
		protected boolean matchesNonNull(String password, String encoded) {
			return this.encoder.matches(normal(password), encoded);
		}

		@Override
		protected boolean upgradeEncodingNonNull(String encoded) {
			return this.encoder.upgradeEncoding(encoded);
		}

		private static String normal(CharSequence password) {
			return Normalizer.normalize(password, Normalizer.Form.NFC);
		}

	}

}
