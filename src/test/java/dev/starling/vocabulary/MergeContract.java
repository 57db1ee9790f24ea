package dev.starling.vocabulary;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.starling.account.Me;
import dev.starling.account.People;
import dev.starling.question.BankRevision;
import dev.starling.question.EditionContent;
import dev.starling.question.EditionDraft;
import dev.starling.question.Publisher;
import dev.starling.question.QuestionBank;
import dev.starling.question.Term;
import dev.starling.question.TermKind;
import dev.starling.question.Terms;
import dev.starling.testing.AtOnce;
import dev.starling.testing.Visitor;
import dev.starling.testing.Visitors;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What becomes of whatever uses a term, and of several who change terms at once.
 */
abstract class MergeContract {

	private static final int RACES = 20;

	@Autowired
	private Terms terms;

	@Autowired
	private Upkeep upkeep;

	@Autowired
	private BankRevision revision;

	@Autowired
	private QuestionBank bank;

	@Autowired
	private Publisher publisher;

	@Autowired
	private People people;

	@Autowired
	private Visitors.Door door;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private TransactionTemplate transaction;

	private Me me;

	private OwnTerms own;

	@AfterEach
	void leaveTheBankAsItWas() {
		this.own.remove();
	}

	@BeforeEach
	void somebody() {
		this.own = new OwnTerms(this.jdbc);
		this.me = this.people.signUp(UUID.randomUUID() + "@example.org", Visitor.PASSWORD, "Ada", ZoneOffset.UTC);
	}

	@Test
	void givesTheNamesInTheirOrder() {
		assertThat(this.terms.inOrder().levels()).extracting(Term::name)
			.startsWith("Mid Level", "Senior Level", "Staff Level", "Principal Level");
		assertThat(this.terms.inOrder().competencies()).filteredOn((term) -> term.slug().equals("planning"))
			.singleElement()
			.satisfies((term) -> assertThat(term.name()).isEqualTo("Planning"))
			.satisfies((term) -> assertThat(term.meaning()).startsWith("Working out beforehand"));
		assertThat(this.terms.inOrder().categories()).extracting(Term::name)
			.startsWith("Behavioral", "Leadership", "Delivery");
	}

	@Test
	void findsByNameInAnyCaseAndMakesWhatIsNotThere() {
		long before = this.revision.current();
		Term known = findOrMake(TermKind.LEVEL, "  senior LEVEL ");
		assertThat(known.name()).isEqualTo("Senior Level");
		assertThat(this.revision.current()).as("nothing is new").isEqualTo(before);
		String name = name("Über Level");
		Term made = findOrMake(TermKind.LEVEL, " " + name + " ");
		assertThat(made.name()).isEqualTo(name);
		assertThat(made.slug()).isEqualTo(name.toLowerCase().replace('ü', 'u').replace(' ', '-'));
		assertThat(this.terms.inOrder(TermKind.LEVEL)).last().isEqualTo(made);
		assertThat(this.revision.current()).isGreaterThan(before);
		assertThat(findOrMake(TermKind.LEVEL, name.toUpperCase())).isEqualTo(made);
		assertThat(findOrMake(TermKind.LEVEL, name + "!").slug()).isEqualTo(made.slug() + "-2");
		assertThat(findOrMake(TermKind.COMPETENCY, "合气道").slug()).startsWith("competency");
	}

	@Test
	void makesNothingWithoutANameOrOutsideOfATransaction() {
		assertThatIllegalArgumentException().isThrownBy(() -> findOrMake(TermKind.CATEGORY, " "));
		assertThatIllegalArgumentException().isThrownBy(() -> findOrMake(TermKind.CATEGORY, "c".repeat(81)));
		assertThatExceptionOfType(IllegalTransactionStateException.class).isThrownBy(this.terms::hold);
	}

	@Test
	void whatIsMadeGoesWithTheTransactionThatMadeIt() {
		String name = name("Undone");
		this.transaction.executeWithoutResult((status) -> {
			this.terms.hold().findOrMake(TermKind.CATEGORY, name);
			status.setRollbackOnly();
		});
		assertThat(this.terms.inOrder(TermKind.CATEGORY)).extracting(Term::name).doesNotContain(name);
	}

	@Test
	void anEditionThatAskedForTheOneAsksForTheOtherInItsOwnWords() {
		Term from = term(TermKind.COMPETENCY);
		Term into = term(TermKind.COMPETENCY);
		long edition = edition(from, term(TermKind.COMPETENCY));
		List<String> words = words(edition);
		merge(TermKind.COMPETENCY, from, into);
		assertThat(words(edition)).isEqualTo(words);
		assertThat(asked(edition)).startsWith(into.id());
		assertThat(this.terms.inOrder(TermKind.COMPETENCY)).contains(into).doesNotContain(from);
		assertThat(this.jdbc.queryForObject("select detail from audit_event where act = 'TERM_MERGED' and actor_id = ?",
				String.class, this.me.id()))
			.isEqualTo("competency " + from.slug() + " into " + into.slug());
		Term last = term(TermKind.COMPETENCY);
		merge(TermKind.COMPETENCY, into, last);
		assertThat(this.upkeep.add(TermKind.COMPETENCY, from.name(), "", this.me)).isNotEqualTo(last.id());
		assertThat(term(TermKind.COMPETENCY, from.name()).slug()).as("the old address stays the old one's")
			.isNotEqualTo(from.slug());
	}

	@Test
	void whoStillSaysWhatATermWasCalledMeansTheSame() {
		for (TermKind kind : TermKind.values()) {
			Term first = term(kind);
			String renamed = name("Renamed");
			this.upkeep.reword(kind, first.id(), new Wording(first.name(), ""), renamed, "", this.me);
			assertThat(findOrMake(kind, first.name().toUpperCase()).name()).isEqualTo(renamed);
			Term into = term(kind);
			this.upkeep.merge(kind, first.id(), renamed, into.name(), this.me);
			assertThat(findOrMake(kind, first.name())).isEqualTo(into);
			assertThat(findOrMake(kind, renamed)).isEqualTo(into);
			this.upkeep.remove(kind, into.id(), into.name(), this.me);
			assertThat(findOrMake(kind, renamed).name()).as("made anew").isEqualTo(renamed);
		}
	}

	@Test
	void anEditionThatAskedForBothGoesOnSayingBothInItsOrder() {
		Term from = term(TermKind.COMPETENCY);
		Term into = term(TermKind.COMPETENCY);
		Term a = term(TermKind.COMPETENCY);
		Term b = term(TermKind.COMPETENCY);
		Term last = term(TermKind.COMPETENCY);
		long edition = edition(from, a, into, b, last);
		List<String> words = words(edition);
		merge(TermKind.COMPETENCY, from, into);
		assertThat(asked(edition)).containsExactly(into.id(), a.id(), into.id(), b.id(), last.id());
		merge(TermKind.COMPETENCY, into, last);
		assertThat(asked(edition)).containsExactly(last.id(), a.id(), last.id(), b.id(), last.id());
		assertThat(words(edition)).isEqualTo(words).hasSize(5);
		assertThat(this.bank.edition(edition).orElseThrow().competencies()).isEqualTo(words);
		assertThat(usage(TermKind.COMPETENCY, last)).as("counted once").isEqualTo(new Usage(1, 1, 0));
	}

	@Test
	void aQuestionThatSaysBothIsShownWithBothAndFoundOnce() {
		Term from = term(TermKind.COMPETENCY);
		Term into = term(TermKind.COMPETENCY);
		Term last = term(TermKind.COMPETENCY);
		List<String> words = List.of(last.name(), from.name(), "Other " + from.name(), into.name());
		EditionDraft begun = begin();
		String published = publish(begin(), words);
		merge(TermKind.COMPETENCY, from, into);
		String later = publish(begun, words);
		assertSays(published, words, Map.of(from, into, into, into, last, last));
		assertSays(later, words, Map.of(from, into, into, into, last, last));
		assertThat(found("competency", into)).containsExactlyInAnyOrder(published, later);
		merge(TermKind.COMPETENCY, into, last);
		assertSays(published, words, Map.of(from, last, into, last, last, last));
		assertSays(later, words, Map.of(from, last, into, last, last, last));
		for (Term term : List.of(from, into, last)) {
			assertThat(found("competency", term)).containsExactlyInAnyOrder(published, later);
			assertThat(chosen("competency", term)).isEqualTo(last.name() + " (2)");
		}
		assertThat(this.door.nobody().page("/competencies/" + last.slug()).select(".row-title").eachText())
			.as("once each")
			.hasSize(2);
		assertThat(this.terms.inOrder(TermKind.COMPETENCY)).as("none was made anew")
			.extracting(Term::name)
			.doesNotContain(from.name(), into.name());
	}

	@Test
	void anAnswerToAQuestionThatSaysBothIsHandedIn() {
		Term from = term(TermKind.COMPETENCY);
		Term into = term(TermKind.COMPETENCY);
		for (Term term : List.of(from, into)) {
			this.jdbc.update("""
					insert into edition_competency (edition_id, position, competency_id, name)
					select id, (select max(position) + 1 from edition_competency where edition_id = edition.id), ?, ?
					from edition where question_id = 1 and state = 'PUBLISHED'""", term.id(), term.name());
		}
		merge(TermKind.COMPETENCY, from, into);
		Visitor candidate = this.door.candidate();
		String draft = candidate.startDraft();
		candidate.save(draft, "task", 0, "text");
		long round = Long.parseLong(candidate.submit(draft).replaceAll("\\D", ""));
		assertThat(places(round)).containsOnlyOnce(into.id()).doesNotContain(from.id());
	}

	@Test
	void theOldAddressLeadsOnForGood() {
		Term from = term(TermKind.COMPETENCY);
		Term into = term(TermKind.COMPETENCY);
		Term last = term(TermKind.COMPETENCY);
		String old = "/competencies/" + from.slug();
		assertThat(this.door.nobody().page(old).select("h1").text()).isEqualTo(from.name());
		merge(TermKind.COMPETENCY, from, into);
		assertThat(this.door.nobody().get(old)).hasStatus(301).hasRedirectedUrl("/competencies/" + into.slug());
		merge(TermKind.COMPETENCY, into, last);
		assertThat(this.door.nobody().get(old)).hasStatus(301).hasRedirectedUrl("/competencies/" + last.slug());
		this.upkeep.remove(TermKind.COMPETENCY, last.id(), last.name(), this.me);
		assertThat(this.door.nobody().get(old)).hasStatus(404);
	}

	@Test
	void whoFiltersByWhatWasMergedFiltersByWhatStandsForIt() {
		for (TermKind kind : TermKind.values()) {
			Term from = term(kind, name("Merged Level"));
			Term into = term(kind, name("Staying Level"));
			EditionDraft draft = begin();
			String slug = switch (kind) {
				case COMPETENCY -> publish(draft, List.of(from.name()));
				case LEVEL -> publish(draft, "", from.name(), List.of());
				case CATEGORY -> publish(draft, from.name(), "", List.of());
			};
			merge(kind, from, into);
			assertThat(found(kind.word(), from)).containsExactly(slug);
			assertThat(chosen(kind.word(), from)).isEqualTo(into.name() + " (1)");
			assertThat(make(kind, from.name()).slug()).as("the old address stays the old one's")
				.isNotEqualTo(from.slug());
		}
	}

	@Test
	void answersInTheQueueStandUnderTheOther() {
		Visitor candidate = this.door.candidate();
		String draft = candidate.startDraft();
		candidate.save(draft, "task", 0, "text");
		long round = Long.parseLong(candidate.submit(draft).replaceAll("\\D", ""));
		Term from = term(TermKind.COMPETENCY);
		Term into = term(TermKind.COMPETENCY);
		Term last = term(TermKind.COMPETENCY);
		for (Term term : List.of(from, last)) {
			this.jdbc.update("""
					insert into submission_competency
						(submission_id, competency_id, state, queue_day, submitted_at, candidate_id)
					select id, ?, state, queue_day, submitted_at, candidate_id from submission where id = ?""",
					term.id(), round);
		}
		int places = places(round).size();
		merge(TermKind.COMPETENCY, from, into);
		assertThat(places(round)).hasSize(places).contains(into.id(), last.id()).doesNotContain(from.id());
		merge(TermKind.COMPETENCY, into, last);
		assertThat(places(round)).hasSize(places - 1).contains(last.id()).doesNotContain(into.id());
	}

	@Test
	void levelsAndCategoriesAreHandedOnWithAndWithoutTheirNumbers() {
		for (TermKind kind : List.of(TermKind.LEVEL, TermKind.CATEGORY)) {
			Term from = term(kind);
			Term into = term(kind);
			long linked = edition();
			long named = edition();
			String set = "update edition set %1$s = ?, %1$s_id = ? where id = ?".formatted(kind.word());
			this.jdbc.update(set, from.name(), from.id(), linked);
			this.jdbc.update(set, from.name(), null, named);
			assertThat(usage(kind, from)).isEqualTo(new Usage(1, 2, 0));
			String renamed = name("Renamed");
			this.upkeep.reword(kind, from.id(), new Wording(from.name(), ""), renamed, "", this.me);
			assertThat(usage(kind, from)).as("by its words alone").isEqualTo(new Usage(1, 2, 0));
			this.upkeep.merge(kind, from.id(), renamed, into.name(), this.me);
			assertThat(usage(kind, into)).isEqualTo(new Usage(1, 2, 0));
			assertThat(
					this.jdbc.queryForList("select distinct %1$s from edition where %1$s_id = ?".formatted(kind.word()),
							String.class, into.id()))
				.containsExactly(from.name());
		}
	}

	@Test
	void everyChangeIsToldToWhoeverKeepsAnIndex() {
		Term one = term(TermKind.COMPETENCY);
		Term two = term(TermKind.COMPETENCY);
		changes(() -> this.upkeep.add(TermKind.COMPETENCY, name("New"), "", this.me));
		changes(() -> this.upkeep.reword(TermKind.COMPETENCY, one.id(), new Wording(one.name(), ""), one.name(), "So.",
				this.me));
		changes(() -> this.upkeep.move(TermKind.COMPETENCY, two.id(), true, one.id(), this.me));
		changes(() -> this.upkeep.remove(TermKind.COMPETENCY, one.id(), one.name(), this.me));
		assertThat(this.jdbc.queryForList(
				"select act from audit_event where actor_id = ? and act like 'TERM%' order by id", String.class,
				this.me.id()))
			.containsExactly("TERM_ADDED", "TERM_DESCRIBED", "TERM_MOVED", "TERM_REMOVED");
	}

	@Test
	void aNameThatSeveralAddAtOnceIsThereOnce() throws Exception {
		for (int race = 0; race < RACES; race++) {
			String name = name("Contested");
			List<Boolean> added = AtOnce.atOnce(4, (number) -> isDone(() -> this.upkeep.add(TermKind.CATEGORY,
					(number % 2 == 0) ? name : name.toUpperCase(), "", this.me)));
			assertThat(added).containsOnlyOnce(true);
			assertThat(this.terms.inOrder(TermKind.CATEGORY)).extracting(Term::name)
				.filteredOn(name::equalsIgnoreCase)
				.hasSize(1);
		}
	}

	@Test
	void whoFindsOrMakesTheSameAtOnceHasTheSame() throws Exception {
		for (int race = 0; race < RACES; race++) {
			String name = name("Imported");
			List<Long> ids = AtOnce.atOnce(4, (number) -> findOrMake(TermKind.COMPETENCY, name).id());
			assertThat(Set.copyOf(ids)).hasSize(1);
		}
	}

	@Test
	void ofTwoWhoRenameAtOnceOneIsTold() throws Exception {
		for (int race = 0; race < RACES; race++) {
			Term term = term(TermKind.LEVEL);
			List<String> names = List.of(name("Mine"), name("Yours"));
			List<Boolean> done = AtOnce.atOnce(2, (number) -> isDone(() -> this.upkeep.reword(TermKind.LEVEL, term.id(),
					new Wording(term.name(), ""), names.get(number), "", this.me)));
			assertThat(done).containsExactlyInAnyOrder(true, false);
			assertThat(this.terms.inOrder(TermKind.LEVEL)).filteredOn((one) -> one.id() == term.id())
				.extracting(Term::name)
				.containsExactly(names.get(done.indexOf(true)));
		}
	}

	@Test
	void twoThatAreMergedIntoEachOtherAtOnceLeaveOne() throws Exception {
		for (int race = 0; race < RACES; race++) {
			List<Term> both = List.of(term(TermKind.COMPETENCY), term(TermKind.COMPETENCY));
			long edition = edition(both.get(0), both.get(1));
			List<Boolean> done = AtOnce.atOnce(2,
					(number) -> isDone(() -> merge(TermKind.COMPETENCY, both.get(number), both.get(1 - number))));
			assertThat(done).containsExactlyInAnyOrder(true, false);
			assertThat(asked(edition)).hasSize(2).containsOnly(both.get(done.indexOf(false)).id());
		}
	}

	@Test
	void whatSomebodyBeginsToUseIsNotRemoved() throws Exception {
		for (int race = 0; race < RACES; race++) {
			Term term = term(TermKind.COMPETENCY);
			List<Boolean> done = AtOnce.atOnce(2,
					(number) -> (number == 0)
							? isDone(() -> this.upkeep.remove(TermKind.COMPETENCY, term.id(), term.name(), this.me))
							: use(term));
			assertThat(done.get(1)).as("whoever uses it finds it or makes it anew").isTrue();
			assertThat(this.terms.inOrder(TermKind.COMPETENCY)).extracting(Term::name).contains(term.name());
		}
	}

	@Test
	void theOrderStaysWholeHoweverManyMoveAtOnce() throws Exception {
		List<Long> before = ids(TermKind.COMPETENCY);
		AtOnce.atOnce(4, (number) -> isDone(() -> this.upkeep.move(TermKind.COMPETENCY, before.get(number + 1), true,
				before.get(number), this.me)));
		assertThat(ids(TermKind.COMPETENCY)).containsExactlyInAnyOrderElementsOf(before);
		assertThat(this.jdbc.queryForList("select position from competency order by position", Integer.class))
			.isEqualTo(IntStream.range(0, before.size()).boxed().toList());
	}

	private boolean use(Term term) {
		this.transaction.executeWithoutResult((status) -> {
			Term found = this.terms.hold().findOrMake(TermKind.COMPETENCY, term.name());
			edition(found);
		});
		return true;
	}

	private static boolean isDone(Runnable act) {
		try {
			act.run();
			return true;
		}
		catch (RefusedTermException ex) {
			return false;
		}
	}

	private void changes(Runnable act) {
		long before = this.revision.current();
		act.run();
		assertThat(this.revision.current()).isGreaterThan(before);
	}

	private void merge(TermKind kind, Term from, Term into) {
		this.upkeep.merge(kind, from.id(), from.name(), into.name(), this.me);
	}

	private Usage usage(TermKind kind, Term term) {
		return this.upkeep.lines(kind)
			.stream()
			.filter((line) -> line.term().id() == term.id())
			.findFirst()
			.orElseThrow()
			.usage();
	}

	private Term term(TermKind kind) {
		return term(kind, name("Term"));
	}

	private Term term(TermKind kind, String name) {
		return findOrMake(kind, name);
	}

	private Term findOrMake(TermKind kind, String name) {
		return this.transaction.execute((status) -> this.terms.hold().findOrMake(kind, name));
	}

	private Term make(TermKind kind, String name) {
		this.upkeep.add(kind, name, "", this.me);
		return term(kind, name);
	}

	private EditionDraft begin() {
		return this.publisher.begin(name("Question"));
	}

	private String publish(EditionDraft draft, List<String> competencies) {
		return publish(draft, "", "Senior Level", competencies);
	}

	private String publish(EditionDraft draft, String category, String level, List<String> competencies) {
		this.publisher.publish(draft,
				new EditionContent(draft.edition(), draft.question(), draft.slug(), draft.number(), category,
						"A Title " + draft.question(), "A prompt?", level, competencies, List.of(), "", List.of(), "",
						List.of()),
				this.me.id());
		return draft.slug();
	}

	/** Each word is a label, which leads to what is meant by it now. */
	private void assertSays(String question, List<String> words, Map<Term, Term> meant) {
		Elements labels = this.door.nobody().page("/questions/" + question).select("[data-line=competency]");
		assertThat(labels.eachText()).isEqualTo(words);
		meant.forEach((said, now) -> assertThat(labels.select("a:containsOwn(" + said.name() + ")").eachAttr("href"))
			.contains("/competencies/" + now.slug()));
	}

	private List<String> found(String filter, Term term) {
		return this.door.nobody()
			.page("/questions?" + filter + "=" + term.slug())
			.select(".rows [href^=/questions/]")
			.eachAttr("href")
			.stream()
			.map((address) -> address.substring("/questions/".length()))
			.toList();
	}

	private String chosen(String filter, Term term) {
		return this.door.nobody()
			.page("/questions?" + filter + "=" + term.slug())
			.select("#" + filter + " [selected]")
			.text();
	}

	private static String name(String word) {
		return word + " " + UUID.randomUUID().toString().substring(0, 8);
	}

	/** One more edition of the first question, that asks for these. */
	private long edition(Term... competencies) {
		long number = System.nanoTime() % 1_000_000_000;
		this.jdbc
			.update("""
					insert into edition (question_id, number, state, category, title, prompt, level, assumptions, cheat_code,
						created_at)
					values (1, ?, 'SUPERSEDED', 'Behavioral', 'A Title', 'A prompt?', 'Senior Level', '', '', now())""",
					number);
		long edition = this.jdbc.queryForObject("select id from edition where question_id = 1 and number = ?",
				Long.class, number);
		for (int position = 0; position < competencies.length; position++) {
			this.jdbc.update(
					"insert into edition_competency (edition_id, position, competency_id, name) values (?, ?, ?, ?)",
					edition, position, competencies[position].id(), "as it was: " + position);
		}
		return edition;
	}

	private List<Long> asked(long edition) {
		return this.jdbc.queryForList(
				"select competency_id from edition_competency where edition_id = ? order by position", Long.class,
				edition);
	}

	private List<String> words(long edition) {
		return this.jdbc.queryForList("select name from edition_competency where edition_id = ? order by position",
				String.class, edition);
	}

	private List<Long> places(long round) {
		return this.jdbc.queryForList("select competency_id from submission_competency where submission_id = ?",
				Long.class, round);
	}

	private List<Long> ids(TermKind kind) {
		return this.terms.inOrder(kind).stream().map(Term::id).collect(Collectors.toList());
	}

}
