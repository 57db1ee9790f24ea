package dev.starling.question;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The competencies, levels and categories that there are, as they are called now. What an
 * edition calls them is the edition's own.
 */
@Service
@Transactional(readOnly = true)
public class Terms {

	private final JdbcClient jdbc;

	private final BankRevision revision;

	Terms(JdbcClient jdbc, BankRevision revision) {
		this.jdbc = jdbc;
		this.revision = revision;
	}

	/**
	 * Returns all of them, each kind in the order that administrators gave it.
	 * @return three lists, in one statement each
	 */
	public Vocabulary inOrder() {
		return new Vocabulary(inOrder(TermKind.COMPETENCY), inOrder(TermKind.LEVEL), inOrder(TermKind.CATEGORY));
	}

	/**
	 * Returns those of one kind.
	 * @param kind which
	 * @return in the order that administrators gave them
	 */
	public List<Term> inOrder(TermKind kind) {
		return this.jdbc
			.sql("select id, slug, name, %s as meaning from %s order by position, id".formatted(kind.meaning(),
					kind.word()))
			.query((row, number) -> new Term(row.getLong("id"), row.getString("slug"), row.getString("name"),
					row.getString("meaning")))
			.list();
	}

	/**
	 * Returns where terms are that were merged into others, which addresses go on naming.
	 * @return for each kind, what they were called in addresses, with the numbers of what
	 * stands for them now; in one statement
	 */
	public Map<TermKind, Map<String, Long>> formerSlugs() {
		Map<TermKind, Map<String, Long>> slugs = new EnumMap<>(TermKind.class);
		Arrays.stream(TermKind.values()).forEach((kind) -> slugs.put(kind, new HashMap<>()));
		this.jdbc.sql("select kind, slug, term_id from former_slug").query((row) -> {
			slugs.get(TermKind.valueOf(row.getString("kind"))).put(row.getString("slug"), row.getLong("term_id"));
		});
		return slugs;
	}

	/**
	 * Returns what those of one kind are called, and were called before they were renamed
	 * or merged: editions and pages go on saying so.
	 * @param kind which
	 * @return names as they are and were spelt, in one statement
	 */
	public List<String> names(TermKind kind) {
		return this.jdbc
			.sql("select name from %s union select spelt from former_name where kind = ?".formatted(kind.word()))
			.param(kind.name())
			.query(String.class)
			.list();
	}

	/** In small letters, with the numbers of what they mean. */
	Map<String, Long> formerNames(TermKind kind) {
		Map<String, Long> names = new HashMap<>();
		this.jdbc.sql("select name, term_id from former_name where kind = ?").param(kind.name()).query((row) -> {
			names.put(row.getString("name"), row.getLong("term_id"));
		});
		return names;
	}

	/**
	 * Holds them as they are until the caller's transaction ends: none goes and none
	 * comes meanwhile but by the caller, and whatever is asked of them is answered
	 * without asking the database again. Others that hold them, or that
	 * {@linkplain BankRevision#advance() advance} the bank, wait so long. Call it before
	 * anything of the bank is locked or written, or two may wait for each other.
	 * @return the terms
	 * @throws org.springframework.transaction.IllegalTransactionStateException outside of
	 * a transaction
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public HeldTerms hold() {
		this.jdbc.sql("select revision from bank_revision where id = 1 for update").query(Long.class).single();
		return new HeldTerms(this, this.jdbc, this.revision);
	}

}
