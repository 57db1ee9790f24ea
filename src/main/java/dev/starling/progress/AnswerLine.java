package dev.starling.progress;

import java.util.List;

import dev.starling.practice.DraftSummary;
import org.jspecify.annotations.Nullable;

/**
 * An answer, how far it is, and how well its signals showed.
 *
 * @param draft the answer
 * @param latest its latest round that is back; null for none
 * @param advice what to do with it; null while a coach has it
 * @param signals how well each signal of its question showed, what showed least in front
 */
public record AnswerLine(DraftSummary draft, @Nullable RatedRound latest, @Nullable Advice advice,
		List<SignalLine> signals) {

	public boolean isReady() {
		return this.latest != null && this.latest.isReady();
	}

	public boolean isRated() {
		return !this.signals.isEmpty();
	}

}
