package dev.starling.load;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

/**
 * Sends what many people ask for, over connections that they share, and waits for none of
 * them: two threads read all answers, so that the server has the machine.
 */
public final class Requests {

	static {
		// Sooner than the server, which would close a connection just as it is used.
		System.setProperty("jdk.httpclient.keepalive.timeout", "10");
	}

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final HttpClient CLIENT = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(Duration.ofSeconds(10))
		.executor(Executors.newFixedThreadPool(2, (work) -> {
			Thread thread = new Thread(work, "answers");
			thread.setDaemon(true);
			return thread;
		}))
		.build();

	private Requests() {
	}

	/**
	 * Sends one.
	 * @param <T> what is made of the answer's body
	 * @param request what is asked for
	 * @param body what is made of the answer's body
	 * @return the answer; a failure where there is none within 30 seconds
	 */
	public static <T> CompletableFuture<HttpResponse<T>> send(HttpRequest.Builder request,
			HttpResponse.BodyHandler<T> body) {
		return CLIENT.sendAsync(request.timeout(PATIENCE).build(), body);
	}

}
