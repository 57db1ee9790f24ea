package dev.starling.home;

import java.util.List;

import dev.starling.figures.Waiting;
import dev.starling.importing.UnfinishedUpload;
import dev.starling.question.QuestionLine;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator looks after.
 *
 * @param latest questions with an edition in the making, the one that was begun last in
 * front; one more than is shown tells that there are more
 * @param upload pages that came in and are not stored yet; null for none
 * @param invitations how many were sent out and not taken up yet
 * @param late what has waited for a coach for too long
 */
record Office(List<QuestionLine> latest, @Nullable UnfinishedUpload upload, int invitations, Waiting late) {

	static final int MOST = 3;

	/** Whether nothing of this is there to be done. */
	public boolean isEmpty() {
		return this.latest.isEmpty() && this.upload == null && this.invitations == 0 && this.late.isNone();
	}

	public List<QuestionLine> inTheMaking() {
		return this.latest.stream().limit(MOST).toList();
	}

	public boolean hasMoreInTheMaking() {
		return this.latest.size() > MOST;
	}

	/** "1 invitation is open". */
	public String invited() {
		return this.invitations + ((this.invitations == 1) ? " invitation is open" : " invitations are open");
	}

}
