package dev.starling.release;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A column, as PostgreSQL describes it.
 *
 * @param table its table
 * @param name what it is called
 * @param type with its length
 * @param required whether it is never null
 * @param filled whether the database fills it in where a row does not say what is in it
 * @param used whether the release names it anywhere
 */
record Column(String table, String name, String type, boolean required, boolean filled, boolean used) {

	private static final Pattern LINE = Pattern
		.compile("column (\\w+)\\.(\\w+): (.+?)(, required)?(, filled in)?(, not used)?");

	private static final Pattern TEXT = Pattern.compile("character varying\\((\\d+)\\)");

	static Column of(String line) {
		Matcher found = LINE.matcher(line);
		if (!found.matches()) {
			throw new IllegalArgumentException("This is not how a column is written: " + line);
		}
		return new Column(found.group(1), found.group(2), found.group(3), found.group(4) != null,
				found.group(5) != null, found.group(6) == null);
	}

	String line() {
		return "column " + address() + ": " + this.type + (this.required ? ", required" : "")
				+ (this.filled ? ", filled in" : "") + (this.used ? "" : ", not used");
	}

	String address() {
		return this.table + "." + this.name;
	}

	Column markedAsUsed(boolean used) {
		return new Column(this.table, this.name, this.type, this.required, this.filled, used);
	}

	/** Whether this holds whatever the other does; a longer text does. */
	boolean holdsWhat(Column other) {
		Matcher here = TEXT.matcher(this.type);
		Matcher there = TEXT.matcher(other.type);
		return this.type.equals(other.type) || (here.matches() && there.matches()
				&& Integer.parseInt(here.group(1)) >= Integer.parseInt(there.group(1)));
	}

}
