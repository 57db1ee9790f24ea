package dev.starling.importing;

import org.jspecify.annotations.Nullable;

/**
 * A page of an upload, as one line tells it.
 *
 * @param number its number in the upload, from 0
 * @param source what a person finds it by
 * @param firstLine where it begins in that, from 1
 * @param title what it is called
 * @param state what it was to the bank when it was looked at
 * @param slug the question that it would be an edition of; null for a new one
 * @param problems how many lines are to be mended or filled
 * @param complete whether it could be published as it is
 * @param chosen whether it is to be stored
 */
record UploadedPage(int number, String source, int firstLine, String title, Proposal.State state, @Nullable String slug,
		int problems, boolean complete, boolean chosen) {

	static UploadedPage of(Proposal proposal) {
		return new UploadedPage(proposal.number(), proposal.sheet().source(), proposal.sheet().firstLine(),
				proposal.title(), proposal.state(), proposal.slug(), proposal.reading().problems().size(),
				proposal.reading().canBePublished(), proposal.isChosen());
	}

	public boolean isOffered() {
		return this.state.isOffered();
	}

	public boolean isIncomplete() {
		return isOffered() && !this.complete;
	}

}
