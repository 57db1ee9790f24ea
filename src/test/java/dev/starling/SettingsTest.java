package dev.starling;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever runs Starling finds each of its settings in one table.
 */
class SettingsTest {

	/** Where it is asked for by name, or has a default. */
	private static final Pattern READ = Pattern
		.compile("(?:\\$\\{|ConditionalOnProperty\\(\"|^)(starling\\.[a-z0-9.-]+)(?:[}:=]|\"\\))", Pattern.MULTILINE);

	private static final Pattern LISTED = Pattern.compile("(?m)^\\| `(STARLING_[A-Z0-9_]+)` \\|");

	@Test
	void everySettingIsInTheTableAndNoOther() throws IOException {
		Set<String> read = new TreeSet<>();
		try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
			for (Path file : files.filter((file) -> file.toString().matches(".*\\.(java|properties)")).toList()) {
				READ.matcher(Files.readString(file))
					.results()
					.map((found) -> found.group(1))
					.map(SettingsTest::variable)
					.forEach(read::add);
			}
		}
		Set<String> listed = new TreeSet<>();
		LISTED.matcher(Files.readString(Path.of("README.md"))).results().forEach((found) -> listed.add(found.group(1)));
		assertThat(listed).isEqualTo(read);
	}

	private static String variable(String property) {
		return property.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
	}

}
