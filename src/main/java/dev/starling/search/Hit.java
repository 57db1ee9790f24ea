package dev.starling.search;

import java.util.List;

import dev.starling.question.Listing;
import dev.starling.text.Piece;

/**
 * A question in a list, with what was looked for marked.
 *
 * @param listing what it says
 * @param title its title
 * @param prompt what the interviewer asks
 * @param competencies those that have a mark in them
 * @param signals those that have a mark in them, name and description in one line
 */
public record Hit(Listing listing, List<Piece> title, List<Piece> prompt, List<List<Piece>> competencies,
		List<List<Piece>> signals) {

	static Hit of(Listing listing, Sought sought) {
		return new Hit(listing, sought.marked(listing.title()), sought.marked(listing.prompt()),
				listing.competencies()
					.stream()
					.map((competency) -> sought.marked(competency.name()))
					.filter(Sought::isIn)
					.toList(),
				listing.signals()
					.stream()
					.map((signal) -> sought.marked(signal.name() + ": " + signal.description()))
					.filter(Sought::isIn)
					.toList());
	}

}
