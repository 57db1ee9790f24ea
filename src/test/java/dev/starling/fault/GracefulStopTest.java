package dev.starling.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;

import dev.starling.testing.Web;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class GracefulStopTest {

	private static final String BODY = "email=nobody%40example.org&password=wrong";

	@TempDir
	private Path folder;

	@Test
	void firstItSaysThatItIsNotReadyThenItFinishesWhatIsUnderWay() throws IOException {
		try (AppProcess app = new AppProcess(this.folder, "graceful-stop", "--starling.drain=10s").start();
				Socket underWay = new Socket(InetAddress.getLoopbackAddress(), app.port())) {
			Writer writer = Writer.guest(app.port(), new Random(1));
			send(underWay,
					"POST /login HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
							+ BODY.length() + "\r\n\r\n" + BODY.substring(0, 10));
			app.terminate();
			Web proxy = new Web(app.port());
			await().until(() -> proxy.get("/readyz", "*/*").statusCode() == 503);
			assertThat(writer.save()).isEqualTo(200);
			await().until(() -> isRefused(app.port()));
			send(underWay, BODY.substring(10));
			assertThat(new String(underWay.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
				.startsWith("HTTP/1.1 422");
		}
	}

	private static ConditionFactory await() {
		return Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.pollInterval(Duration.ofMillis(50))
			.ignoreException(UncheckedIOException.class);
	}

	private static void send(Socket socket, String text) throws IOException {
		socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
		socket.getOutputStream().flush();
	}

	private static boolean isRefused(int port) {
		try {
			new Socket(InetAddress.getLoopbackAddress(), port).close();
			return false;
		}
		catch (IOException ex) {
			return true;
		}
	}

}
