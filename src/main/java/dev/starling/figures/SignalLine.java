package dev.starling.figures;

/**
 * How often something is so of a signal.
 *
 * @param question the title of the question that asks for it
 * @param signal its name
 * @param times in how many reviews it is so
 * @param of of how many
 */
record SignalLine(String question, String signal, int times, int of) {

	public int percent() {
		return Math.round(100f * this.times / this.of);
	}

}
