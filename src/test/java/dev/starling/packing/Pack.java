package dev.starling.packing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.util.FileSystemUtils;

/**
 * Makes the packed form, for the Java that runs this: takes the jar apart, lets it answer
 * a few pages with a database of its own, keeps what the virtual machine learnt (an AOT
 * cache from Java 25 on, a class data archive before), and writes a command that starts
 * it with that or not at all.
 */
final class Pack {

	private static final int AOT_CACHE_SINCE = 25;

	/** A machine with 512 MB has room for this; {@code STARLING_JVM} says otherwise. */
	private static final List<String> SMALL = List.of("-XX:+UseSerialGC", "-Xms48m", "-Xmx256m");

	private static final Pattern QUESTION = Pattern.compile("href=\"(/questions/[a-z0-9-]+)\"");

	private static final Duration PATIENCE = Duration.ofMinutes(5);

	private final Path jar;

	private final Path directory;

	private final HttpClient client = HttpClient.newHttpClient();

	private Pack(Path jar, Path directory) {
		this.jar = jar.toAbsolutePath();
		this.directory = directory.toAbsolutePath();
	}

	/**
	 * Packs.
	 * @param arguments the jar, and the directory for its packed form
	 * @throws IOException where something cannot be read, written or started
	 * @throws InterruptedException where somebody would not wait
	 */
	public static void main(String[] arguments) throws IOException, InterruptedException {
		new Pack(Path.of(arguments[0]), Path.of(arguments[1])).run();
	}

	private void run() throws IOException, InterruptedException {
		Files.createDirectories(this.directory);
		FileSystemUtils.deleteRecursively(this.directory.resolve("lib"));
		Files.deleteIfExists(cache());
		finish(start("extract.log", List.of("-Djarmode=tools", "-jar", this.jar.toString(), "extract", "--force",
				"--destination", this.directory.toString(), "--application-filename", "starling.jar")));
		train();
		if (!Files.exists(cache())) {
			throw new IOException("The trial run left nothing behind: see " + log("trial.log"));
		}
		writeCommand();
		System.out.printf("Packed for Java %s, with %,d MB of what it learnt. Start it with %s%n", Runtime.version(),
				Files.size(cache()) / 1_000_000, this.directory.resolve("starling"));
	}

	private void train() throws IOException, InterruptedException {
		Path data = Files.createTempDirectory("starling-trial");
		int port = freePort();
		List<String> command = new ArrayList<>(SMALL);
		command.add((isAot() ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + cache());
		command.addAll(List.of("-jar", this.directory.resolve("starling.jar").toString(), "--server.address=127.0.0.1",
				"--server.port=" + port,
				"--spring.datasource.url=jdbc:h2:file:" + data.resolve("starling") + ";WRITE_DELAY=0"));
		Process process = start("trial.log", command);
		try {
			visit(process, URI.create("http://127.0.0.1:" + port));
			process.destroy();
			process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
		}
		finally {
			process.destroyForcibly();
			FileSystemUtils.deleteRecursively(data);
		}
	}

	/** What people ask for first; all of it twice, so that it is ready once. */
	private void visit(Process process, URI server) throws IOException, InterruptedException {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (!isReady(server)) {
			if (!process.isAlive() || System.nanoTime() > end) {
				throw new IOException("The trial run did not start: see " + log("trial.log"));
			}
			TimeUnit.MILLISECONDS.sleep(100);
		}
		Matcher question = QUESTION.matcher(page(server, "/questions"));
		if (!question.find()) {
			throw new IOException("The trial run shows no question");
		}
		for (int time = 0; time < 2; time++) {
			for (String path : List.of("/", "/questions", question.group(1), "/login")) {
				page(server, path);
			}
		}
	}

	private boolean isReady(URI server) throws InterruptedException {
		try {
			return get(server, "/readyz").statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private String page(URI server, String path) throws IOException, InterruptedException {
		HttpResponse<String> answer = get(server, path);
		if (answer.statusCode() != 200) {
			throw new IOException(answer.statusCode() + " from " + path);
		}
		return answer.body();
	}

	private HttpResponse<String> get(URI server, String path) throws IOException, InterruptedException {
		return this.client.send(HttpRequest.newBuilder(server.resolve(path)).build(),
				HttpResponse.BodyHandlers.ofString());
	}

	/** The class path is part of what was learnt, so the jar's place is written out. */
	private void writeCommand() throws IOException {
		String learnt = isAot() ? "-XX:AOTCache=\"$here/starling.aot\" -XX:AOTMode=on"
				: "-XX:SharedArchiveFile=\"$here/starling.jsa\" -Xshare:on";
		Path command = this.directory.resolve("starling");
		Files.writeString(command, """
				#!/bin/sh
				# Starts Starling as it was packed for Java %s, or says why not: pack it again for another Java
				# or another jar. STARLING_JVM adds options, such as -Xmx1g.
				here=$(cd "$(dirname "$0")" && pwd)
				export MALLOC_ARENA_MAX="${MALLOC_ARENA_MAX:-2}"
				exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" %s %s $STARLING_JVM -jar "$here/starling.jar" "$@"
				""".formatted(Runtime.version().feature(), learnt, String.join(" ", SMALL)));
		if (!command.toFile().setExecutable(true, false)) {
			throw new IOException(command + " cannot be made executable");
		}
	}

	private static boolean isAot() {
		return Runtime.version().feature() >= AOT_CACHE_SINCE;
	}

	private Path cache() {
		return this.directory.resolve(isAot() ? "starling.aot" : "starling.jsa");
	}

	private Path log(String name) {
		return this.directory.resolve(name);
	}

	private Process start(String log, List<String> arguments) throws IOException {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(arguments);
		return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log(log).toFile()).start();
	}

	private void finish(Process process) throws IOException, InterruptedException {
		if (process.waitFor() != 0) {
			throw new IOException("The jar could not be taken apart: see " + log("extract.log"));
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

}
