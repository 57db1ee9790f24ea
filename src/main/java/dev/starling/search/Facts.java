package dev.starling.search;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import dev.starling.question.Competency;
import dev.starling.question.Listing;
import org.jspecify.annotations.Nullable;

/**
 * What a question is filtered, counted and sorted by; its words are in the index only.
 */
record Facts(long question, long edition, String sortTitle, Instant publishedAt, List<Long> competencies,
		@Nullable Long level, @Nullable Long category) {

	static Facts of(Listing listing) {
		return new Facts(listing.question(), listing.edition(), listing.title().toLowerCase(Locale.ENGLISH),
				listing.publishedAt(), listing.competencies().stream().map(Competency::id).distinct().toList(),
				listing.levelId(), listing.categoryId());
	}

}
