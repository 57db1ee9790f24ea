package dev.starling.question;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The questions that can be practised, and what each edition of them says.
 */
@Service
@Transactional(readOnly = true)
public class QuestionBank {

	/**
	 * The most questions that one page lists.
	 */
	static final int PAGE = 100;

	private static final String FIRST = "first";

	private final Editions editions;

	private final Kept<String, Long> first;

	private final Kept<String, Long> published;

	private final Kept<Long, Long> publishedOf;

	private final Kept<Long, EditionContent> contents;

	private final Kept<Integer, List<EditionTitle>> titles;

	private final Kept<Integer, List<Competency>> competencies;

	QuestionBank(Editions editions, BankRevision revision) {
		this.editions = editions;
		this.first = new Kept<>(revision);
		this.published = new Kept<>(revision);
		this.publishedOf = new Kept<>(revision);
		this.contents = new Kept<>(revision);
		this.titles = new Kept<>(revision);
		this.competencies = new Kept<>(revision);
	}

	/**
	 * Returns the question to begin with for whoever knows none: of those that are
	 * published the one that was there first, so that it stays the same.
	 * @return what it says, or empty where none is published
	 */
	public Optional<EditionContent> first() {
		return this.first.find(FIRST, (none) -> this.editions.findPublishedIds(Limit.of(1)).stream().findFirst())
			.flatMap(this::edition);
	}

	public Optional<EditionContent> published(String slug) {
		return this.published.find(slug, this.editions::findPublishedId).flatMap(this::edition);
	}

	/**
	 * Returns what can be practised, by its titles.
	 * @return at most {@value #PAGE}, by their names
	 */
	public List<EditionTitle> publishedTitles() {
		return this.titles.find(PAGE, (most) -> Optional.of(this.editions.findPublishedTitles(Limit.of(most))))
			.orElseThrow();
	}

	/**
	 * Returns what the published questions ask for.
	 * @return at most {@value #PAGE}, by their names
	 */
	public List<Competency> competencies() {
		return this.competencies
			.find(PAGE, (most) -> Optional.of(this.editions.findPublishedCompetencies(Limit.of(most))))
			.orElseThrow();
	}

	public Optional<EditionTitle> publishedTitle(String slug) {
		return this.editions.findPublishedTitle(slug);
	}

	/**
	 * Returns which edition of a question is published.
	 * @param question the question
	 * @return the id of an edition, or empty where none is
	 */
	public Optional<Long> publishedEdition(long question) {
		return this.publishedOf.find(question, this.editions::findPublishedId);
	}

	/**
	 * Returns any edition, published or not: what somebody is answering stays readable.
	 * @param id the edition
	 * @return what it says, or empty where there is none of that number
	 */
	public Optional<EditionContent> edition(long id) {
		return this.contents.find(id, (finished) -> this.editions.findFinished(finished).map(Edition::content))
			.or(() -> this.editions.findById(id).map(Edition::content));
	}

	/**
	 * Returns the titles of several editions, in one statement.
	 * @param ids the editions
	 * @return a title for each one that exists
	 */
	public Map<Long, EditionTitle> titles(Collection<Long> ids) {
		return this.editions.findTitles(ids)
			.stream()
			.collect(Collectors.toMap(EditionTitle::edition, Function.identity()));
	}

}
