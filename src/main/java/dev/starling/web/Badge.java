package dev.starling.web;

import dev.starling.account.Me;

/**
 * A count in the navigation, of what waits for whoever is signed in. A module that has
 * something to count implements this; {@code layout.html} names the badge at its link.
 */
public interface Badge {

	/** What is told as a number; of more the page says "99+". */
	int MOST = 99;

	/**
	 * Returns what the layout calls it.
	 * @return a name that no other badge has
	 */
	String name();

	/**
	 * Counts. It is asked once for each page that somebody is shown who has signed in, so
	 * it is one statement that an index answers.
	 * @param me who is shown the page, never a guest
	 * @return how many; from {@code MOST + 1} on it makes no difference
	 */
	int count(Me me);

}
