package dev.starling.vocabulary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import dev.starling.account.Me;
import dev.starling.audit.Act;
import dev.starling.audit.AuditTrail;
import dev.starling.question.BankRevision;
import dev.starling.question.HeldTerms;
import dev.starling.question.Term;
import dev.starling.question.TermKind;
import dev.starling.question.Terms;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What administrators do about competencies, levels and categories. Nothing that is in
 * use goes, and no edition is worded anew. Whoever changes something says what it was
 * when they saw it: of two at once the second is told.
 */
@Service
@Transactional
class Upkeep {

	private final Terms terms;

	private final Uses uses;

	private final BankRevision revision;

	private final AuditTrail trail;

	private final JdbcClient jdbc;

	Upkeep(Terms terms, Uses uses, BankRevision revision, AuditTrail trail, JdbcClient jdbc) {
		this.terms = terms;
		this.uses = uses;
		this.revision = revision;
		this.trail = trail;
		this.jdbc = jdbc;
	}

	@Transactional(readOnly = true)
	List<TermLine> lines(TermKind kind) {
		Map<Long, Usage> used = this.uses.told(kind);
		return this.terms.inOrder(kind)
			.stream()
			.map((term) -> new TermLine(term, used.getOrDefault(term.id(), Usage.NONE)))
			.toList();
	}

	/**
	 * Adds one at the end.
	 * @return its number
	 * @throws RefusedTermException if one is called so, or the words do not do
	 */
	long add(TermKind kind, String name, String meaning, Me me) {
		Wording wording = Wording.of(kind, name, meaning);
		HeldTerms held = this.terms.hold();
		held.find(kind, wording.name()).ifPresent((other) -> {
			throw RefusedTermException
				.conflict("There is a %s called “%s” already. Nothing was added.".formatted(kind.word(), other.name()));
		});
		Term made = held.make(kind, wording.name());
		if (!wording.meaning().isEmpty()) {
			describe(made, wording);
		}
		note(Act.TERM_ADDED, kind, made, "", me);
		return made.id();
	}

	/**
	 * Gives one another name or another meaning. Its address stays.
	 * @param seen what it was called and meant when they began
	 * @throws RefusedTermException if another is called so, if it is no more what they
	 * saw, or if the words do not do
	 */
	void reword(TermKind kind, long id, Wording seen, String name, String meaning, Me me) {
		Wording wording = Wording.of(kind, name, meaning);
		HeldTerms held = this.terms.hold();
		Term term = seen(kind, held, id, seen.name());
		if (!term.meaning().equals(seen.meaning())) {
			throw RefusedTermException.conflict(
					"Somebody else has written what “%s” means meanwhile. Nothing was changed: what you wrote stands below, what is kept beside the name."
						.formatted(term.name()));
		}
		held.find(kind, wording.name()).filter((other) -> other.id() != id).ifPresent((other) -> {
			throw RefusedTermException.taken(
					"There is a %s called “%s” already. Nothing was changed.".formatted(kind.word(), other.name()),
					other);
		});
		if (!wording.name().equals(term.name())) {
			this.uses.adopt(kind, term);
			this.uses.remember(kind, term, id);
			this.jdbc.sql("update %s set name = ? where id = ?".formatted(kind.word()))
				.param(wording.name())
				.param(id)
				.update();
			note(Act.TERM_RENAMED, kind, term, " to “" + wording.name() + "”", me);
		}
		if (kind == TermKind.COMPETENCY && !wording.meaning().equals(term.meaning())) {
			describe(term, wording);
			note(Act.TERM_DESCRIBED, kind, term, "", me);
		}
	}

	private void describe(Term competency, Wording wording) {
		this.jdbc.sql("update competency set meaning = ? where id = ?")
			.param(wording.meaning())
			.param(competency.id())
			.update();
	}

	/**
	 * Lets one change places with the one beside it.
	 * @param up whether towards the front
	 * @param past which one stood there when they looked
	 * @throws RefusedTermException if that one stands there no more
	 */
	void move(TermKind kind, long id, boolean up, long past, Me me) {
		HeldTerms held = this.terms.hold();
		List<Term> order = new ArrayList<>(held.all(kind));
		Term term = existing(kind, held, id);
		int from = order.indexOf(term);
		int to = held.find(kind, past).map(order::indexOf).orElse(-1);
		if (to < 0 || to - from != (up ? -1 : 1)) {
			throw RefusedTermException
				.conflict("Somebody else has changed the order meanwhile. Nothing was moved: this is how it is now.");
		}
		Collections.swap(order, from, to);
		for (int position = 0; position < order.size(); position++) {
			this.jdbc
				.sql("update %s set position = :position where id = :id and position <> :position"
					.formatted(kind.word()))
				.param("position", position)
				.param("id", order.get(position).id())
				.update();
		}
		note(Act.TERM_MOVED, kind, term, "", me);
	}

	/**
	 * Lets another stand for one from now on, which goes. Editions keep their words.
	 * @param seen what it was called when they looked
	 * @param into what the other was called
	 * @throws RefusedTermException if one of them is gone or called otherwise
	 */
	void merge(TermKind kind, long id, String seen, String into, Me me) {
		HeldTerms held = this.terms.hold();
		Term from = seen(kind, held, id, seen);
		Term other = held.find(kind, into)
			.orElseThrow(() -> RefusedTermException.conflict(
					"Nothing is called “%s” any more: it was renamed, merged or removed meanwhile. Nothing was merged."
						.formatted(into)));
		if (other.id() == id) {
			throw RefusedTermException.unfit("Choose another %s to merge it into.".formatted(kind.word()));
		}
		this.uses.hand(kind, from, other);
		note(Act.TERM_MERGED, kind, from, " into " + other.slug(), me);
		delete(kind, id);
	}

	/**
	 * Removes one that nothing uses.
	 * @param seen what it was called when they looked
	 * @throws RefusedTermException if something uses it
	 */
	void remove(TermKind kind, long id, String seen, Me me) {
		HeldTerms held = this.terms.hold();
		Term term = seen(kind, held, id, seen);
		Usage usage = this.uses.of(kind, id);
		if (!usage.isNone()) {
			throw RefusedTermException.conflict("“%s” is used by %s, so it stays. Merge it into another %s instead."
				.formatted(term.name(), usage.told(), kind.word()));
		}
		note(Act.TERM_REMOVED, kind, term, "", me);
		this.uses.forget(kind, id);
		delete(kind, id);
	}

	/** The last that is done, so that nobody waits on it for long. */
	private void delete(TermKind kind, long id) {
		this.jdbc.sql("delete from %s where id = ?".formatted(kind.word())).param(id).update();
	}

	private Term existing(TermKind kind, HeldTerms held, long id) {
		return held.find(kind, id)
			.orElseThrow(() -> RefusedTermException
				.conflict("This %s is gone: it was removed or merged meanwhile. Nothing was changed."
					.formatted(kind.word())));
	}

	private Term seen(TermKind kind, HeldTerms held, long id, String name) {
		Term term = existing(kind, held, id);
		if (!term.name().equals(name)) {
			throw RefusedTermException.conflict("Somebody else has renamed “%s” to “%s” meanwhile. Nothing was changed."
				.formatted(name, term.name()));
		}
		return term;
	}

	private void note(Act act, TermKind kind, Term term, String more, Me me) {
		this.revision.advance();
		this.trail.add(act, me.id(), null, kind.word() + " " + term.slug() + more);
	}

}
