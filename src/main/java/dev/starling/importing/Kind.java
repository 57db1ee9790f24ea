package dev.starling.importing;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a file is, told by its first bytes.
 */
enum Kind {

	ZIP("PK", "a ZIP file"), PDF("%PDF-", "a PDF"), PNG("\u0089PNG", "an image"),
	JPEG("\u00ff\u00d8\u00ff", "an image"), GIF("GIF8", "an image"), TIFF("II*\0", "an image"),
	TIFF_OF_MOTOROLA("MM\0*", "an image"),
	OLD_OFFICE("\u00d0\u00cf\u0011\u00e0", "a document of an old Word (.doc) or another old office file"),
	RICH_TEXT("{\\rtf", "a Rich Text document"), GZIP("\u001f\u008b", "a GZIP archive"),
	SEVEN_ZIP("7z\u00bc\u00af", "a 7z archive"), RAR("Rar!", "a RAR archive");

	private final byte[] beginning;

	private final String words;

	Kind(String beginning, String words) {
		this.beginning = beginning.getBytes(StandardCharsets.ISO_8859_1);
		this.words = words;
	}

	String words() {
		return this.words;
	}

	/** Empty for what may be a text. */
	static Optional<Kind> of(byte[] bytes) {
		if (isWebp(bytes)) {
			return Optional.of(PNG);
		}
		for (Kind kind : values()) {
			if (begins(bytes, 0, kind.beginning) && (kind != ZIP || isZip(bytes))) {
				return Optional.of(kind);
			}
		}
		return Optional.empty();
	}

	/** "PK" begins words too. */
	private static boolean isZip(byte[] bytes) {
		return bytes.length > 3 && bytes[2] >= 1 && bytes[2] <= 8 && bytes[3] >= 1 && bytes[3] <= 8;
	}

	private static boolean isWebp(byte[] bytes) {
		return begins(bytes, 0, "RIFF".getBytes(StandardCharsets.US_ASCII))
				&& begins(bytes, 8, "WEBP".getBytes(StandardCharsets.US_ASCII));
	}

	private static boolean begins(byte[] bytes, int at, byte[] beginning) {
		if (bytes.length < at + beginning.length) {
			return false;
		}
		for (int i = 0; i < beginning.length; i++) {
			if (bytes[at + i] != beginning[i]) {
				return false;
			}
		}
		return true;
	}

}
