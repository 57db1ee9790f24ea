package dev.starling.vocabulary;

/**
 * What uses a term.
 *
 * @param questions how many questions have an edition with it, published or not
 * @param editions how many editions of them
 * @param answers how many answers that were handed in stand in the queue's books by it
 */
record Usage(int questions, int editions, int answers) {

	static final Usage NONE = new Usage(0, 0, 0);

	public boolean isNone() {
		return this.editions == 0 && this.answers == 0;
	}

	/** As a sentence goes on with it, "2 questions (3 editions)". */
	public String told() {
		if (this.editions == 0 && this.answers > 0) {
			return count(this.answers, "answer");
		}
		String told = count(this.questions, "question");
		if (this.editions != this.questions) {
			told += " (" + count(this.editions, "edition") + ")";
		}
		return (this.answers > 0) ? told + " and " + count(this.answers, "answer") : told;
	}

	private static String count(int number, String what) {
		return "%,d %s".formatted(number, (number == 1) ? what : what + "s");
	}

}
