package dev.starling.bench;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * Whether the queue takes as long with 100,000 answers that wait as with a hundred.
 */
final class Queue {

	private static final Set<String> GROWING = Set.of("submission", "submission_part", "submission_mark",
			"submission_competency", "review", "draft", "account", "spring_session", "spring_session_attributes");

	private static final List<Page<Coach>> PAGES = List.of(page("the front", ""), page("by question", "?question=1"),
			page("by level", "?level=Senior%20Level"), page("by competency", "?competency=1"),
			page("first rounds", "?round=FIRST"), page("later rounds", "?round=LATER"),
			page("a question few answer", "?question=" + Waiting.RARE),
			page("a competency few show", "?competency=" + Waiting.RARE),
			new Page<>("further back", (coach) -> coach.get("/reviews?after=" + coach.middle())),
			new Page<>("reading one", (coach) -> coach.get("/reviews/waiting/" + coach.middle())));

	private Queue() {
	}

	private static Page<Coach> page(String title, String query) {
		return new Page<>(title, (coach) -> coach.get("/reviews" + query));
	}

	/**
	 * Reads what {@link Comparison} does; exits with 1 where statements differ or a table
	 * that grows is scanned.
	 * @param arguments none
	 * @throws IOException where something does not start
	 * @throws InterruptedException where it is stopped
	 */
	public static void main(String[] arguments) throws IOException, InterruptedException {
		boolean sound = new Comparison<>(GROWING, Coach::new, PAGES).run(100, 100_000,
				(jdbc, answers) -> new Waiting(jdbc).add(answers));
		System.exit(sound ? 0 : 1);
	}

}
