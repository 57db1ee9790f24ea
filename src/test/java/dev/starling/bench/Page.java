package dev.starling.bench;

import java.util.function.Consumer;

import dev.starling.testing.Visitor;

/**
 * What is asked of small and large databases alike. One more line measures one more
 * address.
 */
enum Page {

	EDITOR("the editor", (writer) -> writer.get(writer.draft())),

	SAVE("a save", Writer::save),

	HISTORY("the history", (writer) -> writer.get(writer.draft() + "/history")),

	DRAFTS("my drafts", (writer) -> writer.get("/drafts")),

	QUESTION("a question", (writer) -> writer.get(Visitor.QUESTION));

	private final String title;

	private final Consumer<Writer> visit;

	Page(String title, Consumer<Writer> visit) {
		this.title = title;
		this.visit = visit;
	}

	void visit(Writer writer) {
		this.visit.accept(writer);
	}

	@Override
	public String toString() {
		return this.title;
	}

}
