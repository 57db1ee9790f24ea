package dev.starling.importing;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Some lines of an upload, and how many there are of each kind.
 *
 * @param id its name in addresses
 * @param tallies how many pages of each kind, of the kinds that there are
 * @param show the kind that is shown; null for all
 * @param pages those that are shown
 * @param more whether others come behind them
 * @param refused why nothing was stored the last time; null where nothing stood in the
 * way
 */
record UploadPage(UUID id, List<Tally> tallies, Proposal.@Nullable State show, List<UploadedPage> pages, boolean more,
		@Nullable String refused) {

	public int total() {
		return this.tallies.stream().mapToInt(Tally::pages).sum();
	}

	public int chosen() {
		return this.tallies.stream().mapToInt(Tally::chosen).sum();
	}

	public int incomplete() {
		return this.tallies.stream().filter((tally) -> tally.state().isOffered()).mapToInt(Tally::incomplete).sum();
	}

	/** The number behind which the next lines begin. */
	public int last() {
		return this.pages.isEmpty() ? -1 : this.pages.get(this.pages.size() - 1).number();
	}

}
