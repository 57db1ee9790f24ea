package dev.starling.release;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement of a release, on one line. However many values a list holds, one stands for
 * them.
 *
 * @param sql with a question mark for each parameter
 */
record Released(String sql) implements Comparable<Released> {

	private static final Pattern COMMENT = Pattern.compile("--[^\n]*|/\\*.*?\\*/", Pattern.DOTALL);

	private static final Pattern LIST = Pattern.compile("(?i)\\bin \\(\\s*\\?(?:\\s*,\\s*\\?)+\\s*\\)");

	private static final Pattern ABOUT_ROWS = Pattern.compile("(?i)(?:select|insert|update|delete|merge|with)\\b.*");

	private static final Pattern PARAMETER_OR_TEXT = Pattern.compile("\\?|'[^']*'");

	static Released of(String sql) {
		String line = COMMENT.matcher(sql).replaceAll(" ").replaceAll("\\s+", " ").strip();
		return new Released(LIST.matcher(line).replaceAll("in (?)"));
	}

	/** What changes nothing but how the database works is not of interest. */
	boolean isAboutRows() {
		return ABOUT_ROWS.matcher(this.sql).matches();
	}

	/** With its parameters numbered, as PostgreSQL itself has them. */
	String numbered() {
		int[] number = { 0 };
		return PARAMETER_OR_TEXT.matcher(this.sql)
			.replaceAll((found) -> found.group().equals("?") ? Matcher.quoteReplacement("$" + ++number[0])
					: Matcher.quoteReplacement(found.group()));
	}

	boolean names(String word) {
		return Pattern.compile("\\b" + Pattern.quote(word) + "\\b").matcher(this.sql.toLowerCase(Locale.ROOT)).find();
	}

	@Override
	public int compareTo(Released other) {
		return this.sql.compareTo(other.sql);
	}

}
