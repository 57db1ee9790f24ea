package dev.starling.operating;

/**
 * What tells two tables apart, whatever database they are in and in whichever order their
 * rows come.
 *
 * @param rows how many there are
 * @param hash the sum of all rows' SHA-256, as hexadecimal digits
 */
record Fingerprint(long rows, String hash) {

	@Override
	public String toString() {
		return String.format("%,12d  %s", this.rows, this.hash);
	}

}
