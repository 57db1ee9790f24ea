package dev.starling.question;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;

/**
 * Competencies, levels and categories while nobody else changes them. Good for one
 * transaction and one thread.
 */
public final class HeldTerms {

	private final Terms terms;

	private final JdbcClient jdbc;

	private final BankRevision revision;

	private final Map<TermKind, List<Term>> known = new EnumMap<>(TermKind.class);

	private final Map<TermKind, Map<String, Term>> names = new EnumMap<>(TermKind.class);

	private final Map<TermKind, Map<String, Long>> formerNames = new EnumMap<>(TermKind.class);

	HeldTerms(Terms terms, JdbcClient jdbc, BankRevision revision) {
		this.terms = terms;
		this.jdbc = jdbc;
		this.revision = revision;
	}

	/**
	 * Finds a term by what it is called or was called before, and makes one at the end
	 * where there is none.
	 * @param kind what it is
	 * @param name what it is called, in whatever case and with blanks around it or not
	 * @return the term as it is called now, which may be another spelling or another word
	 * @throws IllegalArgumentException if the name is blank or longer than
	 * {@link TermKind#longest()}
	 */
	public Term findOrMake(TermKind kind, String name) {
		return find(kind, name).or(() -> formerly(kind, name)).orElseGet(() -> make(kind, name));
	}

	private Optional<Term> formerly(TermKind kind, String name) {
		return Optional.ofNullable(this.formerNames.computeIfAbsent(kind, this.terms::formerNames).get(fold(name)))
			.flatMap((id) -> find(kind, id));
	}

	/**
	 * Finds a term by what it is called now.
	 * @param kind what it is
	 * @param name what it is called, in whatever case and with blanks around it or not
	 * @return the term, or empty where there is none
	 */
	public Optional<Term> find(TermKind kind, String name) {
		return Optional.ofNullable(
				this.names
					.computeIfAbsent(kind,
							(which) -> all(which).stream()
								.collect(Collectors.toMap((term) -> fold(term.name()), Function.identity(),
										(first, second) -> first, HashMap::new)))
					.get(fold(name)));
	}

	/**
	 * Finds a term by its number.
	 * @param kind what it is
	 * @param id its number
	 * @return the term, or empty where there is none
	 */
	public Optional<Term> find(TermKind kind, long id) {
		return all(kind).stream().filter((term) -> term.id() == id).findFirst();
	}

	/**
	 * Returns those of one kind.
	 * @param kind which
	 * @return in their order
	 */
	public List<Term> all(TermKind kind) {
		return this.known.computeIfAbsent(kind, (which) -> new ArrayList<>(this.terms.inOrder(which)));
	}

	/**
	 * Makes a term, at the end.
	 * @param kind what it is
	 * @param called what it is called, which none of its kind is now
	 * @return the term
	 * @throws IllegalArgumentException if the name is blank or longer than
	 * {@link TermKind#longest()}
	 */
	public Term make(TermKind kind, String called) {
		String name = called.strip();
		if (name.isEmpty() || name.length() > kind.longest()) {
			throw new IllegalArgumentException(
					"The name of a %s has between 1 and %d characters".formatted(kind.word(), kind.longest()));
		}
		this.revision.advance();
		String slug = Slug.of(name, kind.word()).free(slugs(kind)::contains).value();
		KeyHolder key = new GeneratedKeyHolder();
		this.jdbc.sql("""
				insert into %1$s (slug, name, position)
				values (?, ?, (select coalesce(max(position), -1) + 1 from %1$s))""".formatted(kind.word()))
			.param(slug)
			.param(name)
			.update(key, "id");
		Term made = new Term(key.getKeyAs(Long.class), slug, name, "");
		all(kind).add(made);
		this.names.get(kind).put(fold(name), made);
		return made;
	}

	private Set<String> slugs(TermKind kind) {
		Set<String> slugs = new HashSet<>();
		all(kind).forEach((term) -> slugs.add(term.slug()));
		slugs.addAll(this.terms.formerSlugs().get(kind).keySet());
		return slugs;
	}

	static String fold(String name) {
		return name.strip().toLowerCase(Locale.ROOT);
	}

}
