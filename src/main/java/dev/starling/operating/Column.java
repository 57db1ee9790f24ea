package dev.starling.operating;

import java.util.Locale;

/**
 * A column.
 *
 * @param name as its database writes it
 * @param kind what it holds
 * @param identity whether its values are given out by the database
 */
record Column(String name, Kind kind, boolean identity) {

	String quoted() {
		return '"' + this.name + '"';
	}

	/** What it is called in every database. */
	String commonName() {
		return this.name.toLowerCase(Locale.ROOT);
	}

}
