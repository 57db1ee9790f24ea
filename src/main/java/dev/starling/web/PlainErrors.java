package dev.starling.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import dev.starling.access.SafeHeaders;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The page for what Tomcat refuses before any of our code runs, a request line that makes
 * no sense for one, and for when the error page itself breaks.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class PlainErrors implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	@Override
	public void customize(TomcatServletWebServerFactory factory) {
		String page = page();
		factory
			.addContextCustomizers((context) -> context.getParent().getPipeline().addValve(new PlainErrorValve(page)));
	}

	private static String page() {
		try {
			return new ClassPathResource("plain-error.html").getContentAsString(StandardCharsets.UTF_8)
				.replace("{assets}", "/assets/" + Assets.fingerprint());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static final class PlainErrorValve extends ErrorReportValve {

		private final String page;

		PlainErrorValve(String page) {
			this.page = page;
		}

		@Override
		protected void report(Request request, Response response, Throwable failure) {
			if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
				return;
			}
			try {
				response.setContentType("text/html;charset=utf-8");
				SafeHeaders.addTo(request.isSecure(), response::setHeader);
				Writer writer = response.getReporter();
				if (writer != null) {
					writer.write(this.page.replace("{status}", Integer.toString(response.getStatus()))
						.replace("{trace}", Objects.toString(request.getAttribute(TraceId.ATTRIBUTE), "none")));
					response.finishResponse();
				}
			}
			catch (IOException ex) {
				// Whoever asked is gone.
			}
		}

	}

}
