package dev.starling.fault;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import dev.starling.testing.Json;
import dev.starling.testing.Web;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A disk that fills up stops nobody from being told the truth, and once there is room
 * again nobody has to restart anything.
 */
class FullDiskTest {

	private static final int WRITERS = 8;

	private static final int REFUSALS = 5;

	private static final int MOST_SAVES = 1000;

	private static final Duration RECOVERY = Duration.ofSeconds(20);

	@TempDir
	private Path folder;

	@Test
	void losesNothingOnH2AndGoesOnOnceThereIsRoom() throws Exception {
		Path place = Files.createDirectory(this.folder.resolve("small"));
		try (SmallDisk disk = new SmallDisk(place, 16); AppProcess app = new AppProcess(place, "full-h2").start()) {
			List<Writer> writers = arrive(app);
			fillUpAndMakeRoom(disk, app, writers);
			app.stop();
			checkThatAllIsThere("jdbc:h2:file:" + place.resolve("data/starling"), "", writers);
		}
	}

	@Test
	void losesNothingOnPostgresAndGoesOnOnceThereIsRoom() throws Exception {
		Path place = Files.createDirectory(this.folder.resolve("small"));
		try (SmallDisk disk = new SmallDisk(place, 256);
				PostgresProcess postgres = new PostgresProcess(place.resolve("postgres")).start();
				AppProcess app = new AppProcess(this.folder, "full-postgres", postgres.settings()).start()) {
			List<Writer> writers = arrive(app);
			fillUpAndMakeRoom(disk, app, writers);
			checkThatAllIsThere(postgres.url(), "postgres", writers);
		}
	}

	private static List<Writer> arrive(AppProcess app) {
		return IntStream.range(0, WRITERS).mapToObj((i) -> Writer.guest(app.port(), new Random(i))).toList();
	}

	private static void checkThatAllIsThere(String url, String user, List<Writer> writers) {
		Found found = Found.of(url, user, writers);
		assertThat(found.lost()).isEmpty();
		assertThat(found.corrupt()).isEmpty();
	}

	private void fillUpAndMakeRoom(SmallDisk disk, AppProcess app, List<Writer> writers) {
		assertThat(writers).allMatch((writer) -> writer.save() == 200);
		disk.fill();
		assertThat(writers.parallelStream().map(FullDiskTest::saveUntilRefused))
			.allSatisfy((answers) -> assertThat(answers).contains(503).isSubsetOf(200, 503));
		assertThat(writers.stream().flatMap((writer) -> writer.refusal().stream())).isNotEmpty()
			.allSatisfy((refusal) -> assertThat(Json.read(refusal.body()).get("message").asString())
				.containsAnyOf("Nothing was changed", "may have been kept or not"));
		HttpResponse<String> page = writers.get(0).open();
		assertThat(page.statusCode()).as("PostgreSQL can still read").isIn(200, 503);

		disk.makeRoom();
		Awaitility.await().atMost(RECOVERY).until(writers.get(0)::save, (status) -> status == 200);
		assertThat(new Web(app.port()).get("/readyz", "*/*").statusCode()).isEqualTo(200);
		app.awaitRest();
		assertThat(app.log()).doesNotContain(Writer.PRIVATE);
		assertThat(writers).allMatch((each) -> each.save() == 200).allMatch(Writer::findsEverything);
	}

	private static List<Integer> saveUntilRefused(Writer writer) {
		List<Integer> answers = new ArrayList<>();
		while (answers.size() < MOST_SAVES && Collections.frequency(answers, 503) < REFUSALS) {
			answers.add(writer.save());
		}
		return answers;
	}

}
