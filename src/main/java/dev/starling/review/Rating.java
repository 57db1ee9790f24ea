package dev.starling.review;

import java.io.Serializable;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import org.jspecify.annotations.Nullable;

/**
 * How well an answer shows one signal, and where.
 */
@Entity
class Rating extends Keyed<Rating.Id> {

	@EmbeddedId
	private Id id;

	private @Nullable Integer level;

	private boolean opposite;

	@ElementCollection
	@CollectionTable(name = "rating_evidence",
			joinColumns = { @JoinColumn(name = "review_id"), @JoinColumn(name = "signal_id") })
	private Set<Passage> evidence = new LinkedHashSet<>();

	protected Rating() {
	}

	Rating(long review, long signal) {
		this.id = new Id(review, signal);
	}

	/**
	 * Rates.
	 * @param level the level; null for not rated
	 * @param opposite whether the evidence shows the opposite
	 * @param evidence the sentences that bear it out
	 * @throws UnfoundedException if the level needs a sentence and none is marked
	 */
	void set(@Nullable Level level, boolean opposite, Collection<Passage> evidence) {
		boolean needed = opposite || level != null && level.needsEvidence();
		if (needed && evidence.isEmpty()) {
			throw new UnfoundedException(opposite ? "Mark the sentence that shows the opposite first."
					: "Mark a sentence that shows it first, then choose level " + level.number() + ".");
		}
		if (opposite && level != Level.NOT_SHOWN) {
			throw new UnfoundedException(
					"Only what is not shown can be shown to be the opposite: choose level 1 with it.");
		}
		this.level = (level != null) ? level.number() : null;
		this.opposite = opposite;
		this.evidence.retainAll(evidence);
		this.evidence.addAll(evidence);
	}

	long signal() {
		return this.id.signalId();
	}

	@Nullable Level level() {
		return (this.level != null) ? Level.of(this.level).orElseThrow() : null;
	}

	boolean isOpposite() {
		return this.opposite;
	}

	List<Passage> evidence() {
		return this.evidence.stream()
			.sorted(Comparator.comparing(Passage::part)
				.thenComparingInt(Passage::rangeStart)
				.thenComparingInt(Passage::rangeEnd))
			.toList();
	}

	@Override
	public Id getId() {
		return this.id;
	}

	@Embeddable
	record Id(long reviewId, long signalId) implements Serializable {
	}

}
