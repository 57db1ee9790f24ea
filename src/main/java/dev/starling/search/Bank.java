package dev.starling.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

import dev.starling.question.TermKind;

import org.springframework.stereotype.Service;

/**
 * Everything that is published, to be searched.
 */
@Service
public class Bank {

	private final Index index;

	Bank(Index index) {
		this.index = index;
	}

	/**
	 * Searches. What one page shows is of one moment; what this node has published before
	 * is in it, what another one has published too.
	 * @param criteria what for
	 * @param page which page, from 1; the nearest one where there is none of that number
	 * @return at most {@value BankPage#SIZE} questions
	 */
	public BankPage search(Criteria criteria, int page) {
		return this.index.read((shelf) -> page(shelf, criteria, page));
	}

	/**
	 * Returns every competency that there is, with how many questions ask for it.
	 * @return in the order of the bank
	 */
	List<CompetencyLine> competencies() {
		return this.index.read((shelf) -> shelf.vocabulary()
			.competencies()
			.stream()
			.map((competency) -> new CompetencyLine(competency, shelf.asking(competency.id())))
			.toList());
	}

	/** Also by what was merged into it. */
	Optional<CompetencyPage> competency(String slug, int page) {
		return this.index.read((shelf) -> shelf.named(TermKind.COMPETENCY, slug)
			.map((competency) -> new CompetencyPage(competency, page(shelf, Criteria.ofCompetency(slug), page))));
	}

	private static BankPage page(Shelf shelf, Criteria criteria, int page) {
		try {
			return shelf.page(criteria, page);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
