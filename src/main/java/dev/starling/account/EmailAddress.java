package dev.starling.account;

import java.util.Locale;

/**
 * An address by which somebody signs in; letter case does not tell two people apart.
 *
 * @param value the address, trimmed and in lower case; without NUL, which no address has
 * and PostgreSQL cannot look up
 */
public record EmailAddress(String value) {

	public EmailAddress {
		value = value.replace("\0", "").strip().toLowerCase(Locale.ROOT);
	}

}
