package dev.starling.vocabulary;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import dev.starling.question.Term;
import dev.starling.question.TermKind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where terms are used. The words stand beside and are not touched.
 */
@Component
class Uses {

	private static final String EDITIONS_WITH = "(select edition_id from edition_competency where competency_id = :%s)";

	private static final String BY_COMPETENCY = """
			select competency_id as term, count(distinct question_id) as questions, count(*) as editions
			from edition_competency join edition on edition.id = edition_id group by competency_id""";

	/** An edition that only has the words is one of the term that is called so. */
	private static final String BY_OTHER = """
			select term.id as term, count(distinct question_id) as questions, count(*) as editions
			from %1$s term join edition
				on edition.%1$s_id = term.id or edition.%1$s_id is null and edition.%1$s = term.name
			group by term.id""";

	private final JdbcClient jdbc;

	Uses(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * How many editions use each; answers are not counted here, since their editions are.
	 */
	Map<Long, Usage> of(TermKind kind) {
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
		this.jdbc.sql("insert into former_name (kind, name, term_id) values (?, ?, ?)")
			.params(kind.name(), name, meant)
			.update();
	}

	/** Nobody means this any more. */
	void forget(TermKind kind, long term) {
		this.jdbc.sql("delete from former_name where kind = ? and term_id = ?").params(kind.name(), term).update();
	}

	/** Whatever used one uses the other. */
	void hand(TermKind kind, Term from, Term into) {
		this.jdbc.sql("update former_name set term_id = ? where kind = ? and term_id = ?")
			.params(into.id(), kind.name(), from.id())
			.update();
		remember(kind, from, into.id());
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
	 * An edition that asks for both keeps the line of the other, and the lines behind the
	 * one that goes move up. They pass through negative places, since at no time may two
	 * stand at one.
	 */
	private void handCompetency(long from, long into) {
		String other = EDITIONS_WITH.formatted("into");
		change("""
				update edition_competency set position = -position
				where edition_id in %s and edition_id in %s and position > (
					select gone.position from edition_competency gone
					where gone.edition_id = edition_competency.edition_id and gone.competency_id = :from)"""
			.formatted(EDITIONS_WITH.formatted("from"), other), from, into);
		change("delete from edition_competency where competency_id = :from and edition_id in " + other, from, into);
		change("update edition_competency set position = -position - 1 where position < 0 and edition_id in " + other,
				from, into);
		change("update edition_competency set competency_id = :into where competency_id = :from", from, into);
		change("""
				delete from submission_competency where competency_id = :from and submission_id in (
					select submission_id from submission_competency where competency_id = :into)""", from, into);
		change("update submission_competency set competency_id = :into where competency_id = :from", from, into);
		change("update former_competency set competency_id = :into where competency_id = :from", from, into);
		change("""
				insert into former_competency (slug, competency_id)
				select slug, cast(:into as bigint) from competency where id = :from""", from, into);
	}

	private void change(String statement, long from, long into) {
		this.jdbc.sql(statement).param("from", from).param("into", into).update();
	}

}
