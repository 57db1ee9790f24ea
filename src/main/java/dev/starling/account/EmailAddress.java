package dev.starling.account;

import java.util.Locale;

/**
 * An address by which somebody signs in; letter case does not tell two people apart.
 *
 * @param value the address, trimmed and in lower case
 */
record EmailAddress(String value) {

	EmailAddress {
		value = value.strip().toLowerCase(Locale.ROOT);
	}

}
