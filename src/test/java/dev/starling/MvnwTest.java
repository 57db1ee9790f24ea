package dev.starling;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code mvnw} on a machine with a JDK, an empty home and a server that stands in for
 * Apache's archive.
 */
@EnabledOnOs({ OS.LINUX, OS.MAC })
class MvnwTest {

	private static final List<String> TOOLS = List.of("sh", "sed", "awk", "tr", "dirname", "basename", "head", "grep");

	private final AtomicInteger downloads = new AtomicInteger();

	@TempDir
	private Path folder;

	private HttpServer archive;

	private byte[] maven;

	private String javaHome = System.getProperty("java.home");

	@BeforeEach
	void anEmptyMachine() throws IOException {
		this.maven = zip(Map.of("apache-maven-3.9.11/bin/mvn", "#!/bin/sh\necho \"pinned Maven runs $*\"\n",
				"apache-maven-3.9.11/lib/maven.jar", ""));
		this.archive = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.archive.createContext("/apache-maven-3.9.11-bin.zip", (exchange) -> {
			this.downloads.incrementAndGet();
			exchange.sendResponseHeaders(200, this.maven.length);
			exchange.getResponseBody().write(this.maven);
			exchange.close();
		});
		this.archive.start();
		Files.createDirectories(path("bin"));
		for (String tool : TOOLS) {
			Path real = Stream.of("/usr/bin/", "/bin/")
				.map((place) -> Path.of(place + tool))
				.filter(Files::isExecutable)
				.findFirst()
				.orElseThrow();
			Files.createSymbolicLink(path("bin").resolve(tool), real);
		}
		Files.createDirectories(path("project/.mvn/wrapper"));
		Files.copy(Path.of("mvnw"), path("project/mvnw"));
		Files.copy(Path.of(".mvn/wrapper/FetchMaven.java"), path("project/.mvn/wrapper/FetchMaven.java"));
		pin("apache-maven-3.9.11-bin.zip", sha512(this.maven));
	}

	@AfterEach
	void stop() {
		this.archive.stop(0);
	}

	@Test
	void downloadsThePinnedMavenOnceAndRunsIt() throws Exception {
		Run first = mvnw("verify", "-q");
		assertThat(first.output()).contains("pinned Maven runs verify -q");
		assertThat(first.code()).isZero();
		assertThat(mvnw("test").output()).isEqualTo("pinned Maven runs test\n");
		assertThat(this.downloads).hasValue(1);
	}

	@Test
	void aWrongChecksumIsASentenceAndLeavesNothing() throws Exception {
		pin("apache-maven-3.9.11-bin.zip", "0".repeat(128));
		Run run = mvnw("verify");
		assertThat(run.code()).isEqualTo(1);
		assertThat(run.output()).contains("is not the Maven that this project pins")
			.contains(sha512(this.maven))
			.doesNotContain("Exception");
		try (Stream<Path> left = Files.walk(path("home"))) {
			assertThat(left.filter(Files::isRegularFile)).isEmpty();
		}
	}

	@Test
	void aDownloadThatFailsIsASentence() throws Exception {
		pin("no-such-file.zip", "0".repeat(128));
		Run missing = mvnw("verify");
		assertThat(missing.code()).isEqualTo(1);
		assertThat(missing.output()).contains("could not be downloaded").contains("the server answered 404");
		this.archive.stop(0);
		Run unreachable = mvnw("verify");
		assertThat(unreachable.code()).isEqualTo(1);
		assertThat(unreachable.output()).contains("could not be downloaded").contains("Check the network");
	}

	@Test
	void takesAMavenOnThePathThatIsNewEnough() throws Exception {
		for (String version : new String[] { "3.6.3", "3.8.7", "4.0.0-rc-4" }) {
			mavenOnPath(version);
			assertThat(mvnw("verify").output()).isEqualTo("Maven " + version + " runs verify\n");
		}
		assertThat(this.downloads).hasValue(0);
	}

	@Test
	void passesByAMavenOnThePathThatIsTooOld() throws Exception {
		mavenOnPath("3.6.2");
		assertThat(mvnw("verify").output()).contains("pinned Maven runs verify");
	}

	@Test
	void prefersThePinnedOneWhereverAnotherWrapperUnpackedIt() throws Exception {
		mavenOnPath("3.9.0");
		Path other = path("home/.m2/wrapper/dists/apache-maven-3.9.11-bin/abc/apache-maven-3.9.11");
		Files.createDirectories(other.resolve("bin"));
		Files.createDirectories(other.resolve("lib"));
		script(other.resolve("bin/mvn"), "echo \"unpacked before: $*\"");
		assertThat(mvnw("verify").output()).isEqualTo("unpacked before: verify\n");
	}

	@Test
	void aDownloadThatWasStoppedHalfwayIsNoMaven() throws Exception {
		Path half = path("home/.m2/wrapper/dists/apache-maven-3.9.11/" + sha512(this.maven).substring(0, 12));
		Files.createDirectories(half.resolve("lib"));
		Files.createDirectories(path("home/.m2/wrapper/dists/.unpack123/apache-maven-3.9.11/lib"));
		assertThat(mvnw("verify").output()).contains("pinned Maven runs verify");
		assertThat(this.downloads).hasValue(1);
	}

	@Test
	void aJavaThatIsTooOldIsASentence() throws Exception {
		Path old = path("old-java");
		Files.createDirectories(old.resolve("bin"));
		script(old.resolve("bin/java"), "echo 'openjdk version \"11.0.2\"' >&2");
		this.javaHome = old.toString();
		Run run = mvnw("verify");
		assertThat(run.code()).isEqualTo(1);
		assertThat(run.output()).contains("is no JDK of 17 or newer");
	}

	@Test
	void pinsAMavenOfApachesArchiveByItsSha512() throws IOException {
		assertThat(Path.of(".mvn/wrapper/maven-wrapper.properties")).content()
			.containsPattern("distributionUrl=https://archive\\.apache\\.org/dist/maven/")
			.containsPattern("distributionSha512Sum=[0-9a-f]{128}");
	}

	private Run mvnw(String... arguments) throws Exception {
		ProcessBuilder process = new ProcessBuilder("/bin/sh", path("project/mvnw").toString());
		process.command().addAll(List.of(arguments));
		process.environment().clear();
		process.environment()
			.putAll(Map.of("PATH", path("bin").toString(), "HOME", path("home").toString(), "JAVA_HOME",
					this.javaHome));
		process.redirectErrorStream(true);
		Process running = process.start();
		String output = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(running.waitFor(60, TimeUnit.SECONDS)).isTrue();
		return new Run(running.exitValue(), output);
	}

	private void pin(String file, String sha512) throws IOException {
		String url = "http://127.0.0.1:" + this.archive.getAddress().getPort() + "/" + file;
		Files.writeString(path("project/.mvn/wrapper/maven-wrapper.properties"),
				"distributionUrl=" + url + "\r\ndistributionSha512Sum=" + sha512 + "\r\n");
	}

	private void mavenOnPath(String version) throws IOException {
		script(path("bin/mvn"), "if [ \"$*\" = '-B -v' ]; then echo 'Apache Maven " + version
				+ " (abc)'; else echo \"Maven " + version + " runs $*\"; fi");
	}

	private static void script(Path path, String body) throws IOException {
		Files.writeString(path, "#!/bin/sh\n" + body + "\n");
		Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
	}

	private Path path(String name) {
		return this.folder.resolve(name);
	}

	private static byte[] zip(Map<String, String> files) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, String> file : files.entrySet()) {
				zip.putNextEntry(new ZipEntry(file.getKey()));
				zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
			}
		}
		return bytes.toByteArray();
	}

	private static String sha512(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private record Run(int code, String output) {
	}

}
