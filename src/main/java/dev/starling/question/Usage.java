package dev.starling.question;

/**
 * Whom a publication touches: what others have begun on editions of a question.
 */
public interface Usage {

	/**
	 * Counts it.
	 * @param question the question
	 * @return how much there is
	 */
	Touched of(long question);

	/**
	 * Something that goes on as it was begun.
	 *
	 * @param count how many
	 * @param one what one of them is, "draft in progress"
	 * @param many what several are
	 */
	record Touched(long count, String one, String many) {

		@Override
		public String toString() {
			return this.count + " " + ((this.count == 1) ? this.one : this.many);
		}

	}

}
