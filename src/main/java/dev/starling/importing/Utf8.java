package dev.starling.importing;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Reads bytes as UTF-8, and says what they are instead where they are not.
 */
final class Utf8 {

	private static final String SAVE = "Save it as UTF-8 and import it again";

	private static final int LOOKED_AT = 4096;

	private Utf8() {
	}

	static String text(String source, byte[] bytes) {
		if (isUtf16(bytes)) {
			throw new RefusedUploadException(source + " is a text in UTF-16", SAVE);
		}
		ByteBuffer in = ByteBuffer.wrap(bytes);
		CharBuffer out = CharBuffer.allocate(bytes.length);
		CoderResult result = StandardCharsets.UTF_8.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT)
			.onUnmappableCharacter(CodingErrorAction.REPORT)
			.decode(in, out, true);
		if (result.isError()) {
			throw new RefusedUploadException("%s is no text in UTF-8: its line %,d holds a letter of another encoding"
				.formatted(source, line(bytes, in.position())), SAVE);
		}
		out.flip();
		boolean marked = out.hasRemaining() && out.get(0) == '\ufeff';
		return out.subSequence(marked ? 1 : 0, out.length()).toString();
	}

	/** Without a mark, every second byte of what is mostly Latin letters is zero. */
	private static boolean isUtf16(byte[] bytes) {
		if (bytes.length > 1 && ((bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff)
				|| (bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe))) {
			return true;
		}
		int length = Math.min(bytes.length, LOOKED_AT);
		int[] zeros = new int[2];
		for (int i = 0; i < length; i++) {
			if (bytes[i] == 0) {
				zeros[i % 2]++;
			}
		}
		int most = Math.max(zeros[0], zeros[1]);
		int least = Math.min(zeros[0], zeros[1]);
		return most > length / 4 && least <= most / 10;
	}

	private static int line(byte[] bytes, int end) {
		int line = 1;
		for (int i = 0; i < end; i++) {
			if (bytes[i] == '\n') {
				line++;
			}
		}
		return line;
	}

}
