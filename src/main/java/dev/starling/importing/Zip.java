package dev.starling.importing;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.zip.CRC32;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * A ZIP file in memory, read by its table at the end, of which nothing is believed: no
 * more is unpacked than it declares and the limits allow, and what comes out has to be
 * what was declared. Nothing is ever written under a name out of it.
 */
final class Zip implements Closeable {

	private static final String AGAIN = "Pack it once more, as an ordinary ZIP file of .txt and .docx files";

	private final String source;

	private final ZipFile file;

	private final List<ZipArchiveEntry> entries;

	private Zip(String source, ZipFile file, List<ZipArchiveEntry> entries) {
		this.source = source;
		this.file = file;
		this.entries = entries;
	}

	static Zip open(String source, byte[] bytes) {
		if (records(bytes) > Limits.RECORDS) {
			throw new RefusedUploadException(source + " holds too many files", "Import it in several parts");
		}
		try {
			ZipFile file = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get();
			return new Zip(source, file, checked(source, file));
		}
		catch (RefusedUploadException ex) {
			throw ex;
		}
		catch (IOException | RuntimeException ex) {
			// The library throws many things at what is damaged.
			throw damaged(source);
		}
	}

	boolean holds(String name) {
		return this.entries.stream().anyMatch((entry) -> entry.getName().equals(name));
	}

	Optional<byte[]> read(String name, Allowance allowance) {
		return this.entries.stream().filter((entry) -> entry.getName().equals(name)).findFirst().map((entry) -> {
			declare(entry, allowance);
			return unpacked(entry);
		});
	}

	/** In the order of the table, one after the other. */
	void forEachFile(Allowance allowance, BiConsumer<String, byte[]> reader) {
		List<ZipArchiveEntry> files = this.entries.stream().filter(Zip::isFile).toList();
		if (files.isEmpty()) {
			throw new RefusedUploadException(this.source + " holds no files",
					"Put the pages into it, as .txt or .docx files");
		}
		files.forEach((entry) -> {
			allowance.takeFile(this.source);
			declare(entry, allowance);
		});
		files.forEach((entry) -> reader.accept(entry.getName(), unpacked(entry)));
	}

	@Override
	public void close() {
		try {
			this.file.close();
		}
		catch (IOException ex) {
			throw damaged(this.source);
		}
	}

	/** Before anything is unpacked: what it says it will come to. */
	private void declare(ZipArchiveEntry entry, Allowance allowance) {
		long size = entry.getSize();
		if (size < 0 || size / Limits.RATIO > entry.getCompressedSize()) {
			throw new RefusedUploadException(
					"%s unpacks to more than %,d times its size".formatted(this.source, Limits.RATIO),
					"No text does that: look at where it came from");
		}
		allowance.takeBytes(size, this.source);
	}

	private byte[] unpacked(ZipArchiveEntry entry) {
		long size = entry.getSize();
		try (InputStream in = this.file.getInputStream(entry)) {
			byte[] bytes = in.readNBytes((int) size);
			CRC32 sum = new CRC32();
			sum.update(bytes);
			if (bytes.length != size || in.read() != -1 || sum.getValue() != entry.getCrc()) {
				throw new RefusedUploadException(
						this.source + " is damaged: a file in it is not what the table of its contents says", AGAIN);
			}
			return bytes;
		}
		catch (RefusedUploadException ex) {
			throw ex;
		}
		catch (IOException | RuntimeException ex) {
			throw damaged(this.source);
		}
	}

	private static List<ZipArchiveEntry> checked(String source, ZipFile file) {
		List<ZipArchiveEntry> entries = new ArrayList<>();
		Set<String> names = new HashSet<>();
		file.getEntries().asIterator().forEachRemaining((entry) -> {
			if (isUnsafe(entry.getName()) || isUnsafe(new String(entry.getRawName(), StandardCharsets.ISO_8859_1))) {
				throw new RefusedUploadException(source + " holds a file whose name leads out of it", AGAIN);
			}
			if (!names.add(entry.getName())) {
				throw new RefusedUploadException(source + " holds two files of the same name", AGAIN);
			}
			if (entry.getGeneralPurposeBit().usesEncryption()) {
				throw new RefusedUploadException(source + " is encrypted", "Pack it once more without a password");
			}
			if (entry.isUnixSymlink()) {
				throw new RefusedUploadException(source + " holds a link in place of a file", AGAIN);
			}
			if (entry.getMethod() != ZipArchiveEntry.STORED && entry.getMethod() != ZipArchiveEntry.DEFLATED) {
				throw new RefusedUploadException(source + " is packed in an unusual way", AGAIN);
			}
			entries.add(entry);
		});
		return entries;
	}

	private static boolean isUnsafe(String name) {
		return name.isEmpty() || name.startsWith("/") || name.matches("(?s)[A-Za-z]:.*") || name.indexOf('\\') >= 0
				|| name.chars().anyMatch((c) -> c < ' ') || List.of(name.split("/")).contains("..");
	}

	/** A Mac adds files of its own to what it packs. */
	private static boolean isFile(ZipArchiveEntry entry) {
		String name = entry.getName();
		return !entry.isDirectory() && !name.startsWith("__MACOSX/") && !name.equals(".DS_Store")
				&& !name.endsWith("/.DS_Store");
	}

	/** Counted before the library makes an object of each. */
	private static int records(byte[] bytes) {
		int records = 0;
		for (int i = 0; i + 3 < bytes.length; i++) {
			if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
				records++;
			}
		}
		return records;
	}

	private static RefusedUploadException damaged(String source) {
		return new RefusedUploadException(source + " is cut off or damaged",
				"Send it once more, or pack it once more if that does not help");
	}

}
