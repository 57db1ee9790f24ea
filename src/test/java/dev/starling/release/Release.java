package dev.starling.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a release leaves behind for the next one: the schema that it was made with, and
 * the statements that it runs.
 *
 * @param schema its tables
 * @param statements each once, in order
 */
record Release(Schema schema, List<Released> statements) {

	private static final Path HERE = Path.of("src/test/resources/release");

	private static final Path SCHEMA = HERE.resolve("schema.txt");

	private static final Path STATEMENTS = HERE.resolve("statements.txt");

	/** The last one that was kept. */
	static Release last() throws IOException {
		return new Release(Schema.read(Files.readAllLines(SCHEMA)),
				Files.readAllLines(STATEMENTS).stream().map(Released::new).toList());
	}

	void keep() throws IOException {
		Files.createDirectories(HERE);
		Files.write(SCHEMA, this.schema.lines(this.statements));
		Files.write(STATEMENTS, this.statements.stream().map(Released::sql).toList());
	}

}
