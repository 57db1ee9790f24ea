package dev.starling.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import dev.starling.StarlingForTests;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The application as somebody runs it, with a database file; it can be stopped and
 * started again.
 */
final class RunningApp implements AutoCloseable {

	private final Path data;

	private final int port;

	private final String[] settings;

	private ConfigurableApplicationContext context;

	RunningApp(Path data, String... settings) {
		this.data = data;
		this.settings = settings;
		this.port = freePort();
		start();
	}

	void restart() {
		close();
		start();
	}

	void start() {
		this.context = StarlingForTests.application()
			.run(Stream.concat(
					Stream.of("--server.address=127.0.0.1", "--starling.limits.sign-up-per-address=1000/1m",
							"--starling.limits.sign-in-per-account=1000/1m",
							"--starling.limits.sign-in-per-address=1000/1m", "--starling.base-url=" + origin(),
							"--server.port=" + this.port, "--spring.datasource.url=jdbc:h2:file:"
									+ this.data.resolve("starling").toAbsolutePath() + ";WRITE_DELAY=0"),
					Stream.of(this.settings))
				.toArray(String[]::new));
	}

	/**
	 * Every text that ever came in for a part of a draft, whether it was taken or set
	 * aside.
	 */
	List<String> log(long draft, String part) {
		return this.context.getBean(JdbcTemplate.class)
			.queryForList("select body from section_version where draft_id = ? and part = ?", String.class, draft,
					part);
	}

	/** By name: a passkey is bound to one. */
	String origin() {
		return "http://localhost:" + this.port;
	}

	String address(String path) {
		return "http://127.0.0.1:" + this.port + path;
	}

	@Override
	public void close() {
		this.context.close();
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
