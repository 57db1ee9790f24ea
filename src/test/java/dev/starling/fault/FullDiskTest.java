package dev.starling.fault;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.starling.testing.Json;
import dev.starling.testing.Web;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A disk that fills up stops nobody from being told the truth, and once there is room
 * again nobody has to restart anything.
 */
class FullDiskTest {

	private static final int WRITERS = 8;

	private static final int SAVES = 15;

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
		Set<Integer> answers = writers.parallelStream()
			.flatMap((writer) -> IntStream.range(0, SAVES).mapToObj((i) -> writer.save()))
			.collect(Collectors.toSet());
		assertThat(answers).contains(503).isSubsetOf(200, 503);
		Writer writer = writers.get(0);
		HttpResponse<String> answer = writer.sendAgain();
		assertThat(answer.statusCode()).isEqualTo(503);
		assertThat(Json.read(answer.body()).get("message").asString()).contains("Nothing was changed");
		HttpResponse<String> page = writer.open();
		assertThat(page.statusCode()).isEqualTo(503);
		assertThat(Jsoup.parse(page.body()).select("h1").text()).isEqualTo("We are not quite there");

		disk.makeRoom();
		Awaitility.await().atMost(RECOVERY).until(writer::save, (status) -> status == 200);
		assertThat(new Web(app.port()).get("/readyz", "*/*").statusCode()).isEqualTo(200);
		app.awaitRest();
		assertThat(app.log()).doesNotContain(Writer.PRIVATE);
		assertThat(writers).allMatch((each) -> each.save() == 200).allMatch(Writer::findsEverything);
	}

}
