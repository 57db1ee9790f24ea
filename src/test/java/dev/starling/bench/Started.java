package dev.starling.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What one start took.
 *
 * @param millis from the start of the process to the first page that was answered
 * @param megabytes what was resident of it right then
 */
record Started(long millis, long megabytes) {

	private static final long PATIENCE = TimeUnit.MINUTES.toNanos(3);

	/**
	 * Starts something, waits for its first page and stops it.
	 * @param name what its log under {@code target/bench} is called
	 * @param command starts a Spring application
	 * @param directory where it runs
	 * @return what it took
	 */
	static Started of(String name, List<String> command, Path directory) throws IOException, InterruptedException {
		int port = Server.freePort();
		URI page = URI.create("http://127.0.0.1:" + port + "/");
		Path log = Files.createDirectories(Path.of("target", "bench")).resolve(name + ".log");
		long start = System.nanoTime();
		Process process = new ProcessBuilder(
				Stream.concat(command.stream(), Stream.of("--server.address=127.0.0.1", "--server.port=" + port))
					.toList())
			.directory(directory.toFile())
			.redirectErrorStream(true)
			.redirectOutput(log.toFile())
			.start();
		try {
			while (!answers(page)) {
				if (!process.isAlive() || System.nanoTime() - start > PATIENCE) {
					throw new IOException("It did not start: see " + log);
				}
				TimeUnit.MILLISECONDS.sleep(10);
			}
			return new Started(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start), resident(process));
		}
		finally {
			process.destroy();
			if (!process.waitFor(30, TimeUnit.SECONDS)) {
				process.destroyForcibly();
			}
		}
	}

	private static boolean answers(URI page) {
		try {
			HttpURLConnection connection = (HttpURLConnection) page.toURL().openConnection();
			return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
		}
		catch (IOException ex) {
			return false;
		}
	}

	/** As Linux tells it. */
	private static long resident(Process process) throws IOException {
		try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
			return lines.filter((line) -> line.startsWith("VmRSS:"))
				.mapToLong((line) -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
				.findFirst()
				.orElseThrow();
		}
	}

}
