package dev.starling.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;

/**
 * Starling's Tomcat and nothing else: it answers every request with the same bytes, which
 * are a page that was compressed before.
 */
final class FromMemory {

	/** Names the file with the bytes. */
	static final String FILE = "bench.bytes";

	private FromMemory() {
	}

	public static void main(String[] arguments) throws IOException, LifecycleException {
		byte[] page = Files.readAllBytes(Path.of(System.getProperty(FILE)));
		Tomcat tomcat = new Tomcat();
		tomcat.setBaseDir(Files.createTempDirectory("tomcat").toString());
		tomcat.setHostname("127.0.0.1");
		tomcat.setPort(port(arguments));
		tomcat.getConnector().setProperty("address", "127.0.0.1");
		Context context = tomcat.addContext("", null);
		Tomcat.addServlet(context, "page", new Page(page)).addMapping("/");
		tomcat.start();
		tomcat.getServer().await();
	}

	private static int port(String[] arguments) {
		String option = "--server.port=";
		for (String argument : arguments) {
			if (argument.startsWith(option)) {
				return Integer.parseInt(argument.substring(option.length()));
			}
		}
		throw new IllegalArgumentException(option + " is missing");
	}

	private static final class Page extends HttpServlet {

		private static final long serialVersionUID = 1;

		private final byte[] bytes;

		Page(byte[] bytes) {
			this.bytes = bytes;
		}

		@Override
		protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
			response.setContentType("text/html;charset=UTF-8");
			response.setHeader("Content-Encoding", "gzip");
			response.setContentLength(this.bytes.length);
			response.getOutputStream().write(this.bytes);
		}

	}

}
