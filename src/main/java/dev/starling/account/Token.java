package dev.starling.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * What cannot be guessed: 256 random bits, as an address takes them.
 *
 * @param value 43 letters, digits, hyphens and underscores
 */
public record Token(String value) {

	private static final SecureRandom RANDOM = new SecureRandom();

	/**
	 * Makes one.
	 * @return another one each time
	 */
	public static Token random() {
		byte[] bytes = new byte[32];
		RANDOM.nextBytes(bytes);
		return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
	}

	/**
	 * Returns what is stored of it. So many random bits need no salt.
	 * @return the SHA-256 of it, in 64 hexadecimal digits
	 */
	public String hash() {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(this.value.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Keeps it out of logs. */
	@Override
	public String toString() {
		return "Token";
	}

}
