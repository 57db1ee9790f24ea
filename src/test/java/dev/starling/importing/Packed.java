package dev.starling.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * Makes ZIP files and Word documents for the tests.
 */
final class Packed {

	static final String NAMESPACES = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
			+ " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

	private final ZipArchiveOutputStream zip = new ZipArchiveOutputStream(this.bytes);

	static Packed zip() {
		return new Packed();
	}

	static byte[] word(String body) {
		return document("<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document %s><w:body>%s</w:body></w:document>"
			.formatted(NAMESPACES, body));
	}

	static byte[] document(String xml) {
		return document(xml.getBytes(StandardCharsets.UTF_8));
	}

	static byte[] document(byte[] xml) {
		return zip().with("[Content_Types].xml", "<Types/>").with("word/document.xml", xml).bytes();
	}

	static byte[] wordOf(String text) {
		StringBuilder body = new StringBuilder();
		text.lines()
			.map((line) -> line.replace("&", "&amp;").replace("<", "&lt;"))
			.forEach((line) -> body.append("<w:p><w:r><w:t xml:space=\"preserve\">")
				.append(line)
				.append("</w:t></w:r></w:p>"));
		return word(body.toString());
	}

	Packed with(String name, String text) {
		return with(name, text.getBytes(StandardCharsets.UTF_8));
	}

	Packed with(String name, byte[] content) {
		return with(new ZipArchiveEntry(name), content);
	}

	Packed with(ZipArchiveEntry entry, byte[] content) {
		try {
			this.zip.putArchiveEntry(entry);
			this.zip.write(content);
			this.zip.closeArchiveEntry();
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	byte[] bytes() {
		try {
			this.zip.close();
			return this.bytes.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Replaces letters by as many others wherever they stand, as names in a ZIP file. */
	static byte[] renamed(byte[] bytes, String from, String to) {
		String letters = new String(bytes, StandardCharsets.ISO_8859_1);
		return letters.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
	}

	/** Where the records of the table begin. */
	static List<Integer> records(byte[] bytes) {
		String letters = new String(bytes, StandardCharsets.ISO_8859_1);
		return IntStream.range(0, bytes.length)
			.filter((at) -> letters.startsWith("PK\u0001\u0002", at))
			.boxed()
			.toList();
	}

}
