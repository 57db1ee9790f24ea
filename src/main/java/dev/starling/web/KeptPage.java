package dev.starling.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * A page as it is sent, compressed once.
 *
 * @param revisions what it is made of
 * @param contentType what it is
 * @param language which language it is in
 * @param headers what else is said of it
 * @param body itself
 * @param compressed the same
 */
record KeptPage(List<Long> revisions, String contentType, Locale language, Map<String, List<String>> headers,
		byte[] body, byte[] compressed) {

	/** Headers that were there before it was written are not of the page. */
	static KeptPage of(ContentCachingResponseWrapper written, Set<String> before, List<Long> revisions)
			throws IOException {
		Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		written.getHeaderNames().forEach((name) -> headers.put(name, List.copyOf(written.getHeaders(name))));
		headers.keySet().removeAll(before);
		headers.keySet()
			.removeAll(List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_LENGTH, HttpHeaders.CONTENT_LANGUAGE));
		List<String> vary = new ArrayList<>(headers.getOrDefault(HttpHeaders.VARY, List.of()));
		vary.add(HttpHeaders.ACCEPT_ENCODING);
		headers.put(HttpHeaders.VARY, vary);
		byte[] body = written.getContentAsByteArray();
		return new KeptPage(revisions, written.getContentType(), written.getLocale(), headers, body, compress(body));
	}

	private static byte[] compress(byte[] body) throws IOException {
		ByteArrayOutputStream compressed = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
			gzip.write(body);
		}
		return compressed.toByteArray();
	}

	boolean isMadeOf(List<Long> revisions) {
		return this.revisions.equals(revisions);
	}

	int bytes() {
		return this.body.length + this.compressed.length;
	}

	void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
		this.headers.forEach((name, values) -> {
			response.setHeader(name, values.get(0));
			values.stream().skip(1).forEach((value) -> response.addHeader(name, value));
		});
		if (new ServletWebRequest(request, response).checkNotModified(response.getHeader(HttpHeaders.ETAG))) {
			return;
		}
		response.setContentType(this.contentType);
		response.setLocale(this.language);
		byte[] sent = this.body;
		if (takesGzip(request.getHeader(HttpHeaders.ACCEPT_ENCODING))) {
			response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
			sent = this.compressed;
		}
		response.setContentLength(sent.length);
		if (!"HEAD".equals(request.getMethod())) {
			response.getOutputStream().write(sent);
		}
	}

	private static boolean takesGzip(String accepted) {
		return accepted != null && Arrays.stream(accepted.toLowerCase(Locale.ROOT).split(","))
			.map((coding) -> coding.replace(" ", ""))
			.anyMatch((coding) -> coding.equals("gzip")
					|| coding.startsWith("gzip;q=") && !coding.matches("gzip;q=0(\\.0*)?"));
	}

}
