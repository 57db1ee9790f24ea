package dev.starling.fault;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import dev.starling.operating.Commands;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Commands beside a server that runs, and after one that was killed.
 */
class OperatingTest {

	@TempDir
	private Path folder;

	private final ByteArrayOutputStream said = new ByteArrayOutputStream();

	@Test
	void nothingIsCarriedOverWhileAServerRunsAndEverythingAfterItWasKilled() {
		try (PostgresProcess postgres = new PostgresProcess(this.folder.resolve("postgres")).start();
				AppProcess app = new AppProcess(this.folder, "operating").start()) {
			Writer writer = Writer.guest(app.port(), new Random(7));
			assertThat(writer.save()).isEqualTo(200);
			assertThat(carryOver(postgres)).isOne();
			assertThat(said()).contains("Stop the server first");
			app.kill();
			assertThat(carryOver(postgres)).as(said()).isZero();
			Found found = Found.of(postgres.url(), "postgres", List.of(writer));
			assertThat(found.lost()).isEmpty();
			assertThat(found.corrupt()).isEmpty();
		}
	}

	private int carryOver(PostgresProcess postgres) {
		String[] settings = postgres.settings();
		return command("carry-over", "--from=jdbc:h2:file:" + this.folder.resolve("data/starling"), settings[1],
				settings[2]);
	}

	private int command(String... words) {
		return Commands.run(new PrintStream(this.said, true, StandardCharsets.UTF_8), words);
	}

	private String said() {
		return this.said.toString(StandardCharsets.UTF_8);
	}

}
