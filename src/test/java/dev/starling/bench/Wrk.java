package dev.starling.bench;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code wrk} found out of one address in one turn: one thread, 16 connections, each
 * of which asks again as soon as it is answered.
 *
 * @param rate answers a second
 * @param p99 the time in ms within which 99 of 100 were answered
 */
record Wrk(double rate, double p99) {

	private static final Pattern RATE = Pattern.compile("Requests/sec: +([0-9.]+)");

	private static final Pattern P99 = Pattern.compile("99% +([0-9.]+)(us|ms|s|m)\\b");

	private static final Map<String, Double> MILLIS = Map.of("us", 0.001, "ms", 1.0, "s", 1000.0, "m", 60_000.0);

	static boolean isThere() {
		return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
			.anyMatch((folder) -> Files.isExecutable(Path.of(folder, "wrk")));
	}

	/**
	 * Asks for one page for so long, as browsers do, which take it compressed.
	 * @throws IOException where anything but the page was answered
	 */
	static Wrk ask(URI address, Map<String, String> headers, Duration time) throws IOException {
		List<String> command = new ArrayList<>(List.of("wrk", "-t1", "-c16", "-d" + time.toSeconds() + "s", "--latency",
				"--timeout", "30s", "-H", "Accept-Encoding: gzip", "-H", "Accept: text/html"));
		headers.forEach((name, value) -> command.addAll(List.of("-H", name + ": " + value)));
		command.add(address.toString());
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String said = new String(process.getInputStream().readAllBytes());
		if (said.contains("Non-2xx") || said.contains("Socket errors")) {
			throw new IOException(said);
		}
		MatchResult p99 = find(P99, said);
		return new Wrk(Double.parseDouble(find(RATE, said).group(1)),
				Double.parseDouble(p99.group(1)) * MILLIS.get(p99.group(2)));
	}

	private static MatchResult find(Pattern pattern, String said) throws IOException {
		Matcher matcher = pattern.matcher(said);
		if (!matcher.find()) {
			throw new IOException(said);
		}
		return matcher;
	}

}
