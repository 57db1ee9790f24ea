package dev.starling.importing;

/**
 * How much is taken at once.
 */
final class Limits {

	/** What is sent: 500 pages of 6,000 characters are 3 MB, and Word adds to that. */
	static final int SENT_BYTES = 10_000_000;

	/**
	 * What comes out of it, all files together, so that an import fits into memory some
	 * times over.
	 */
	static final int UNPACKED_BYTES = 20_000_000;

	/** Pages in a ZIP file, or files given at once. */
	static final int FILES = 500;

	/** Pages in all: as many as a bank is measured with. */
	static final int PAGES = 10_000;

	/** A page has some 60 lines; each costs memory, however short. */
	static final int LINES = 600_000;

	/** The longest part of a page is a prompt, which takes far less. */
	static final int LINE_CHARACTERS = 20_000;

	/** Thirty times the page that the product began with. */
	static final int PAGE_CHARACTERS = 200_000;

	/**
	 * Prose packs to a third, Word's XML to a fiftieth; deflated nothing to a thousandth.
	 */
	static final int RATIO = 200;

	/**
	 * Records in a ZIP file's table, those of the Word files in it included; a Word file
	 * has some 15.
	 */
	static final int RECORDS = 20_000;

	/**
	 * Tables within tables and text boxes in them come to some 50. Newer JDKs give up at
	 * 100 by themselves, with less to say.
	 */
	static final int XML_DEPTH = 90;

	private Limits() {
	}

}
