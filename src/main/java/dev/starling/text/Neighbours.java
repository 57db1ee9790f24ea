package dev.starling.text;

/**
 * Tells by what stands around some words whether it is no coincidence that they stand
 * there.
 */
final class Neighbours {

	/** So far away a word is still known by its neighbours, in tokens. */
	private static final int NEAR = 6;

	/** Two long words, or one and two short ones, in a row. */
	private static final int NO_COINCIDENCE = 4;

	private final Alignment alignment;

	Neighbours(Alignment alignment) {
		this.alignment = alignment;
	}

	/** They stand in a row with others that came along, or between such rows. */
	boolean know(Span quoted, Span there) {
		return quoted.each().anyMatch(this::isInARow) || (isKnownFrom(quoted.first(), there.first(), -1)
				&& isKnownFrom(quoted.end() - 1, there.end() - 1, 1));
	}

	private boolean isKnownFrom(int token, int place, int step) {
		for (int i = 1; i <= NEAR; i++) {
			int neighbour = token + i * step;
			if (neighbour < 0) {
				return place < NEAR;
			}
			if (neighbour == this.alignment.from().size()) {
				return this.alignment.to().size() - place <= NEAR;
			}
			int distance = (this.alignment.there(neighbour) - place) * step;
			if (this.alignment.isKept(neighbour) && distance > 0 && distance <= NEAR && isInARow(neighbour)) {
				return true;
			}
		}
		return false;
	}

	private boolean isInARow(int token) {
		if (!this.alignment.isKept(token)) {
			return false;
		}
		Tokens tokens = this.alignment.from();
		int weight = tokens.at(token).weight();
		for (int i = token; weight < NO_COINCIDENCE && i > 0 && this.alignment.goesOn(i - 1); i--) {
			weight += tokens.at(i - 1).weight();
		}
		for (int i = token; weight < NO_COINCIDENCE && this.alignment.goesOn(i); i++) {
			weight += tokens.at(i + 1).weight();
		}
		return weight >= NO_COINCIDENCE;
	}

}
