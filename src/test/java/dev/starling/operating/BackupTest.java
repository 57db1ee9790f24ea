package dev.starling.operating;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BackupTest {

	@TempDir
	private static Path running;

	private static ConfigurableApplicationContext server;

	@TempDir
	private Path folder;

	private Path directory;

	private Instant now = Instant.parse("2026-11-25T12:00:00Z");

	private Backups backups;

	private final Operator operator = new Operator();

	@BeforeAll
	static void start() {
		server = Operator.start("demo", Operator.url(running));
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@BeforeEach
	void prepare() {
		this.directory = this.folder.resolve("it's here");
		this.backups = new Backups(server.getBean(JdbcTemplate.class), Operator.url(running), this.directory,
				Duration.ofDays(1), 2, new Clock() {

					@Override
					public ZoneId getZone() {
						return ZoneOffset.UTC;
					}

					@Override
					public Clock withZone(ZoneId zone) {
						return this;
					}

					@Override
					public Instant instant() {
						return BackupTest.this.now;
					}

				});
	}

	private int restore(Path backup) {
		return this.operator.does("restore", "--backup=" + backup,
				"--spring.datasource.url=" + Operator.url(this.folder) + ";WRITE_DELAY=0");
	}

	@Test
	void whatIsPutBackHoldsTheSameInEveryTable() throws Exception {
		Path backup = this.backups.make();
		Map<String, Fingerprint> before = Operator.fingerprints(Operator.open(running));
		assertThat(restore(backup)).as(this.operator.reads()).isZero();
		assertThat(this.operator.reads()).contains("section_version", "The backup is in ");
		assertThat(Operator.fingerprints(Operator.open(this.folder))).isEqualTo(before);
	}

	@Test
	void aServerStartsOnWhatWasPutBack() throws Exception {
		restore(this.backups.make());
		try (ConfigurableApplicationContext restored = Operator.start("demo", Operator.url(this.folder))) {
			assertThat(restored.getBean(JdbcTemplate.class)
				.queryForObject("select count(*) from account where email = 'coach@example.org'", Long.class)).isOne();
		}
	}

	@Test
	void aBackupIsOfOneMomentAlthoughPeopleWrite() throws Exception {
		AtomicBoolean done = new AtomicBoolean();
		CountDownLatch written = new CountDownLatch(20);
		CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> writePairs(done, written));
		written.await();
		restore(this.backups.make());
		done.set(true);
		writer.join();
		try (Connection database = Operator.open(this.folder);
				Statement statement = database.createStatement();
				ResultSet halves = statement.executeQuery("""
						select count(*), count(distinct body) from phrase where body like 'pair %'""")) {
			halves.next();
			assertThat(halves.getLong(1)).isGreaterThanOrEqualTo(40).isEqualTo(2 * halves.getLong(2));
		}
	}

	private static void writePairs(AtomicBoolean done, CountDownLatch written) {
		try (Connection database = Operator.open(running);
				PreparedStatement insert = database.prepareStatement(
						"insert into phrase (coach_id, body, created_at) select min(id), ?, now() from account")) {
			database.setAutoCommit(false);
			for (int pair = 0; !done.get(); pair++) {
				insert.setString(1, "pair " + pair);
				insert.execute();
				insert.execute();
				database.commit();
				written.countDown();
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void oneIsMadeADayAndTheNewestAreKept() throws IOException {
		this.backups.makeIfDue();
		this.now = this.now.plus(Duration.ofHours(23));
		this.backups.makeIfDue();
		assertThat(files()).containsExactly("starling-20261125T120000.000Z.zip");
		this.now = this.now.plus(Duration.ofHours(1));
		this.backups.makeIfDue();
		this.now = this.now.plus(Duration.ofDays(1));
		this.backups.makeIfDue();
		assertThat(files()).containsExactly("starling-20261126T120000.000Z.zip", "starling-20261127T120000.000Z.zip");
	}

	@Test
	void whatOthersPutBesideThemStays() throws IOException {
		Files.createDirectories(this.directory);
		Files.createFile(this.directory.resolve("starling-of-mine.zip"));
		for (int day = 0; day < 3; day++) {
			this.now = this.now.plus(Duration.ofDays(1));
			this.backups.makeIfDue();
		}
		assertThat(files()).hasSize(3).contains("starling-of-mine.zip");
	}

	private Stream<String> files() throws IOException {
		try (Stream<Path> files = Files.list(this.directory)) {
			return files.map((file) -> file.getFileName().toString()).sorted().toList().stream();
		}
	}

	@Test
	void nobodyElseReadsABackup() throws IOException {
		assertThat(Files.getPosixFilePermissions(this.backups.make())).hasSize(2);
	}

	@Test
	void aDatabaseIsNotOverwritten() throws IOException {
		Path backup = this.backups.make();
		Files.writeString(this.folder.resolve("starling.mv.db"), "theirs");
		assertThat(restore(backup)).isOne();
		assertThat(this.operator.reads()).contains("There is a database at");
		assertThat(this.folder.resolve("starling.mv.db")).hasContent("theirs");
	}

	@Test
	void aDamagedBackupIsNotPutBack() throws IOException {
		Path backup = this.backups.make();
		byte[] bytes = Files.readAllBytes(backup);
		Files.write(backup, Arrays.copyOf(bytes, bytes.length / 2));
		assertThat(restore(backup)).isOne();
		Files.writeString(backup, "something else");
		assertThat(restore(backup)).isOne();
		assertThat(this.operator.reads()).contains("There is no H2 database in");
		try (Stream<Path> left = Files.list(this.folder)) {
			assertThat(left).containsExactly(this.directory);
		}
	}

	@Test
	void postgresIsNotBackedUpThisWay() {
		assertThatThrownBy(() -> new Backups(server.getBean(JdbcTemplate.class), "jdbc:postgresql://localhost/starling",
				this.directory, Duration.ofDays(1), 2, Clock.systemUTC()))
			.hasMessageContaining("is no H2 database in a file");
	}

}
