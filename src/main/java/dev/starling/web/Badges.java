package dev.starling.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.starling.account.Me;
import org.jspecify.annotations.Nullable;

/**
 * The counts in the navigation of one page. They are looked up when the page is written:
 * most requests write none.
 */
class Badges {

	private final List<Badge> badges;

	private final @Nullable Me me;

	private final Map<String, Count> counts = new HashMap<>();

	Badges(List<Badge> badges, @Nullable Me me) {
		this.badges = badges;
		this.me = me;
	}

	/**
	 * Returns a badge's count, and looks it up once.
	 * @param name what the badge is called
	 * @return 0 for a guest and for nobody
	 */
	public Count of(String name) {
		return this.counts.computeIfAbsent(name, this::count);
	}

	private Count count(String name) {
		if (this.me == null || this.me.isGuest()) {
			return new Count(0);
		}
		return new Count(this.badges.stream()
			.filter((badge) -> badge.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("No badge is called " + name))
			.count(this.me));
	}

	/** Looks all of them up. */
	Map<String, Count> all() {
		this.badges.forEach((badge) -> of(badge.name()));
		return Map.copyOf(this.counts);
	}

	/**
	 * @param number how many
	 */
	record Count(int number) {

		public boolean isNone() {
			return this.number == 0;
		}

		/** "3", or "99+" for more than that. */
		@Override
		public String toString() {
			return (this.number > Badge.MOST) ? Badge.MOST + "+" : Integer.toString(this.number);
		}

	}

}
