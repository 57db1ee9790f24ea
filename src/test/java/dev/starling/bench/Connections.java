package dev.starling.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Connections of this machine, as Linux tells them.
 */
final class Connections {

	/** Open on both sides, and closed by the other side but not yet by this one. */
	private static final Set<String> OPEN = Set.of("01", "08");

	private static final int REMOTE = 2;

	private static final int STATE = 3;

	private Connections() {
	}

	/** How many are held to that port. */
	static long to(int port) throws IOException {
		String remote = ":%04X".formatted(port);
		long held = 0;
		for (String table : Set.of("tcp", "tcp6")) {
			try (Stream<String> lines = Files.lines(Path.of("/proc/net", table))) {
				held += lines.map((line) -> line.strip().split("\\s+"))
					.filter((row) -> row[REMOTE].endsWith(remote) && OPEN.contains(row[STATE]))
					.count();
			}
		}
		return held;
	}

}
