package dev.starling.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import dev.starling.operating.MigrationsForTests;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The tables, as PostgreSQL describes them.
 *
 * @param columns by their address
 * @param rules what rows must keep to
 */
record Schema(Map<String, Column> columns, List<Rule> rules) {

	private static final Set<String> OF_LIBRARIES = Set.of("spring_session", "spring_session_attributes",
			"user_credentials", "limit_bucket", "turn");

	private static final String COLUMNS = """
			select relname, attname, format_type(atttypid, atttypmod), attnotnull,
				atthasdef or attidentity <> ''
			from pg_attribute
			join pg_class on pg_class.oid = attrelid
			where relnamespace = current_schema::regnamespace and relkind in ('r', 'p') and attnum > 0
				and not attisdropped and relname <> 'flyway_schema_history'""";

	/** What must not be null stands with the columns. */
	private static final String RULES = """
			select pg_class.relname, pg_get_constraintdef(pg_constraint.oid),
				array(select attname::text from pg_attribute where attrelid = conrelid and attnum = any (conkey)),
				coalesce(target.relname, '')
			from pg_constraint
			join pg_class on pg_class.oid = conrelid
			left join pg_class target on target.oid = confrelid
			where connamespace = current_schema::regnamespace and contype in ('p', 'u', 'c', 'f', 'x')
				and pg_class.relname <> 'flyway_schema_history'
			union all
			select relname, regexp_replace(pg_get_indexdef(indexrelid), '^.* USING', 'UNIQUE USING'),
				array(select attname::text from pg_attribute where attrelid = indrelid and attnum = any (indkey)), ''
			from pg_index
			join pg_class on pg_class.oid = indrelid
			where relnamespace = current_schema::regnamespace and indisunique
				and relname <> 'flyway_schema_history'
				and not exists (select 1 from pg_constraint where conindid = indexrelid and contype in ('p', 'u', 'x'))""";

	/** What the migrations of this build make of an empty database. */
	static Schema migrated(DataSource database) {
		MigrationsForTests.run(database);
		return of(new JdbcTemplate(database));
	}

	static Schema of(JdbcTemplate jdbc) {
		return new Schema(
				byAddress(jdbc
					.query(COLUMNS,
							(row, number) -> new Column(row.getString(1), row.getString(2), row.getString(3),
									row.getBoolean(4), row.getBoolean(5), true))
					.stream()),
				jdbc.query(RULES, (row, number) -> new Rule(row.getString(1), row.getString(2),
						List.of((String[]) row.getArray(3).getArray()), row.getString(4))));
	}

	static Schema read(List<String> lines) {
		return new Schema(byAddress(lines.stream().filter((line) -> line.startsWith("column ")).map(Column::of)),
				lines.stream().filter((line) -> line.startsWith("rule ")).map(Rule::of).toList());
	}

	private static Map<String, Column> byAddress(Stream<Column> columns) {
		return columns
			.collect(Collectors.toMap(Column::address, Function.identity(), (one, other) -> one, TreeMap::new));
	}

	/**
	 * One line each. A column is not used if neither a statement nor a word in the
	 * sources names it; what libraries do with their own tables is not known.
	 */
	List<String> lines(List<Released> statements) throws IOException {
		Set<String> words = words();
		return Stream.concat(this.columns.values().stream().map((column) -> {
			boolean used = OF_LIBRARIES.contains(column.table()) || words.contains(column.name().replace("_", ""))
					|| statements.stream()
						.anyMatch((statement) -> statement.names(column.table()) && statement.names(column.name()));
			return column.markedAsUsed(used).line();
		}), this.rules.stream().map(Rule::line).sorted()).toList();
	}

	/** Spelt together, as names in Java are, and without capitals. */
	private static Set<String> words() throws IOException {
		Set<String> words = new HashSet<>();
		try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
			for (Path file : files.filter((file) -> file.toString().endsWith(".java")).toList()) {
				for (String word : Files.readString(file).split("\\W+")) {
					words.add(word.replace("_", "").toLowerCase(Locale.ROOT));
				}
			}
		}
		return words;
	}

	boolean hasTable(String table) {
		return this.columns.values().stream().anyMatch((column) -> column.table().equals(table));
	}

}
