package dev.starling.importing;

/**
 * What is left of the limits while an upload is unpacked.
 */
final class Allowance {

	private static final String IN_PARTS = "Import it in several parts";

	private long bytes = Limits.UNPACKED_BYTES;

	private int files = Limits.FILES;

	private int lines = Limits.LINES;

	private int pages = Limits.PAGES;

	void takeBytes(long taken, String source) {
		this.bytes -= taken;
		if (taken < 0 || this.bytes < 0) {
			throw new RefusedUploadException(source + " unpacks to more than the %,d MB that are taken at once"
				.formatted(Limits.UNPACKED_BYTES / 1_000_000), IN_PARTS);
		}
	}

	void takeFile(String source) {
		if (--this.files < 0) {
			throw new RefusedUploadException(
					"%s is beyond the %,d files that are taken at once".formatted(source, Limits.FILES), IN_PARTS);
		}
	}

	void takeLine(String source) {
		if (--this.lines < 0) {
			throw new RefusedUploadException(
					"%s goes beyond the %,d lines that are taken at once".formatted(source, Limits.LINES), IN_PARTS);
		}
	}

	void takePages(int taken, String source) {
		this.pages -= taken;
		if (this.pages < 0) {
			throw new RefusedUploadException(
					"%s goes beyond the %,d pages that are taken at once".formatted(source, Limits.PAGES), IN_PARTS);
		}
	}

}
