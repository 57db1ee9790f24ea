package dev.starling.fault;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever was acknowledged is there, whenever the process was killed. {@code
 * -Dcrash.kills} says how often it is; {@code -Dcrash.seed} repeats the moments of an
 * earlier run.
 */
class CrashTest {

	private static final int KILLS = Integer.getInteger("crash.kills", 5);

	private static final long SEED = Long.getLong("crash.seed", System.nanoTime());

	@TempDir
	private Path folder;

	/** Side by side: most of the time goes into starting again, on one core. */
	@Test
	void losesNothingOnH2NorOnPostgres() throws Exception {
		ExecutorService sides = Executors.newFixedThreadPool(2);
		try {
			for (Future<Void> side : sides.invokeAll(List.<Callable<Void>>of(this::onH2, this::onPostgres))) {
				side.get();
			}
		}
		finally {
			sides.shutdownNow();
		}
	}

	private Void onH2() throws Exception {
		Path place = Files.createDirectory(this.folder.resolve("h2"));
		try (AppProcess app = new AppProcess(place, "crash-h2").start()) {
			Crashes crashes = new Crashes(app, SEED);
			crashes.happen(KILLS, (kill) -> {
			});
			app.stop();
			crashes.report("H2", Found.of("jdbc:h2:file:" + place.resolve("data/starling"), "", crashes.writers()));
		}
		return null;
	}

	/** Every second time PostgreSQL is killed too. */
	private Void onPostgres() throws Exception {
		Path place = Files.createDirectory(this.folder.resolve("postgres"));
		try (PostgresProcess postgres = new PostgresProcess(place.resolve("data")).start();
				AppProcess app = new AppProcess(place, "crash-postgres", postgres.settings()).start()) {
			Crashes crashes = new Crashes(app, SEED);
			crashes.happen(KILLS, (kill) -> {
				if (kill % 2 == 0) {
					postgres.kill();
					postgres.start();
				}
			});
			crashes.report("PostgreSQL", Found.of(postgres.url(), "postgres", crashes.writers()));
		}
		return null;
	}

}
