package dev.starling.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Plain HTTP to a server on this machine, with cookies; redirects are not followed.
 */
public final class Web {

	static {
		// Sooner than the server, which would close a connection just as it is used.
		System.setProperty("jdk.httpclient.keepalive.timeout", "10");
	}

	private final CookieManager cookies;

	private final HttpClient client;

	private final String base;

	public Web(int port) {
		this(port, new CookieManager());
	}

	private Web(int port, CookieManager cookies) {
		this.base = "http://127.0.0.1:" + port;
		this.cookies = cookies;
		this.client = HttpClient.newBuilder().cookieHandler(cookies).build();
	}

	/** The same browser at another server. */
	public Web at(int port) {
		return new Web(port, this.cookies);
	}

	/** What it sends as a cookie, with its name. */
	public String cookie(String name) {
		return this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter((cookie) -> cookie.getName().equals(name))
			.map((cookie) -> name + "=" + cookie.getValue())
			.findFirst()
			.orElseThrow();
	}

	public HttpResponse<String> get(String address, String accept) {
		return send(request(address).header("Accept", accept).GET());
	}

	public HttpResponse<String> get(String address) {
		return get(address, "text/html");
	}

	public HttpResponse<String> post(String address, Map<String, String> fields) {
		return post(address, fields, Map.of());
	}

	public HttpResponse<String> post(String address, Map<String, String> fields, Map<String, String> headers) {
		String form = fields.entrySet()
			.stream()
			.map((field) -> encode(field.getKey()) + "=" + encode(field.getValue()))
			.collect(Collectors.joining("&"));
		HttpRequest.Builder request = request(address).header("Accept", "text/html")
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(form));
		headers.forEach(request::header);
		return send(request);
	}

	public HttpRequest.Builder request(String address) {
		return HttpRequest.newBuilder(URI.create(this.base + address));
	}

	public HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return this.client.send(request.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** What it was given, as a header says it. */
	public String cookies() {
		return this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.map((cookie) -> cookie.getName() + "=" + cookie.getValue())
			.collect(Collectors.joining("; "));
	}

	/** Sends these bytes and no more, and reads one page. */
	public static String raw(int port, String request) throws IOException {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
			socket.setSoTimeout(10_000);
			socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
			socket.getOutputStream().flush();
			ByteArrayOutputStream answer = new ByteArrayOutputStream();
			for (int next = socket.getInputStream().read(); next != -1; next = socket.getInputStream().read()) {
				answer.write(next);
				if (next == '>' && answer.toString(StandardCharsets.UTF_8).endsWith("</html>")) {
					break;
				}
			}
			return answer.toString(StandardCharsets.UTF_8);
		}
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
