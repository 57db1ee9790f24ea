package dev.starling.bench;

import java.io.IOException;
import java.util.List;
import java.util.Set;

import dev.starling.testing.Visitor;

/**
 * Whether pages take as long with a million drafts in the tables as with a thousand.
 */
final class Growth {

	private static final Set<String> GROWING = Set.of("draft", "section", "section_version", "spring_session",
			"spring_session_attributes", "device_key");

	private static final List<Page<Writer>> PAGES = List.of(
			new Page<>("the editor", (writer) -> writer.get(writer.draft())), new Page<>("a save", Writer::save),
			new Page<>("the history", (writer) -> writer.get(writer.draft() + "/history")),
			new Page<>("my drafts", (writer) -> writer.get("/drafts")),
			new Page<>("a question", (writer) -> writer.get(Visitor.QUESTION)));

	private Growth() {
	}

	/**
	 * Reads what {@link Comparison} does, and {@code -Dbench.versions} of each draft;
	 * exits with 1 where statements differ or a table that grows is scanned.
	 * @param arguments none
	 * @throws IOException where something does not start
	 * @throws InterruptedException where it is stopped
	 */
	public static void main(String[] arguments) throws IOException, InterruptedException {
		int versions = Integer.getInteger("bench.versions", 3);
		Comparison<Writer> comparison = new Comparison<>(GROWING, (port, jdbc) -> new Writer(port), PAGES);
		boolean sound = comparison.run(1_000, 1_000_000, (jdbc, drafts) -> new Filling(jdbc).add(drafts, versions));
		System.exit(sound ? 0 : 1);
	}

}
