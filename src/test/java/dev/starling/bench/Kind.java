package dev.starling.bench;

/**
 * What is asked for in the course of a day.
 */
enum Kind {

	SAVE("a save"), QUEUE("the queue"), ANSWER("an answer that waits"), CLAIM("a claim"), DESK("the desk"),
	COMMENT("a comment"), RETURN("a review sent"), QUESTION("a question"), BANK("the bank"), HOME("home"),
	EDITOR("the editor");

	private final String title;

	Kind(String title) {
		this.title = title;
	}

	@Override
	public String toString() {
		return this.title;
	}

}
