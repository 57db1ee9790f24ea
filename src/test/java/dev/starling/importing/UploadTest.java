package dev.starling.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.CRC32;

import com.sun.management.ThreadMXBean;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What an administrator gives becomes pages, or is refused with a sentence.
 */
class UploadTest {

	private static final String PAGE = failurePage();

	@Test
	void takesAPastedPage() {
		assertThat(Upload.pasted(PAGE)).containsExactly(new Sheet("The pasted text", 1, PAGE));
	}

	@Test
	void tellsPagesOfOneTextApartAndSaysWhereEachBegins() {
		List<Sheet> sheets = Upload.pasted("The Question\nA\nThe Question\nB");
		assertThat(sheets).containsExactly(new Sheet("The pasted text, page 1", 1, "The Question\nA"),
				new Sheet("The pasted text, page 2", 3, "The Question\nB"));
	}

	@Test
	void takesATextFileWithAndWithoutAByteOrderMark() {
		assertThat(read("failure.txt", utf8(PAGE))).containsExactly(new Sheet("failure.txt", 1, PAGE));
		assertThat(read("failure.txt", utf8("\ufeff" + PAGE))).containsExactly(new Sheet("failure.txt", 1, PAGE));
	}

	@Test
	void takesSeveralFilesInOrder() {
		List<Sheet> sheets = Upload.files(List.of(new UploadedFile("b.txt", utf8("B")),
				new UploadedFile("a.docx", Packed.wordOf("A")), new UploadedFile("c.txt", utf8("C"))));
		assertThat(sheets).extracting(Sheet::source).containsExactly("b.txt", "a.docx", "c.txt");
	}

	@Test
	void takesTextsAndWordDocumentsOutOfAZipFile() {
		byte[] zip = Packed.zip()
			.with("bank/", "")
			.with("bank/two.txt", "The Question\nA\nThe Question\nB")
			.with("bank/word.docx", Packed.wordOf("C"))
			.with("__MACOSX/bank/._two.txt", "\0\0")
			.with("bank/.DS_Store", "\0\0")
			.bytes();
		assertThat(read("bank.zip", zip)).extracting(Sheet::source)
			.containsExactly("bank.zip / bank/two.txt, page 1", "bank.zip / bank/two.txt, page 2",
					"bank.zip / bank/word.docx");
	}

	@Test
	void readsAWordDocumentAsItsParagraphs() {
		String body = """
				<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>The </w:t></w:r><w:r><w:t>Question</w:t></w:r></w:p>
				<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>An item</w:t><w:tab/><w:t>tabbed</w:t><w:br/><w:t>broken</w:t></w:r></w:p>
				<w:p/>
				<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a &amp; b</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>c</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
				<w:p><w:del><w:r><w:t>gone</w:t></w:r></w:del><w:r><w:t>well</w:t><w:noBreakHyphen/><w:t>kept</w:t></w:r></w:p>
				<w:p><mc:AlternateContent><mc:Fallback><w:r><w:t>twice</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>
				""";
		assertThat(read("page.docx", Packed.word(body))).containsExactly(
				new Sheet("page.docx", 1, "The Question\nAn item tabbed broken\n\na & b\nc\nwell-kept\n\n"));
	}

	@Test
	void aWordDocumentReadsAsTheTextThatItWasMadeOf() {
		assertThat(read("failure.docx", Packed.wordOf(PAGE)).get(0).text()).isEqualTo(PAGE + "\n");
	}

	@Test
	void refusesAFileThatUnpacksToHundredsOfTimesItsSize() {
		refuses("bomb.zip", Packed.zip().with("a.txt", "a\n".repeat(1_000_000)).bytes(),
				"more than 200 times its size");
	}

	@Test
	void refusesFilesThatUnpackToMoreThanIsTakenTogether() {
		StringBuilder text = new StringBuilder();
		new Random(1).ints(600_000, 0, 8)
			.forEach((i) -> text.append((char) ('a' + i)).append((i == 0) ? "\n" : "aaaaa"));
		Packed zip = Packed.zip();
		for (int i = 0; i < 8; i++) {
			zip.with(i + ".txt", text.toString());
		}
		refuses("large.zip", zip.bytes(), "more than the 20 MB");
	}

	@Test
	void refusesAZipFileWithinAZipFileSoThatNoneUnpacksForever() {
		byte[] inner = Packed.zip().with("a.txt", PAGE).bytes();
		refuses("nest.zip", Packed.zip().with("inner.txt", inner).bytes(), "a ZIP file within a ZIP file");
	}

	@Test
	void refusesFilesThatShareTheirBytes() {
		byte[] zip = Packed.zip().with("a.txt", PAGE).with("b.txt", PAGE.toUpperCase(Locale.ROOT)).bytes();
		int second = Packed.records(zip).get(1);
		System.arraycopy(new byte[4], 0, zip, second + 42, 4);
		refuses("overlap.zip", zip, "damaged");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "../a.txt", "b/../a.t", "/abc.txt", "C:\\a.txt", "C:/a.txt", "..\\a.txt", "abc\0.txt", ".." })
	void refusesNamesThatLeadOutOfTheZipFile(String name) {
		String safe = "x".repeat(name.length());
		byte[] zip = Packed.renamed(Packed.zip().with(safe, PAGE).bytes(), safe, name);
		refuses("names.zip", zip, "whose name leads out of it");
	}

	@Test
	void refusesMoreThanFiveHundredFiles() {
		Packed zip = Packed.zip();
		for (int i = 0; i < 501; i++) {
			zip.with(i + ".txt", "A");
		}
		refuses("many.zip", zip.bytes(), "beyond the 500 files");
	}

	@Test
	void refusesATableOfVeryManyFilesBeforeItIsRead() {
		assertThat(read("few.zip", stored("A\n" + "PK\u0001\u0002".repeat(3)))).hasSize(1);
		refuses("many.zip", stored("A\n" + "PK\u0001\u0002\n".repeat(20_001)), "too many files");
	}

	@Test
	void refusesWhatIsEncrypted() {
		byte[] zip = Packed.zip().with("a.txt", PAGE).bytes();
		zip[Packed.records(zip).get(0) + 8] |= 1;
		refuses("secret.zip", zip, "is encrypted");
	}

	@Test
	void refusesLinks() {
		ZipArchiveEntry link = new ZipArchiveEntry("a.txt");
		link.setUnixMode(0120777);
		refuses("link.zip", Packed.zip().with(link, utf8("/etc/passwd")).bytes(), "a link in place of a file");
	}

	@ParameterizedTest
	@ValueSource(ints = { -1, 1 })
	void refusesAFileThatIsLargerOrSmallerThanDeclared(int by) {
		byte[] zip = Packed.zip().with("a.txt", PAGE).bytes();
		zip[Packed.records(zip).get(0) + 24] += (byte) by;
		refuses("lie.zip", zip, "is damaged");
	}

	@Test
	void refusesAFileWhoseSumIsWrong() {
		byte[] zip = Packed.zip().with("a.txt", PAGE).bytes();
		zip[Packed.records(zip).get(0) + 16] ^= 1;
		refuses("sum.zip", zip, "is damaged");
	}

	@Test
	void refusesTwoFilesOfTheSameName() {
		refuses("twice.zip", Packed.zip().with("a.txt", "A").with("a.txt", "B").bytes(), "two files of the same name");
	}

	@Test
	void refusesAZipFileWithoutFiles() {
		refuses("none.zip", Packed.zip().with("bank/", "").bytes(), "holds no files");
		refuses("none.zip", Packed.zip().bytes(), "holds no files");
	}

	@Test
	void refusesAZipFileThatIsCutOff() {
		byte[] zip = Packed.zip().with("a.txt", PAGE).with("b.txt", PAGE).bytes();
		for (int length = 4; length < zip.length; length += 97) {
			refuses("cut.zip", Arrays.copyOf(zip, length), "is cut off or damaged");
		}
	}

	@Test
	void refusesTenMegabytesOfOneLine() {
		refuses("line.txt", utf8("a".repeat(10_000_000)), "Line 1 of line.txt has more than 20,000 characters");
		refusesPasted("a".repeat(10_000_000), "Line 1 of The pasted text has more than");
	}

	@Test
	void refusesMillionsOfEmptyLines() {
		refuses("lines.txt", utf8("\n".repeat(10_000_000)), "is empty");
		refuses("lines.txt", utf8("a\n".repeat(1_000_000)), "beyond the 600,000 lines");
	}

	@Test
	void refusesMorePagesThanAreTakenAtOnce() {
		refusesPasted("The Question\n".repeat(10_001), "beyond the 10,000 pages");
	}

	@Test
	void refusesAPageThatIsFarTooLong() {
		refusesPasted("The Question\n" + "A line of it\n".repeat(20_000), "a page takes at most 200,000");
	}

	@Test
	void refusesMoreThanTenMegabytesAtOnce() {
		refuses("large.txt", new byte[10_000_001], "more than the 10 MB");
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-16", "UTF-16LE", "UTF-16BE" })
	void refusesATextInUtf16WithAndWithoutItsMark(String charset) {
		refuses("page.txt", PAGE.getBytes(Charset.forName(charset)), "in UTF-16. Nothing was kept. Save it as UTF-8");
	}

	@Test
	void refusesLettersOfAnOlderEncodingAtTheirLine() {
		refuses("page.txt", "The Question\nA café\n".getBytes(StandardCharsets.ISO_8859_1),
				"its line 2 holds a letter of another encoding. Nothing was kept. Save it as UTF-8");
	}

	@Test
	void refusesNulsAtTheirLine() {
		refuses("page.txt", utf8("The Question\nA\0\n" + PAGE), "line 2 holds a NUL");
		refusesPasted("A\0", "line 1 holds a NUL");
	}

	@Test
	void tellsWhatIsNoTextByItsBytesWhateverItsName() {
		refuses("page.txt", utf8("%PDF-1.7\n"), "page.txt is a PDF");
		refuses("page.txt", latin("\u0089PNG\r\n\u001a\n"), "page.txt is an image");
		refuses("page.docx", latin("\u00ff\u00d8\u00ff\u00e0"), "page.docx is an image");
		refuses("page.docx", latin("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1"), "an old Word (.doc)");
		refuses("page.txt", utf8("{\\rtf1"), "a Rich Text document");
		refuses("bank.zip", Packed.zip().with("a.txt", utf8("%PDF-1.7\n")).bytes(), "bank.zip / a.txt is a PDF");
	}

	@Test
	void refusesAWordDocumentThatIsNone() {
		refuses("page.docx", utf8(PAGE), "is called a Word document, and is none");
		refuses("page.docx", Packed.zip().with("[Content_Types].xml", "<Types/>").bytes(), "holds no Word document");
		refuses("sheet.zip",
				Packed.zip().with("[Content_Types].xml", "<Types/>").with("xl/workbook.xml", "<a/>").bytes(),
				"holds no Word document");
		refuses("page.docx", Packed.document("<w:document"), "its text cannot be read");
		refuses("page.docx", Packed.document(latin("<p><t>caf\u00e9</t></p>")), "its text cannot be read");
	}

	@Test
	void refusesEntitiesFromElsewhereInAWordDocument() {
		refuses("page.docx",
				Packed.document("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a><p><t>&b;</t></p></a>"),
				"declares a document type or entities");
		refuses("page.docx", Packed.document("<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/a.dtd\"><a/>"),
				"declares a document type or entities");
		refuses("page.docx",
				Packed.document("<!DOCTYPE a [<!ENTITY % b SYSTEM \"http://127.0.0.1:1/a.dtd\"> %b;]><a/>"),
				"declares a document type or entities");
	}

	@Test
	void refusesABillionLaughs() {
		StringBuilder entities = new StringBuilder("<!ENTITY l0 \"ha\">");
		for (int i = 1; i < 10; i++) {
			entities.append("<!ENTITY l%d \"%s\">".formatted(i, "&l%d;".formatted(i - 1).repeat(10)));
		}
		refuses("page.docx", Packed.document("<!DOCTYPE a [" + entities + "]><a><p><t>&l9;</t></p></a>"),
				"declares a document type or entities");
	}

	@Test
	void refusesAWordDocumentThatIsNestedWithoutEnd() {
		refuses("page.docx", Packed.word("<w:p>".repeat(1000) + "</w:p>".repeat(1000)), "nested deeper");
	}

	@Test
	void refusesWhatIsEmpty() {
		refuses("page.txt", new byte[0], "page.txt is empty");
		refuses("page.txt", utf8("\ufeff \n"), "page.txt is empty");
		refuses("page.docx", Packed.word("<w:p/>"), "page.docx is empty");
		refuses("bank.zip", Packed.zip().with("a.txt", "").bytes(), "bank.zip / a.txt is empty");
		refusesPasted(" \n", "The pasted text is empty");
		assertThatExceptionOfType(RefusedUploadException.class).isThrownBy(() -> Upload.files(List.of()));
	}

	@Test
	void aNameCannotTurnTheSentenceAround() {
		refuses("a\u202etxt\n.exe", new byte[0], "a?txt?.exe is empty");
	}

	@Test
	void whateverChangesInAFileItIsReadOrRefusedWithinItsMemory() {
		byte[] zip = Packed.zip().with("a.txt", PAGE).with("b.docx", Packed.wordOf(PAGE)).with("c.txt", PAGE).bytes();
		byte[] word = Packed.wordOf(PAGE);
		byte[] xml = utf8(
				"<w:document %s><w:body><w:p><w:r><w:t>The Question</w:t><w:tab/></w:r></w:p></w:body></w:document>"
					.formatted(Packed.NAMESPACES));
		Random random = new Random(42);
		long most = 0;
		int read = 0;
		for (int i = 0; i < 2000; i++) {
			byte[] bytes = switch (i % 3) {
				case 0 -> mutated(zip, Packed.records(zip).get(0), random);
				case 1 -> mutated(word, Packed.records(word).get(0), random);
				default -> Packed.document(mutated(xml, 0, random));
			};
			long before = allocated();
			try {
				assertThat(read("file" + i, bytes)).isNotEmpty();
				read++;
			}
			catch (RefusedUploadException ex) {
				assertThat(ex.getReason()).contains("Nothing was kept.");
			}
			most = Math.max(most, allocated() - before);
		}
		System.out.printf("2,000 changed files: %d read, at most %,d bytes taken on the way%n", read, most);
		assertThat(most).isLessThan(8_000_000);
	}

	/** One change in two is behind that place. */
	private static byte[] mutated(byte[] bytes, int table, Random random) {
		byte[] changed = bytes.clone();
		int changes = 1 + random.nextInt(4);
		for (int i = 0; i < changes; i++) {
			int from = random.nextBoolean() ? table : 0;
			int at = from + random.nextInt(changed.length - from);
			switch (random.nextInt(4)) {
				case 0 -> changed[at] ^= (byte) (1 << random.nextInt(8));
				case 1 -> changed[at] = (byte) random.nextInt(256);
				case 2 -> changed[at] = (byte) (random.nextBoolean() ? 0xff : 0);
				default -> System.arraycopy(bytes, random.nextInt(bytes.length - 8), changed,
						Math.min(at, changed.length - 8), 8);
			}
		}
		return (random.nextInt(10) == 0) ? Arrays.copyOf(changed, random.nextInt(changed.length)) : changed;
	}

	private static long allocated() {
		return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
	}

	private static byte[] stored(String text) {
		byte[] content = utf8(text);
		ZipArchiveEntry entry = new ZipArchiveEntry("a.txt");
		entry.setMethod(ZipArchiveEntry.STORED);
		entry.setSize(content.length);
		CRC32 sum = new CRC32();
		sum.update(content);
		entry.setCrc(sum.getValue());
		return Packed.zip().with(entry, content).bytes();
	}

	private static List<Sheet> read(String name, byte[] bytes) {
		return Upload.files(List.of(new UploadedFile(name, bytes)));
	}

	private static void refuses(String name, byte[] bytes, String sentence) {
		assertThatExceptionOfType(RefusedUploadException.class).isThrownBy(() -> read(name, bytes))
			.satisfies((ex) -> assertThat(ex.getReason()).contains(sentence).contains("Nothing was kept."));
	}

	private static void refusesPasted(String text, String sentence) {
		assertThatExceptionOfType(RefusedUploadException.class).isThrownBy(() -> Upload.pasted(text))
			.satisfies((ex) -> assertThat(ex.getReason()).contains(sentence).contains("Nothing was kept."));
	}

	private static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] latin(String text) {
		return text.getBytes(StandardCharsets.ISO_8859_1);
	}

	private static String failurePage() {
		try (InputStream file = UploadTest.class.getResourceAsStream("/failure-question.txt")) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
