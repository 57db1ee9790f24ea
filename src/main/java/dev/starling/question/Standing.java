package dev.starling.question;

import java.util.Arrays;
import java.util.Locale;

/**
 * How far a question is, as administrators tell them apart.
 */
public enum Standing {

	/** Whichever is not put away. */
	ALL("All", "slug", "archived_at is null and slug > ? order by slug"),
	/** An edition of it is being written; the one that was begun last is in front. */
	MAKING("In the making", "draft_edition_id",
			"archived_at is null and draft_edition_id < ? order by draft_edition_id desc"),
	/** Readers find no edition of it. */
	UNPUBLISHED("Not published", "slug",
			"archived_at is null and published_edition_id is null and slug > ? order by archived_at, published_edition_id, slug"),
	/** It was put away. */
	ARCHIVED("Archived", "slug", "archived_at is not null and slug > ? order by slug");

	private final String label;

	private final String place;

	private final String following;

	Standing(String label, String place, String following) {
		this.label = label;
		this.place = place;
		this.following = following;
	}

	/**
	 * Returns the one that an address names.
	 * @param slug the name in lower case
	 * @return all of them where there is none of that name
	 */
	public static Standing named(String slug) {
		return Arrays.stream(values()).filter((standing) -> standing.slug().equals(slug)).findFirst().orElse(ALL);
	}

	public String slug() {
		return name().toLowerCase(Locale.ROOT);
	}

	public String label() {
		return this.label;
	}

	/** The column by which a list of them goes on where a page ends. */
	String place() {
		return this.place;
	}

	/** Which questions, after a place and in order: an index leads there. */
	String following() {
		return this.following;
	}

	String direction() {
		return (this == MAKING) ? "desc" : "";
	}

	/** A place as the database compares it; in front of all others where it is none. */
	Object after(String place) {
		return (this != MAKING) ? place : place.matches("\\d{1,18}") ? Long.parseLong(place) : Long.MAX_VALUE;
	}

}
