package dev.starling.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import dev.starling.testing.StarterBank;
import dev.starling.testing.Visitor;
import dev.starling.testing.Web;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How long it takes an administrator to import ten thousand pages, each as rich as those
 * of the starter bank, in ZIP files as large as they may be: sending, looking and
 * storing, through HTTP, on PostgreSQL. What is promised is less than a minute, and that
 * one sees how far it is.
 */
final class Import {

	private static final int AT_ONCE = 500;

	private static final int MOST_SECONDS = 60;

	private static final String PAGE = StarterBank.page("hearing-hard-feedback", "Title of the Page");

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private static final Pattern SO_FAR = Pattern.compile("<progress[^>]* value=\"(\\d+)\"");

	private final Web web;

	private String token = "";

	private final Set<String> seen = new HashSet<>();

	private Import(int port, JdbcTemplate jdbc) {
		String email = UUID.randomUUID() + "@example.org";
		new Web(port).post("/signup", Map.of("displayName", "Admin", "email", email, "password", Visitor.PASSWORD));
		jdbc.update("insert into account_role (account_id, role) select id, 'ADMIN' from account where email = ?",
				email);
		this.web = new Web(port);
		this.web.post("/login", Map.of("email", email, "password", Visitor.PASSWORD));
	}

	/**
	 * Reads {@code -Dbench.pages}, how many pages; exits with 1 where it takes longer or
	 * nothing is seen of it.
	 * @param arguments none
	 * @throws IOException where something does not start
	 */
	public static void main(String[] arguments) throws IOException {
		int pages = Integer.getInteger("bench.pages", 10_000);
		boolean fast;
		try (Database database = new Database()) {
			JdbcTemplate jdbc = database.create("import");
			try (Server server = Server.starling("import", database.url("import"))) {
				Import imports = new Import(server.port(), jdbc);
				imports.take("warm", 50);
				imports.seen.clear();
				long start = System.nanoTime();
				for (int taken = 0; taken < pages; taken += AT_ONCE) {
					imports.take("bench " + taken, Math.min(AT_ONCE, pages - taken));
				}
				double seconds = (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
				int stored = jdbc.queryForObject("select count(*) from edition where title like 'bench %'",
						Integer.class);
				System.out.printf(
						"%,d pages of %,d characters in %.1f s, %.0f a second; the bar was seen at %d places%n", stored,
						PAGE.length(), seconds, stored / seconds, imports.seen.size());
				fast = stored == pages && seconds < MOST_SECONDS && imports.seen.size() > 1;
			}
		}
		System.exit(fast ? 0 : 1);
	}

	private void take(String name, int pages) throws IOException {
		look("/admin/questions/import");
		String boundary = "starling-" + UUID.randomUUID();
		HttpResponse<String> sent = this.web.send(this.web.request("/admin/questions/import")
			.header("Accept", "text/html")
			.header("Content-Type", "multipart/form-data; boundary=" + boundary)
			.POST(HttpRequest.BodyPublishers.ofByteArray(form(boundary, zip(name, pages)))));
		String upload = sent.headers()
			.firstValue("Location")
			.orElseThrow(() -> new IllegalStateException(sent.statusCode() + " " + sent.body()));
		look(upload);
		this.web.post(upload, Map.of("_csrf", this.token, "then", "import"));
		String page = look(upload);
		for (; page.contains("<progress"); page = look(upload)) {
			Matcher soFar = SO_FAR.matcher(page);
			if (soFar.find()) {
				this.seen.add(name + soFar.group(1));
			}
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
		}
		if (!page.contains("pages are stored")) {
			throw new IllegalStateException(page);
		}
	}

	private String look(String address) {
		String page = this.web.get(address).body();
		Matcher found = TOKEN.matcher(page);
		if (found.find()) {
			this.token = found.group(1);
		}
		return page;
	}

	private byte[] form(String boundary, byte[] file) throws IOException {
		ByteArrayOutputStream form = new ByteArrayOutputStream();
		form.write("""
				--%1$s\r
				Content-Disposition: form-data; name="_csrf"\r
				\r
				%2$s\r
				--%1$s\r
				Content-Disposition: form-data; name="files"; filename="bank.zip"\r
				Content-Type: application/zip\r
				\r
				""".formatted(boundary, this.token).getBytes(StandardCharsets.US_ASCII));
		form.write(file);
		form.write("\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.US_ASCII));
		return form.toByteArray();
	}

	private static byte[] zip(String name, int pages) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (int i = 0; i < pages; i++) {
				zip.putNextEntry(new ZipEntry(i + ".txt"));
				zip.write(PAGE.replace("Title of the Page", name + " number " + i).getBytes(StandardCharsets.UTF_8));
			}
		}
		return bytes.toByteArray();
	}

}
