package dev.starling.api;

import java.time.Instant;
import java.util.List;

import dev.starling.mail.Addresses;
import dev.starling.question.Competency;
import dev.starling.question.Listing;
import dev.starling.search.BankPage;
import org.jspecify.annotations.Nullable;

/**
 * A page of the bank, as {@code questions.json} describes it.
 */
record QuestionList(int total, int page, int pages, @Nullable String next, List<Line> questions) {

	static QuestionList of(BankPage page, @Nullable String next, Addresses addresses) {
		return new QuestionList(page.total(), page.number(), page.pages(), next,
				page.hits().stream().map((hit) -> Line.of(hit.listing(), addresses)).toList());
	}

	record Line(String slug, String href, String title, String prompt, String category, String level,
			List<String> competencies, Instant publishedAt) {

		static Line of(Listing listing, Addresses addresses) {
			return new Line(listing.slug(), addresses.of("/api/questions/" + listing.slug()), listing.title(),
					listing.prompt(), listing.category(), listing.level(),
					listing.competencies().stream().map(Competency::name).toList(), listing.publishedAt());
		}

	}

}
