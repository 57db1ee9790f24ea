package dev.starling.operating;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.StatementCallback;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Copies of the database of a running H2: each is a ZIP file that holds the database as
 * it was at one moment, and has its name only once it is whole and on the disk. The
 * newest ones are kept. PostgreSQL has tools of its own, so a setting for it is refused.
 */
@Component
@ConditionalOnProperty("starling.backup.directory")
class Backups {

	private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'starling-'yyyyMMdd'T'HHmmss.SSS'Z.zip'")
		.withZone(ZoneOffset.UTC);

	private static final String UNFINISHED = ".part";

	private final Logger logger = LoggerFactory.getLogger(getClass());

	private final JdbcTemplate jdbc;

	private final Path directory;

	private final Duration every;

	private final int kept;

	private final Clock clock;

	Backups(JdbcTemplate jdbc, @Value("${spring.datasource.url}") String database,
			@Value("${starling.backup.directory}") Path directory, @Value("${starling.backup.every}") Duration every,
			@Value("${starling.backup.kept}") int kept, Clock clock) {
		H2File.of(database);
		this.jdbc = jdbc;
		this.directory = directory;
		this.every = every;
		this.kept = kept;
		this.clock = clock;
	}

	/** Looked at often, so that restarts neither hold one up nor make one more. */
	@Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
	void makeIfDue() {
		try {
			Optional<Instant> newest = newest();
			if (newest.isEmpty() || !newest.get().plus(this.every).isAfter(this.clock.instant())) {
				make();
			}
		}
		catch (IOException | DataAccessException ex) {
			this.logger.error("There is no new backup in {}: {}", this.directory, ex.toString());
		}
	}

	/** Makes one now, and returns its file. */
	synchronized Path make() throws IOException {
		Files.createDirectories(this.directory);
		for (Path unfinished : files(UNFINISHED)) {
			Files.delete(unfinished);
		}
		Path part = Files.createTempFile(this.directory, "starling-", UNFINISHED);
		this.jdbc.execute((StatementCallback<Void>) (statement) -> copy(statement, part));
		try (FileChannel file = FileChannel.open(part, StandardOpenOption.WRITE)) {
			file.force(true);
		}
		Path backup = Files.move(part, this.directory.resolve(NAME.format(this.clock.instant())),
				StandardCopyOption.ATOMIC_MOVE);
		List<Path> all = files(".zip");
		for (Path old : all.subList(0, Math.max(0, all.size() - this.kept))) {
			Files.delete(old);
		}
		return backup;
	}

	/**
	 * While it is copied everybody else waits: a copy that H2 makes among writers can
	 * hold half of a transaction, and runs after what they append.
	 */
	private static Void copy(Statement statement, Path part) throws SQLException {
		statement.execute("set exclusive 1");
		try {
			statement.execute("backup to '" + part.toString().replace("'", "''") + "'");
		}
		finally {
			statement.execute("set exclusive 0");
		}
		return null;
	}

	/** When the newest one was made. */
	Optional<Instant> newest() throws IOException {
		List<Path> all = Files.isDirectory(this.directory) ? files(".zip") : List.of();
		return all.isEmpty() ? Optional.empty()
				: Optional.of(NAME.parse(all.get(all.size() - 1).getFileName().toString(), Instant::from));
	}

	private List<Path> files(String ending) throws IOException {
		try (Stream<Path> files = Files.list(this.directory)) {
			return files.filter((file) -> file.getFileName().toString().matches("starling-[0-9TZ.]+" + ending))
				.sorted(Comparator.comparing(Path::toString))
				.toList();
		}
	}

}
