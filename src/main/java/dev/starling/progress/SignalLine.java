package dev.starling.progress;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.starling.review.Level;

/**
 * A signal of one answer, from round to round.
 *
 * @param name "Growth Mindset"
 * @param shown how well it showed, in the rounds in which it was rated; at least one
 */
public record SignalLine(String name, List<Shown> shown) {

	/**
	 * Of those that were rated at all, what showed least in its latest round in front.
	 */
	static List<SignalLine> of(List<RatedRound> rounds) {
		Map<String, List<Shown>> lines = new LinkedHashMap<>();
		for (RatedRound round : rounds) {
			for (RatedSignal signal : round.rated()) {
				lines.computeIfAbsent(signal.name(), (name) -> new ArrayList<>())
					.add(new Shown(round.round(), signal.level()));
			}
		}
		return lines.entrySet()
			.stream()
			.map((line) -> new SignalLine(line.getKey(), line.getValue()))
			.sorted(Comparator.comparing((line) -> line.latest().level()))
			.toList();
	}

	public Shown latest() {
		return this.shown.get(this.shown.size() - 1);
	}

	public Trend trend() {
		return Trend.of(this.shown.stream().map(Shown::level).toList());
	}

	/** "2 Claimed in round 1, 4 Shown, and it mattered in round 2". */
	public String told() {
		return String.join("; ", this.shown.stream().map(Shown::told).toList());
	}

	/**
	 * How well it showed once.
	 *
	 * @param round in which round
	 * @param level how well
	 */
	public record Shown(int round, Level level) {

		String told() {
			return "round " + this.round + ": " + this.level.number() + " " + this.level.label();
		}

	}

}
