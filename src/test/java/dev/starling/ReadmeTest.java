package dev.starling;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the README names is there, and what is there for it is named.
 */
class ReadmeTest {

	private static final Path README = Path.of("README.md");

	private static final Pattern PICTURE = Pattern.compile("src/docs/[\\w-]+\\.png");

	private static final Pattern PACKAGE = Pattern.compile("(?m)^\\| `([a-z]+)` \\|");

	@Test
	void showsEachPictureByDayAndByNight() throws IOException {
		assertThat(found(PICTURE, 0)).hasSize(12)
			.doesNotHaveDuplicates()
			.containsExactlyInAnyOrderElementsOf(pictures());
	}

	@Test
	void namesEachPackage() throws IOException {
		try (var packages = Files.list(Path.of("src/main/java/dev/starling"))) {
			assertThat(found(PACKAGE, 1)).containsExactlyInAnyOrderElementsOf(packages.filter(Files::isDirectory)
				.map((directory) -> directory.getFileName().toString())
				.toList());
		}
	}

	private static List<String> pictures() throws IOException {
		try (var files = Files.list(Path.of("src/docs"))) {
			return files.map((file) -> file.toString().replace('\\', '/')).toList();
		}
	}

	private static List<String> found(Pattern pattern, int group) throws IOException {
		return pattern.matcher(Files.readString(README))
			.results()
			.map((MatchResult found) -> found.group(group))
			.toList();
	}

}
