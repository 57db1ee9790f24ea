package dev.starling.bench;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import dev.starling.testing.Visitor;

/**
 * Every page that a person opens, and what they do most.
 */
final class Everywhere {

	private static final String QUESTION = "/admin" + Visitor.QUESTION;

	static final List<Page<Callers>> PAGES = Stream
		.of(pages("nobody", Callers::stranger, "/", "/questions", "/questions?page=2", "/questions?q=failure",
				"/questions?q=stakholder&level=senior-level&sort=newest", "/questions?category=behavioral",
				Visitor.QUESTION, "/competencies", "/competencies/ownership", "/api/questions",
				"/api" + Visitor.QUESTION, "/api/schemas/question.json", "/login", "/signup", "/password"),
				pages("candidate", Callers::candidate, "/", "/questions", Visitor.QUESTION, "{question}",
						"/competencies/ownership", "/drafts", "/drafts?shelf=archived", "/drafts/latest", "{draft}",
						"{reviewed}", "{draft}/sections", "{reviewed}/margin", "{draft}/history", "{draft}/answer",
						"{draft}/answer.txt", "{draft}/answer.md", "{draft}/submissions/new", "{reviewed}/rounds",
						"{round}", "{returned}", "/notices", "/account"),
				Stream.of(new Page<>("candidate saves", Callers::save),
						new Page<>("candidate begins a draft", Callers::begin),
						new Page<>("candidate hands in", Callers::handInAndTakeBack),
						new Page<>("coach claims", Callers::claimAndGiveBack)),
				pages("coach", Callers::coach, "/", "/reviews", "/reviews?question=1", "/reviews?level=Senior%20Level",
						"/reviews?competency=1", "/reviews?round=FIRST", "/reviews?round=LATER",
						"/reviews?question=" + Waiting.RARE, "/reviews?competency=" + Waiting.RARE,
						"/reviews?after={waiting}", "/reviews/waiting/{waiting}", "/reviews/returned",
						"/reviews/phrases", "{desk}", "{desk}/comments", "{desk}/rounds"),
				pages("admin", Callers::admin, "/admin/questions", "/admin/questions?after=generated-2",
						"/admin/questions?show=making", "/admin/questions?show=unpublished",
						"/admin/questions?show=archived", "/admin/questions/new", QUESTION + "/edit",
						QUESTION + "/preview", QUESTION + "/publication", QUESTION + "/editions",
						QUESTION + "/editions/1", QUESTION + "/page.txt", "/admin/questions/import", "{import}",
						"{import}/pages/0", "/admin/competencies", "/admin/competencies/1/merger", "/admin/levels",
						"/admin/levels/1/merger", "/admin/categories", "/admin/people", "/admin/people?q=candidate",
						"/admin/people?q=admin", "/admin/people?after=1", "/admin/invitations", "/admin/audit",
						"/admin/audit?person=1", "/admin/audit?kind=question",
						"/admin/audit?kind=sign-in&from=2020-01-01&until=2099-01-01",
						"/admin/audit?before=200&at=2030-01-01T00:00:00Z", "/admin/reviews"))
		.flatMap((pages) -> pages)
		.toList();

	private Everywhere() {
	}

	private static Stream<Page<Callers>> pages(String who, BiConsumer<Callers, String> asking, String... addresses) {
		return Stream.of(addresses)
			.map((address) -> new Page<>(who + " " + address, (callers) -> asking.accept(callers, address)));
	}

}
