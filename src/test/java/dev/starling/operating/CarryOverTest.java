package dev.starling.operating;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.starling.testing.Json;
import dev.starling.testing.Web;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class CarryOverTest {

	/** An emoji of several code points, a combining mark, other scripts, a line end. */
	private static final String ODD = "👩🏽‍🚀 e\u0301 '学んだ' \\ \"\u200f\uffff\n\t";

	private static final OffsetDateTime TO_THE_MICROSECOND = OffsetDateTime.parse("2026-11-25T23:59:59.123456+05:30");

	@TempDir
	private static Path folder;

	private static Map<String, Fingerprint> source;

	/** Where it was carried over to once, to be looked at. */
	private static String carried;

	private static final Operator FIRST = new Operator();

	private final Operator operator = new Operator();

	private String target;

	@BeforeAll
	static void fillWithTheDemoAndOddTexts() throws SQLException {
		Operator.fill(folder);
		try (Connection database = Operator.open(folder)) {
			try (PreparedStatement account = database
				.prepareStatement("update account set display_name = ? where email = 'candidate@example.org'")) {
				account.setString(1, ODD);
				account.execute();
			}
			try (PreparedStatement save = database.prepareStatement(
					"update section_version set body = ?, saved_at = ? where save_id = (select max(save_id) from section_version)")) {
				save.setString(1, "🧭".repeat(10_000));
				save.setObject(2, TO_THE_MICROSECOND);
				save.execute();
			}
			try (Statement statement = database.createStatement()) {
				statement.execute(
						"insert into phrase (coach_id, body, created_at) select min(id), 'gone', now() from account");
				statement.execute("delete from phrase where body = 'gone'");
			}
		}
		source = Operator.fingerprints(Operator.open(folder));
		carried = Operator.emptyPostgres();
		assertThat(carryOver(FIRST, carried)).as(FIRST.reads()).isZero();
	}

	@BeforeEach
	void emptyTarget() throws SQLException {
		this.target = Operator.emptyPostgres();
	}

	private static int carryOver(Operator operator, String target) {
		return operator.does("carry-over", "--from=" + Operator.url(folder), "--spring.datasource.url=" + target,
				"--spring.datasource.username=postgres");
	}

	@Test
	void everyTableHoldsTheSameAfterwards() throws SQLException {
		assertThat(FIRST.reads()).contains("All of ", "counts and hashes of every table are equal");
		assertThat(Operator.fingerprints(Operator.openPostgres(carried))).isEqualTo(source);
		assertThat(source).containsKeys("account", "section_version", "submission", "review", "spring_session");
		assertThat(source.get("section_version").rows()).isPositive();
	}

	@Test
	void oddTextsLongOnesAndMicrosecondsAreThere() throws SQLException {
		try (Connection database = Operator.openPostgres(carried); Statement statement = database.createStatement()) {
			ResultSet name = statement
				.executeQuery("select display_name from account where email = 'candidate@example.org'");
			name.next();
			assertThat(name.getString(1)).isEqualTo(ODD);
			ResultSet save = statement
				.executeQuery("select body, saved_at from section_version where body like '🧭🧭%'");
			save.next();
			assertThat(save.getString(1)).isEqualTo("🧭".repeat(10_000));
			assertThat(save.getObject(2, OffsetDateTime.class).toInstant()).isEqualTo(TO_THE_MICROSECOND.toInstant());
		}
	}

	@Test
	void theFingerprintIsReadOnBothSides() {
		Operator other = new Operator();
		assertThat(this.operator.does("fingerprint", "--spring.datasource.url=" + Operator.url(folder))).isZero();
		assertThat(other.does("fingerprint", "--spring.datasource.url=" + carried,
				"--spring.datasource.username=postgres"))
			.isZero();
		assertThat(this.operator.reads()).isEqualTo(other.reads()).contains("  section_version");
	}

	@Test
	void constraintsAreThoseOfADatabaseThatWasNeverCarriedOver() throws SQLException {
		String fresh = Operator.emptyPostgres();
		try (Connection migrated = Operator.openPostgres(fresh)) {
			migrated.setAutoCommit(false);
			Migrations.run(migrated);
			try (Connection database = Operator.openPostgres(carried)) {
				assertThat(constraints(database)).isEqualTo(constraints(migrated)).hasSizeGreaterThan(50);
			}
		}
	}

	private static List<String> constraints(Connection database) throws SQLException {
		List<String> constraints = new ArrayList<>();
		try (Statement statement = database.createStatement(); ResultSet rows = statement.executeQuery("""
				select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || convalidated
				from pg_constraint where connamespace = 'public'::regnamespace order by 1""")) {
			while (rows.next()) {
				constraints.add(rows.getString(1));
			}
		}
		return constraints;
	}

	@Test
	void peopleSignInThereAndGoOnWriting() {
		carryOver(this.operator, this.target);
		try (ConfigurableApplicationContext server = Operator.start("postgres", this.target,
				"--spring.datasource.username=postgres")) {
			Web web = new Web(server.getEnvironment().getProperty("local.server.port", Integer.class));
			web.post("/login", Map.of("email", "candidate@example.org", "password", "starling-demo"));
			assertThat(web.get("/drafts").body()).contains("👩🏽‍🚀");
			String draft = web.post("/questions/hearing-hard-feedback/drafts", Map.of())
				.headers()
				.firstValue("Location")
				.orElseThrow();
			HttpResponse<String> saved = save(web, draft);
			assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
			assertThat(web.get(draft).body()).contains("I go on here.");
		}
	}

	private static HttpResponse<String> save(Web web, String draft) {
		String token = Jsoup.parse(web.get(draft).body()).select("[name=_csrf]").val();
		return web.send(web.request(draft + "/sections/task")
			.header("Content-Type", "application/json")
			.header("X-CSRF-TOKEN", token)
			.PUT(HttpRequest.BodyPublishers
				.ofString(Json.write(Map.of("body", "I go on here.", "version", 0, "save", UUID.randomUUID())))));
	}

	@Test
	void numbersOfWhatIsGoneAreNotGivenOutAgain() throws SQLException {
		try (Connection from = Operator.open(folder); Connection to = Operator.openPostgres(carried)) {
			assertThat(next(to)).isEqualTo(next(from)).isGreaterThan(1);
		}
	}

	private static long next(Connection database) throws SQLException {
		try (PreparedStatement insert = database.prepareStatement(
				"insert into phrase (coach_id, body, created_at) select min(id), 'next', now() from account",
				new String[] { "id" })) {
			database.setAutoCommit(false);
			insert.execute();
			try (ResultSet keys = insert.getGeneratedKeys()) {
				keys.next();
				return keys.getLong(1);
			}
			finally {
				database.rollback();
			}
		}
	}

	@Test
	void aTargetThatIsNotEmptyIsRefused() throws SQLException {
		try (Connection database = Operator.openPostgres(this.target);
				Statement statement = database.createStatement()) {
			statement.execute("create table something_of_theirs (id int)");
		}
		assertThat(carryOver(this.operator, this.target)).isOne();
		assertThat(this.operator.reads()).contains("The target is not empty").doesNotContain("section_version");
		try (Connection database = Operator.openPostgres(this.target)) {
			assertThat(Schema.tables(database)).containsOnlyKeys("something_of_theirs");
		}
	}

	@Test
	void whatIsCutOffHalfwayLeavesNothingAndIsDoneAgain() throws SQLException {
		try (Connection from = Operator.open(folder); Connection to = Operator.openPostgres(this.target)) {
			CarryOver cutOff = new CarryOver(from, to, (line) -> {
				if (line.endsWith("  review")) {
					throw new IllegalStateException("cut off");
				}
			});
			assertThatIllegalStateException().isThrownBy(cutOff::run).withMessage("cut off");
			assertThat(Schema.isEmpty(to)).isTrue();
		}
		assertThat(carryOver(this.operator, this.target)).as(this.operator.reads()).isZero();
	}

	@Test
	void aSourceThatIsNotThereIsNotMade(@TempDir Path elsewhere) {
		assertThat(this.operator.does("carry-over", "--from=" + Operator.url(elsewhere),
				"--spring.datasource.url=" + this.target, "--spring.datasource.username=postgres"))
			.isOne();
		assertThat(this.operator.reads()).contains("There is no H2 database at");
		assertThat(elsewhere).isEmptyDirectory();
	}

	@Test
	void aSourceOfAnotherReleaseIsRefused(@TempDir Path older) throws SQLException {
		Operator.fill(older);
		try (Connection database = Operator.open(older); Statement statement = database.createStatement()) {
			statement.execute("delete from \"flyway_schema_history\" where \"version\" = '23'");
		}
		assertThat(this.operator.does("carry-over", "--from=" + Operator.url(older),
				"--spring.datasource.url=" + this.target, "--spring.datasource.username=postgres"))
			.isOne();
		assertThat(this.operator.reads()).contains("Start this release on it once");
	}

	@Test
	void aWordThatIsNoCommandIsAnsweredWithThoseThatThereAre() {
		assertThat(this.operator.does("carryover")).isEqualTo(2);
		assertThat(this.operator.reads()).contains("There is no command 'carryover'", "carry-over");
	}

}
