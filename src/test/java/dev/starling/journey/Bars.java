package dev.starling.journey;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A typeface with one letter, a bar of half an em: whatever fonts a machine has, a page
 * that is set in it has the same lines everywhere, and the same picture.
 */
final class Bars {

	private static final int EM = 1000;

	private static final int WIDTH = EM / 2;

	private static final int HEIGHT = 480;

	private static final int ASCENT = 800;

	private static final int DESCENT = -200;

	/** Nothing, blank space, the bar. */
	private static final int GLYPHS = 3;

	private Bars() {
	}

	/** Sets a page in it; lines are broken where they are full, whatever looks better. */
	static String styleSheet() {
		return """
				@font-face { font-family: Bars; src: url(data:font/ttf;base64,%s); }
				*, ::before, ::after, ::file-selector-button {
					font-family: Bars !important; font-synthesis: none !important; text-wrap: wrap !important;
				}
				""".formatted(Base64.getEncoder().encodeToString(file()));
	}

	private static byte[] file() {
		Map<String, ByteBuffer> tables = new LinkedHashMap<>();
		tables.put("OS/2", os2());
		tables.put("cmap", cmap());
		tables.put("glyf", glyf());
		tables.put("head", head());
		tables.put("hhea", hhea());
		tables.put("hmtx", shorts(WIDTH, 0, WIDTH, 0, WIDTH, 0));
		tables.put("loca", shorts(0, 0, 0, glyf().capacity() / 2));
		tables.put("maxp", shorts(1, 0, GLYPHS, 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0));
		tables.put("name", shorts(0, 0, 6));
		tables.put("post", shorts(3, 0, 0, 0, -100, 50, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
		int directory = 12 + 16 * tables.size();
		int size = directory + tables.values().stream().mapToInt(Bars::padded).sum();
		ByteBuffer file = ByteBuffer.allocate(size);
		file.putInt(0x00010000).putShort((short) tables.size()).putShort((short) 128).putShort((short) 3);
		file.putShort((short) (16 * tables.size() - 128));
		int at = directory;
		for (Map.Entry<String, ByteBuffer> table : tables.entrySet()) {
			table.getKey().chars().forEach((letter) -> file.put((byte) letter));
			file.putInt(0).putInt(at).putInt(table.getValue().capacity());
			file.put(at, table.getValue().array());
			at += padded(table.getValue());
		}
		return file.array();
	}

	private static int padded(ByteBuffer table) {
		return (table.capacity() + 3) / 4 * 4;
	}

	/** Every character there is looks alike, but for blank space. */
	private static ByteBuffer cmap() {
		int[][] groups = { { 0x20, 0x20, 1 }, { 0x21, 0x9f, 2 }, { 0xa0, 0xa0, 1 }, { 0xa1, 0x1fff, 2 },
				{ 0x2000, 0x200f, 1 }, { 0x2010, 0x10ffff, 2 } };
		ByteBuffer table = ByteBuffer.allocate(12 + 16 + 12 * groups.length);
		table.putShort((short) 0).putShort((short) 1).putShort((short) 3).putShort((short) 10).putInt(12);
		table.putShort((short) 13).putShort((short) 0).putInt(16 + 12 * groups.length).putInt(0);
		table.putInt(groups.length);
		for (int[] group : groups) {
			table.putInt(group[0]).putInt(group[1]).putInt(group[2]);
		}
		return table;
	}

	private static ByteBuffer glyf() {
		ByteBuffer table = ByteBuffer.allocate(36);
		table.put(shorts(1, 0, 0, WIDTH, HEIGHT, 3, 0).array()).putInt(0x01010101);
		table.put(shorts(0, 0, WIDTH, 0, 0, HEIGHT, 0, -HEIGHT).array());
		return table;
	}

	private static ByteBuffer head() {
		ByteBuffer table = ByteBuffer.allocate(54);
		table.putInt(0x00010000).putInt(0x00010000).putInt(0).putInt(0x5f0f3cf5);
		table.putShort((short) 3).putShort((short) EM).putLong(0).putLong(0);
		table.put(shorts(0, 0, WIDTH, HEIGHT, 0, 8, 2, 0, 0).array());
		return table;
	}

	private static ByteBuffer hhea() {
		return shorts(1, 0, ASCENT, DESCENT, 0, WIDTH, 0, 0, WIDTH, 1, 0, 0, 0, 0, 0, 0, 0, GLYPHS);
	}

	private static ByteBuffer os2() {
		ByteBuffer table = ByteBuffer.allocate(96);
		table.put(shorts(4, WIDTH, 400, 5, 0).array());
		table.position(62);
		table.put(shorts(0x40, 0x20, 0xffff, ASCENT, DESCENT, 0, ASCENT, -DESCENT).array());
		table.position(86);
		table.put(shorts(HEIGHT, ASCENT, 0, 0x20, 1).array());
		return table;
	}

	private static ByteBuffer shorts(int... values) {
		ByteBuffer table = ByteBuffer.allocate(2 * values.length);
		for (int value : values) {
			table.putShort((short) value);
		}
		return table;
	}

}
