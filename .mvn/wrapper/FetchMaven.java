import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Downloads a Maven, checks it and unpacks it, with nothing but a JDK: started by
 * {@code mvnw} as {@code java FetchMaven.java <url> <sha-512> <folder>}. It unpacks beside
 * its place and moves in at the end, so that one that is stopped halfway leaves no half
 * Maven behind.
 */
class FetchMaven {

	private static final int TIMEOUT_MILLIS = 30_000;

	public static void main(String[] arguments) throws Exception {
		String url = arguments[0];
		String expected = arguments[1];
		Path folder = Path.of(arguments[2]);
		try {
			Files.createDirectories(folder);
			Path archive = Files.createTempFile(folder.getParent(), ".download", ".zip");
			try {
				download(url, archive);
				check(url, archive, expected);
				install(archive, folder.resolve(expected.substring(0, 12)), folder.getParent());
			}
			finally {
				Files.deleteIfExists(archive);
			}
		}
		catch (Refusal ex) {
			fail(ex.getMessage());
		}
		catch (IOException | UncheckedIOException ex) {
			fail("Maven could not be unpacked into " + folder + ": " + ex);
		}
	}

	private static void download(String url, Path archive) throws Refusal {
		System.err.println("mvnw: downloading " + url);
		try {
			URL address = URI.create(url).toURL();
			if (address.openConnection() instanceof HttpURLConnection connection) {
				connection.setConnectTimeout(TIMEOUT_MILLIS);
				connection.setReadTimeout(TIMEOUT_MILLIS);
				if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
					throw new Refusal("Maven could not be downloaded from " + url + ": the server answered "
							+ connection.getResponseCode() + ". Try again later, or install Maven 3.6.3 or newer.");
				}
				try (InputStream content = connection.getInputStream()) {
					Files.copy(content, archive, StandardCopyOption.REPLACE_EXISTING);
				}
			}
			else {
				throw new Refusal("Maven could not be downloaded: " + url + " is no web address.");
			}
		}
		catch (IOException | IllegalArgumentException ex) {
			throw new Refusal("Maven could not be downloaded from " + url + ": " + ex
					+ ". Check the network (proxies are told to Java by -Dhttps.proxyHost in JAVA_TOOL_OPTIONS), or install Maven 3.6.3 or newer.");
		}
	}

	private static void check(String url, Path archive, String expected) throws Exception {
		byte[] digest = MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(archive));
		String actual = HexFormat.of().formatHex(digest);
		if (!actual.equals(expected)) {
			throw new Refusal("What " + url + " sent is not the Maven that this project pins, and was thrown away."
					+ System.lineSeparator() + "  SHA-512 expected: " + expected + System.lineSeparator()
					+ "  SHA-512 received: " + actual);
		}
	}

	private static void install(Path archive, Path home, Path beside) throws IOException {
		Path unpacked = Files.createTempDirectory(beside, ".unpack");
		try {
			unzip(archive, unpacked);
			if (Files.exists(home) && !Files.exists(home.resolve("bin/mvn"))) {
				delete(home);
			}
			try (DirectoryStream<Path> top = Files.newDirectoryStream(unpacked)) {
				Files.move(top.iterator().next(), home);
			}
		}
		catch (FileAlreadyExistsException | DirectoryNotEmptyException ex) {
			System.err.println("mvnw: somebody else unpacked it first");
		}
		finally {
			delete(unpacked);
		}
	}

	private static void unzip(Path archive, Path target) throws IOException {
		try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				Path path = target.resolve(entry.getName()).normalize();
				if (!path.startsWith(target)) {
					throw new IOException("an entry of the archive points outside it: " + entry.getName());
				}
				if (entry.isDirectory()) {
					Files.createDirectories(path);
				}
				else {
					Files.createDirectories(path.getParent());
					Files.copy(zip, path);
					if (path.getParent().endsWith("bin")) {
						path.toFile().setExecutable(true, false);
					}
				}
			}
		}
	}

	private static void delete(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			files.sorted(Comparator.reverseOrder()).forEach((file) -> {
				try {
					Files.delete(file);
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			});
		}
	}

	private static void fail(String message) {
		System.err.println("mvnw: " + message);
		System.exit(1);
	}

	private static final class Refusal extends Exception {

		Refusal(String message) {
			super(message);
		}

	}

}
