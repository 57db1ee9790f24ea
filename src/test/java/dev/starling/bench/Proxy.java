package dev.starling.bench;

import java.io.File;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;

import org.awaitility.Awaitility;

/**
 * HAProxy with the configuration that the product comes with, in front of two nodes.
 */
final class Proxy implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final int port = Server.freePort();

	private final Path folder = Files.createTempDirectory("haproxy");

	private final Process process;

	Proxy(Server a, Server b) throws IOException {
		ProcessBuilder builder = new ProcessBuilder("haproxy", "-db", "-f", "src/deploy/haproxy.cfg");
		builder.environment()
			.putAll(Map.of("STARLING_BIND", "127.0.0.1:" + this.port, "STARLING_NODE_A", "127.0.0.1:" + a.port(),
					"STARLING_NODE_B", "127.0.0.1:" + b.port(), "STARLING_ADMIN_SOCKET", socket().toString(),
					"STARLING_PROXY_USER", System.getProperty("user.name")));
		this.process = builder.redirectErrorStream(true)
			.redirectOutput(Path.of("target", "bench", "haproxy.log").toFile())
			.start();
		Runtime.getRuntime().addShutdownHook(new Thread(this.process::destroyForcibly));
		awaitBoth();
	}

	static boolean isThere() {
		return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
			.anyMatch((folder) -> Files.isExecutable(Path.of(folder, "haproxy")));
	}

	int port() {
		return this.port;
	}

	/** Waits until it sends requests to both nodes. */
	void awaitBoth() {
		Awaitility.await()
			.atMost(PATIENCE)
			.ignoreExceptions()
			.until(() -> ask("show stat").lines().filter((line) -> line.matches("nodes,[ab],.*,UP,.*")).count() == 2);
	}

	private String ask(String command) throws IOException {
		try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
			channel.connect(UnixDomainSocketAddress.of(socket()));
			channel.write(ByteBuffer.wrap((command + "\n").getBytes(StandardCharsets.US_ASCII)));
			return new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.US_ASCII);
		}
	}

	private Path socket() {
		return this.folder.resolve("admin");
	}

	@Override
	public void close() throws IOException {
		this.process.destroyForcibly().onExit().join();
		Files.deleteIfExists(socket());
		Files.delete(this.folder);
	}

}
