package dev.starling.account;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A ZIP that somebody takes away: Markdown to read, JSON for programs.
 */
public final class Archive implements AutoCloseable {

	private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	private final ZipOutputStream zip;

	/**
	 * Begins an archive.
	 * @param out where it goes; closing the archive closes that too
	 */
	public Archive(OutputStream out) {
		this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
	}

	/**
	 * Adds a text.
	 * @param path where in the archive, with slashes
	 * @param markdown the text
	 */
	public void addText(String path, String markdown) {
		add(path, markdown.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Adds what programs read.
	 * @param path where in the archive, with slashes
	 * @param value records, maps, lists
	 */
	public void addJson(String path, Object value) {
		add(path, JSON.writeValueAsBytes(value));
	}

	private void add(String path, byte[] content) {
		try {
			this.zip.putNextEntry(new ZipEntry(path));
			this.zip.write(content);
			this.zip.closeEntry();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		try {
			this.zip.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
