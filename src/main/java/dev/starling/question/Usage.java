package dev.starling.question;

/**
 * Whom a publication touches: what others have begun on editions of a question.
 */
public interface Usage {

	/**
	 * Counting goes no further than this and one more: a favourite question has as many
	 * drafts as there are people.
	 */
	int MOST_COUNTED = 1000;

	/**
	 * Counts it.
	 * @param question the question
	 * @return how much there is
	 */
	Touched of(long question);

	/**
	 * Something that goes on as it was begun.
	 *
	 * @param count how many; anything above {@link #MOST_COUNTED} means more than that
	 * @param one what one of them is, "draft in progress"
	 * @param many what several are
	 */
	record Touched(long count, String one, String many) {

		@Override
		public String toString() {
			String counted = "%,d".formatted(Math.min(this.count, MOST_COUNTED));
			return counted + ((this.count > MOST_COUNTED) ? "+ " : " ") + ((this.count == 1) ? this.one : this.many);
		}

	}

}
