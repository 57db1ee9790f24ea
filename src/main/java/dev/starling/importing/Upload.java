package dev.starling.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.starling.page.Pages;

/**
 * Turns what an administrator gives into texts in the page format. Each method gives at
 * least one sheet, or throws {@link RefusedUploadException}; nothing is written anywhere.
 */
public final class Upload {

	/** The most bytes that the files of one import may have together. */
	public static final int MOST_BYTES = Limits.SENT_BYTES;

	private static final int MOST_SHOWN = 100;

	private final Allowance allowance = new Allowance();

	private final List<Sheet> sheets = new ArrayList<>();

	private Upload() {
	}

	/**
	 * Reads what was pasted.
	 * @param text one page or several
	 * @return its pages, in order
	 */
	public static List<Sheet> pasted(String text) {
		Upload upload = new Upload();
		upload.addText("The pasted text", text);
		return List.copyOf(upload.sheets);
	}

	/**
	 * Reads what was written in the place of a page.
	 * @param page the page as it was
	 * @param text one page or several
	 * @return its pages, in order
	 */
	static List<Sheet> mended(Sheet page, String text) {
		Upload upload = new Upload();
		upload.addText(page.source(), text);
		return upload.sheets.stream()
			.map((sheet) -> new Sheet(sheet.source(), page.firstLine() + sheet.firstLine() - 1, sheet.text()))
			.toList();
	}

	/**
	 * Reads files: texts, Word documents (.docx), and ZIP files of these.
	 * @param files at least one
	 * @return the pages of all of them, in order
	 */
	public static List<Sheet> files(List<UploadedFile> files) {
		if (files.isEmpty()) {
			throw new RefusedUploadException("No file came", "Choose one, or paste the text");
		}
		if (files.stream().mapToLong((file) -> file.bytes().length).sum() > MOST_BYTES) {
			throw new RefusedUploadException(
					"That is more than the %,d MB that are taken at once".formatted(MOST_BYTES / 1_000_000),
					"Import it in several parts");
		}
		Upload upload = new Upload();
		files.forEach(upload::addFile);
		return List.copyOf(upload.sheets);
	}

	private void addFile(UploadedFile file) {
		String source = shown(file.name());
		if (isZip(source, file.bytes())) {
			try (Zip zip = Zip.open(source, file.bytes())) {
				if (isWord(source, zip)) {
					this.allowance.takeFile(source);
					addWord(source, zip);
				}
				else {
					zip.forEachFile(this.allowance, (name, bytes) -> addPacked(source + " / " + shown(name), bytes));
				}
			}
		}
		else {
			this.allowance.takeFile(source);
			this.allowance.takeBytes(file.bytes().length, source);
			addText(source, Utf8.text(source, file.bytes()));
		}
	}

	private void addPacked(String source, byte[] bytes) {
		if (!isZip(source, bytes)) {
			addText(source, Utf8.text(source, bytes));
			return;
		}
		try (Zip zip = Zip.open(source, bytes)) {
			if (!isWord(source, zip)) {
				throw new RefusedUploadException(source + " is a ZIP file within a ZIP file",
						"Unpack it and import it by itself");
			}
			addWord(source, zip);
		}
	}

	private void addWord(String source, Zip zip) {
		byte[] document = zip.read(Docx.DOCUMENT, this.allowance)
			.orElseThrow(() -> new RefusedUploadException(source + " holds no Word document", Docx.REMEDY));
		addText(source, Docx.text(source, document));
	}

	private void addText(String source, String text) {
		if (text.isBlank()) {
			throw new RefusedUploadException(source + " is empty", "Leave it out, or write the question into it");
		}
		checkLines(source, text);
		List<Pages.Source> pages = Pages.split(text);
		this.allowance.takePages(pages.size(), source);
		for (int i = 0; i < pages.size(); i++) {
			Pages.Source page = pages.get(i);
			String name = (pages.size() == 1) ? source : source + ", page " + (i + 1);
			if (page.text().length() > Limits.PAGE_CHARACTERS) {
				throw new RefusedUploadException("%s has %,d characters; a page takes at most %,d".formatted(name,
						page.text().length(), Limits.PAGE_CHARACTERS), "Shorten it");
			}
			this.sheets.add(new Sheet(name, page.firstLine(), page.text()));
		}
	}

	/** Before a text is taken apart, which costs memory by the line. */
	private void checkLines(String source, String text) {
		int line = 1;
		int start = 0;
		this.allowance.takeLine(source);
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == '\n' || c == '\r') {
				if (c == '\r' || i == 0 || text.charAt(i - 1) != '\r') {
					this.allowance.takeLine(source);
					line++;
				}
				start = i + 1;
			}
			else if (c == 0) {
				throw new RefusedUploadException(
						"%s is no text: its line %,d holds a NUL character".formatted(source, line),
						"Save it as plain text in UTF-8 and import it again");
			}
			else if (i - start >= Limits.LINE_CHARACTERS) {
				throw new RefusedUploadException(
						"Line %,d of %s has more than %,d characters".formatted(line, source, Limits.LINE_CHARACTERS),
						"Break it into lines as the page format has them");
			}
		}
	}

	private static boolean isZip(String source, byte[] bytes) {
		if (bytes.length == 0) {
			throw new RefusedUploadException(source + " is empty", "Leave it out, or write the question into it");
		}
		Optional<Kind> kind = Kind.of(bytes);
		if (kind.isPresent() && kind.get() != Kind.ZIP) {
			throw new RefusedUploadException(source + " is " + kind.get().words(),
					"Save its text as UTF-8 (.txt) or as a Word document (.docx) and import that");
		}
		if (kind.isEmpty() && isCalled(source, ".docx")) {
			throw new RefusedUploadException(source + " is called a Word document, and is none", Docx.REMEDY);
		}
		if (kind.isEmpty() && isCalled(source, ".zip")) {
			throw new RefusedUploadException(source + " is called a ZIP file, and is none", "Pack it once more");
		}
		return kind.isPresent();
	}

	private static boolean isWord(String source, Zip zip) {
		return isCalled(source, ".docx") || zip.holds(Docx.CONTENT_TYPES) || zip.holds(Docx.DOCUMENT);
	}

	private static boolean isCalled(String source, String ending) {
		return source.toLowerCase(Locale.ROOT).endsWith(ending);
	}

	/**
	 * As a person may see it: not too long, and nothing in it that turns the line around.
	 */
	private static String shown(String name) {
		String plain = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\ufffd]", "?").strip();
		if (plain.isEmpty()) {
			return "A file without a name";
		}
		return (plain.length() <= MOST_SHOWN) ? plain : "…" + plain.substring(plain.length() - MOST_SHOWN);
	}

}
