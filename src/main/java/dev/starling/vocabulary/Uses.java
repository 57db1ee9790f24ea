package dev.starling.vocabulary;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import dev.starling.question.BankRevision;
import dev.starling.question.Kept;
import dev.starling.question.Term;
import dev.starling.question.TermKind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where terms are used. The words stand beside and are not touched.
 */
@Component
class Uses {

	private static final String BY_COMPETENCY = """
			select competency_id as term, count(distinct question_id) as questions,
				count(distinct edition_id) as editions
			from edition_competency join edition on edition.id = edition_id group by competency_id""";

	/** An edition that only has the words is one of the term that is called so. */
	private static final String BY_OTHER = """
			select term.id as term, count(distinct question_id) as questions, count(*) as editions
			from %1$s term join edition
				on edition.%1$s_id = term.id or edition.%1$s_id is null and edition.%1$s = term.name
			group by term.id""";

	private final JdbcClient jdbc;

	private final Kept<TermKind, Map<Long, Usage>> counted;

	Uses(JdbcClient jdbc, BankRevision revision) {
		this.jdbc = jdbc;
		this.counted = new Kept<>(revision);
	}

	/**
	 * How many editions use each, as long as the bank is the same: counting reads all of
	 * it.
	 */
	Map<Long, Usage> told(TermKind kind) {
		return this.counted.find(kind, (asked) -> Optional.of(of(asked))).orElseThrow();
	}

	/**
	 * How many editions use each; answers are not counted here, since their editions are.
	 */
	private Map<Long, Usage> of(TermKind kind) {
		Map<Long, Usage> uses = new HashMap<>();
		this.jdbc.sql((kind == TermKind.COMPETENCY) ? BY_COMPETENCY : BY_OTHER.formatted(kind.word())).query((row) -> {
			uses.put(row.getLong("term"), new Usage(row.getInt("questions"), row.getInt("editions"), 0));
		});
		return uses;
	}

	Usage of(TermKind kind, long term) {
		Usage usage = of(kind).getOrDefault(term, Usage.NONE);
		return (kind == TermKind.COMPETENCY) ? new Usage(usage.questions(), usage.editions(), answers(term)) : usage;
	}

	private int answers(long competency) {
		return this.jdbc.sql("select count(*) from submission_competency where competency_id = ?")
			.param(competency)
			.query(Integer.class)
			.single();
	}

	/** From here on they follow the term, and not its name. */
	void adopt(TermKind kind, Term term) {
		if (kind != TermKind.COMPETENCY) {
			this.jdbc.sql("update edition set %1$s_id = ? where %1$s_id is null and %1$s = ?".formatted(kind.word()))
				.param(term.id())
				.param(term.name())
				.update();
		}
	}

	/** Who still says this means another from now on. */
	void remember(TermKind kind, Term called, long meant) {
		String name = called.name().toLowerCase(Locale.ROOT);
		this.jdbc.sql("delete from former_name where kind = ? and name = ?").params(kind.name(), name).update();
		this.jdbc.sql("insert into former_name (kind, name, spelt, term_id) values (?, ?, ?, ?)")
			.params(kind.name(), name, called.name(), meant)
			.update();
	}

	/** Nobody means this any more. */
	void forget(TermKind kind, long term) {
		this.jdbc.sql("delete from former_name where kind = ? and term_id = ?").params(kind.name(), term).update();
		this.jdbc.sql("delete from former_slug where kind = ? and term_id = ?").params(kind.name(), term).update();
	}

	/** Whatever used one uses the other. */
	void hand(TermKind kind, Term from, Term into) {
		for (String former : List.of("former_name", "former_slug")) {
			this.jdbc.sql("update %s set term_id = ? where kind = ? and term_id = ?".formatted(former))
				.params(into.id(), kind.name(), from.id())
				.update();
		}
		remember(kind, from, into.id());
		this.jdbc.sql("insert into former_slug (kind, slug, term_id) values (?, ?, ?)")
			.params(kind.name(), from.slug(), into.id())
			.update();
		if (kind == TermKind.COMPETENCY) {
			handCompetency(from.id(), into.id());
			return;
		}
		adopt(kind, from);
		this.jdbc.sql("update edition set %1$s_id = ? where %1$s_id = ?".formatted(kind.word()))
			.param(into.id())
			.param(from.id())
			.update();
	}

	/**
	 * An edition that asks for both goes on saying both; an answer stands in one place.
	 */
	private void handCompetency(long from, long into) {
		change("update edition_competency set competency_id = :into where competency_id = :from", from, into);
		change("""
				delete from submission_competency where competency_id = :from and submission_id in (
					select submission_id from submission_competency where competency_id = :into)""", from, into);
		change("update submission_competency set competency_id = :into where competency_id = :from", from, into);
	}

	private void change(String statement, long from, long into) {
		this.jdbc.sql(statement).param("from", from).param("into", into).update();
	}

}
