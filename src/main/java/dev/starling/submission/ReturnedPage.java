package dev.starling.submission;

import java.util.Optional;

import dev.starling.account.Me;

import org.springframework.ui.Model;

/**
 * What a candidate sees of a round whose review is out. Whoever has reviews implements
 * this and takes {@code GET /submissions/{id}} over from then on; every other state is
 * shown here, and so is this one where nobody does.
 */
public interface ReturnedPage {

	/**
	 * Fills the page.
	 * @param round a round of this candidate's, in {@link State#RETURNED}
	 * @param me the candidate
	 * @param model where the page's data goes
	 * @return the name of its template, or empty where there is no review to show
	 */
	Optional<String> show(Round round, Me me, Model model);

}
