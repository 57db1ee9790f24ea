package dev.starling.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.starling.load.Candidate;
import dev.starling.text.Words;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The statements of a save, sent by PostgreSQL's own {@code pgbench}: what the database
 * could take if nothing stood in front of it.
 */
final class PgBench {

	/** More than one draft gets in a turn. */
	private static final int VERSIONS_A_TURN = 10_000_000;

	private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

	private final Database database;

	private final List<Candidate> clients;

	private final JdbcTemplate jdbc;

	private final Path script;

	PgBench(Database database, List<Candidate> clients, JdbcTemplate jdbc) throws IOException {
		this.database = database;
		this.clients = clients;
		this.jdbc = jdbc;
		this.script = Files.writeString(Files.createDirectories(Path.of("target", "bench")).resolve("save.sql"),
				script());
	}

	static boolean isThere() {
		return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
			.anyMatch((folder) -> Files.isExecutable(Path.of(folder, "pgbench")));
	}

	/** Each client numbers its versions itself, as pgbench keeps variables for each. */
	private String script() {
		String session = ofClient("varchar", (client) -> "'" + client.session() + "'");
		String draft = ofClient("bigint", Candidate::draft);
		String candidate = ofClient("bigint", (client) -> Saves.owner(client, this.jdbc));
		String part = "'" + Candidate.PART.toUpperCase(Locale.ROOT) + "'";
		int words = Words.in(Candidate.TEXT).count();
		return String.join(";\n", fill(SaveStatements.LOAD_SESSION, session), "begin",
				fill(SaveStatements.MOVE_ON, ":version", words, draft, part, ":version", draft, candidate),
				fill(SaveStatements.ADD_VERSION, draft, "gen_random_uuid()", part, ":version + 1", ":version",
						"'" + Candidate.TEXT + "'", words, "now()"),
				fill(SaveStatements.TOUCH_DRAFT, "now()", true, "now()", draft), "commit", "\\set version :version + 1")
				+ "\n";
	}

	private String ofClient(String type, Function<Candidate, Object> value) {
		return this.clients.stream()
			.map(value)
			.map(Object::toString)
			.collect(Collectors.joining(",", "(array[", "]::" + type + "[])[:client_id + 1]"));
	}

	private static String fill(String statement, Object... values) {
		String filled = statement;
		for (Object value : values) {
			filled = filled.replaceFirst("\\?", Matcher.quoteReplacement(value.toString()));
		}
		return filled;
	}

	/**
	 * Takes one turn.
	 * @return saves a second
	 */
	double run(int turn, Duration time) throws IOException {
		int from = turn * VERSIONS_A_TURN;
		for (Candidate client : this.clients) {
			this.jdbc.update("update section set version = ? where draft_id = ?", from, client.draft());
		}
		String clients = Integer.toString(this.clients.size());
		List<String> command = List.of("pgbench", "-n", "-M", "prepared", "-c", clients, "-j", "2", "-T",
				Long.toString(time.toSeconds()), "-D", "version=" + from, "-f", this.script.toString(), "-h",
				"127.0.0.1", "-p", Integer.toString(this.database.port()), "-U", Database.USER, "saves");
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String said = new String(process.getInputStream().readAllBytes());
		Matcher rate = RATE.matcher(said);
		if (!rate.find()) {
			throw new IOException(said);
		}
		return Double.parseDouble(rate.group(1));
	}

}
