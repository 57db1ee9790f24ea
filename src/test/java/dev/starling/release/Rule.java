package dev.starling.release;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What rows of a table must keep to, as PostgreSQL describes it: keys, checks, what is
 * unique.
 *
 * @param table its table
 * @param definition what is demanded
 * @param columns of which columns, where PostgreSQL was asked
 * @param elsewhere the other table that a foreign key leads to, or nothing
 */
record Rule(String table, String definition, List<String> columns, String elsewhere) {

	private static final Pattern LINE = Pattern.compile("rule (\\w+): (.+)");

	private static final Pattern WORD = Pattern.compile("'([^']*)'::character varying");

	private static final Pattern WORDS = Pattern.compile(WORD + "(?:, " + WORD + ")*");

	static Rule of(String line) {
		Matcher found = LINE.matcher(line);
		if (!found.matches()) {
			throw new IllegalArgumentException("This is not how a rule is written: " + line);
		}
		return new Rule(found.group(1), found.group(2), List.of(), "");
	}

	String line() {
		return "rule " + this.table + ": " + this.definition;
	}

	/** Whether what keeps to the other keeps to this; one that allows more words does. */
	boolean isKeptByWhatKeeps(Rule other) {
		return this.table.equals(other.table) && (this.definition.equals(other.definition)
				|| (skeleton().equals(other.skeleton()) && words().containsAll(other.words())));
	}

	/**
	 * Whether rows of the other table can be deleted by who knows nothing of this one.
	 */
	boolean letsGo() {
		return this.elsewhere.isEmpty() || this.definition.matches(".* ON DELETE (CASCADE|SET NULL|SET DEFAULT).*");
	}

	private String skeleton() {
		return WORDS.matcher(this.definition).replaceAll("'...'");
	}

	private Set<String> words() {
		return WORD.matcher(this.definition)
			.results()
			.map((MatchResult found) -> found.group(1))
			.collect(Collectors.toCollection(HashSet::new));
	}

}
