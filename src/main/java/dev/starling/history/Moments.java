package dev.starling.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.starling.practice.LogLine;
import dev.starling.question.Part;
import dev.starling.submission.RoundLine;
import dev.starling.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * Puts the lines of a log together to moments. Saves with no longer pause between them
 * than it takes to fetch a coffee are one stretch of work; a long one is told in pieces,
 * so that there is something to go back to within it, and handing the draft in ends one.
 */
final class Moments {

	private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

	private static final Duration LONGEST_STRETCH = Duration.ofMinutes(30);

	private final Map<Part, Integer> words = new EnumMap<>(Part.class);

	private final List<Moment> told = new ArrayList<>();

	private @Nullable Stretch stretch;

	private final Deque<RoundLine> rounds;

	private Moments(Collection<LogLine> before, Collection<RoundLine> rounds) {
		this.rounds = new ArrayDeque<>(rounds);
		before.forEach((line) -> this.words.put(line.part(), line.words()));
	}

	/**
	 * Tells a log.
	 * @param lines its lines, the oldest in front
	 * @param before where each part stood before the first of them
	 * @param rounds what was handed in meanwhile, the first in front
	 * @return the moments, the oldest in front
	 */
	static List<Moment> in(List<LogLine> lines, Collection<LogLine> before, Collection<RoundLine> rounds) {
		Moments moments = new Moments(before, rounds);
		lines.forEach(moments::add);
		moments.endStretch();
		moments.rounds.forEach(moments::add);
		return moments.told;
	}

	/** The same, with every save as a moment of its own. */
	static List<Moment> eachIn(List<LogLine> lines, Collection<LogLine> before) {
		Moments moments = new Moments(before, List.of());
		lines.forEach((line) -> {
			moments.add(line);
			moments.endStretch();
		});
		return moments.told;
	}

	private void add(LogLine line) {
		while (!this.rounds.isEmpty() && this.rounds.peek().at().isBefore(line.at())) {
			endStretch();
			add(this.rounds.poll());
		}
		if (line.isSetAside()) {
			endStretch();
			this.told.add(new Moment(Moment.Kind.SET_ASIDE, line.at(), line.at(), Set.of(line.part()), 1, line.length(),
					0, line.save(), null));
			return;
		}
		Moment.Kind kind = line.isBroughtBack() ? Moment.Kind.BROUGHT_BACK : Moment.Kind.WRITTEN;
		if (this.stretch == null || !this.stretch.goesOnWith(kind, line)) {
			endStretch();
			this.stretch = new Stretch(kind, line.at(), whole());
		}
		this.words.put(line.part(), line.words());
		this.stretch.add(line);
	}

	private void add(RoundLine round) {
		Set<Part> written = EnumSet.noneOf(Part.class);
		this.words.forEach((part, count) -> {
			if (count > 0) {
				written.add(part);
			}
		});
		this.told.add(new Moment(Moment.Kind.HANDED_IN, round.at(), round.at(), written, 0, new Words(whole()), 0, null,
				round));
	}

	private void endStretch() {
		if (this.stretch != null) {
			this.told.add(this.stretch.moment(whole()));
			this.stretch = null;
		}
	}

	private int whole() {
		return this.words.values().stream().mapToInt(Integer::intValue).sum();
	}

	private static final class Stretch {

		private final Moment.Kind kind;

		private final Instant from;

		private final int wordsBefore;

		private final Set<Part> parts = EnumSet.noneOf(Part.class);

		private Instant until;

		private int saves;

		Stretch(Moment.Kind kind, Instant from, int wordsBefore) {
			this.kind = kind;
			this.from = from;
			this.until = from;
			this.wordsBefore = wordsBefore;
		}

		/** What was brought back together came in the same instant. */
		boolean goesOnWith(Moment.Kind kind, LogLine line) {
			if (kind != this.kind) {
				return false;
			}
			return (kind == Moment.Kind.BROUGHT_BACK) ? line.at().equals(this.until)
					: line.at().isBefore(this.until.plus(LONGEST_PAUSE))
							&& line.at().isBefore(this.from.plus(LONGEST_STRETCH));
		}

		void add(LogLine line) {
			this.parts.add(line.part());
			this.until = line.at();
			this.saves++;
		}

		Moment moment(int words) {
			return new Moment(this.kind, this.from, this.until, this.parts, this.saves, new Words(words),
					words - this.wordsBefore, null, null);
		}

	}

}
