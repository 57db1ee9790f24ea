package dev.starling.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import dev.starling.account.Me;
import dev.starling.practice.DraftLog;
import dev.starling.practice.DraftTitle;
import dev.starling.practice.LogLine;
import dev.starling.question.Part;
import dev.starling.submission.RoundLine;
import dev.starling.submission.Rounds;
import dev.starling.text.Differences;
import dev.starling.text.Words;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells a candidate what became of their draft.
 */
@Service
@Transactional(readOnly = true)
class History {

	/** Later than any save. */
	private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

	private final DraftLog log;

	private final Rounds rounds;

	History(DraftLog log, Rounds rounds) {
		this.log = log;
		this.rounds = rounds;
	}

	/**
	 * Returns the history of a draft.
	 * @param id the draft
	 * @param wanted what of it
	 * @param me the candidate
	 * @return empty where they have no such draft
	 */
	Optional<HistoryPage> of(long id, Wanted wanted, Me me) {
		return this.log.of(id, me).map((draft) -> tell(draft, wanted));
	}

	private HistoryPage tell(DraftTitle draft, Wanted wanted) {
		Instant end = (wanted.before() != null) ? Instant.ofEpochMilli(wanted.before()) : END;
		List<LogLine> lines = reversed(this.log.before(draft, end));
		boolean more = lines.size() == DraftLog.PAGE;
		Instant begin = more ? lines.get(0).at() : Instant.EPOCH;
		Collection<LogLine> before = more ? this.log.at(draft, begin.minusMillis(1)).values() : List.of();
		List<RoundLine> rounds = this.rounds.linesOf(draft.id());
		List<Moment> moments = Moments.in(lines, before,
				rounds.stream().filter((round) -> !round.at().isBefore(begin) && round.at().isBefore(end)).toList());
		Two two = choose(wanted, moments, rounds);
		Map<Part, LogLine> from = at(draft, two.from(), rounds);
		Map<Part, LogLine> to = new EnumMap<>(Part.class);
		to.putAll(at(draft, two.to(), rounds));
		if (wanted.aside() != null) {
			lines.stream()
				.filter((line) -> line.isSetAside() && line.save().equals(wanted.aside()))
				.forEach((line) -> to.put(line.part(), line));
		}
		List<Moment> within = moments.stream()
			.filter((moment) -> moment.saves() > 1 && moment.from().toEpochMilli() <= two.to()
					&& two.to() <= moment.millis())
			.findFirst()
			.map((moment) -> reversed(within(moment, lines, before)))
			.orElse(List.of());
		return new HistoryPage(draft, reversed(moments), within, wanted.before(),
				more ? lines.get(0).at().toEpochMilli() : null, two.from(), two.to(), wanted.aside(),
				compare(draft, from, to));
	}

	private static List<Moment> within(Moment stretch, List<LogLine> lines, Collection<LogLine> before) {
		return Moments.eachIn(lines, before)
			.stream()
			.filter((save) -> save.kind() == stretch.kind() && !save.at().isBefore(stretch.from())
					&& !save.at().isAfter(stretch.at()))
			.toList();
	}

	/**
	 * What was handed in is known by its versions, which nothing that was saved in the
	 * same instant changes.
	 */
	private Map<Part, LogLine> at(DraftTitle draft, long millis, List<RoundLine> rounds) {
		return handedIn(millis, rounds).map((round) -> this.log.of(draft, round.versions()))
			.orElseGet(() -> this.log.at(draft, Instant.ofEpochMilli(millis)));
	}

	private static Optional<RoundLine> handedIn(long millis, List<RoundLine> rounds) {
		return rounds.stream().filter((round) -> round.at().toEpochMilli() == millis).findFirst();
	}

	/**
	 * Without a wish it is the last moment, and what it changed; for a round, what
	 * changed since the one before.
	 */
	private static Two choose(Wanted wanted, List<Moment> moments, List<RoundLine> rounds) {
		if (moments.isEmpty()) {
			return new Two(0, 0);
		}
		long to = (wanted.to() != null) ? wanted.to() : moments.get(moments.size() - 1).millis();
		if (wanted.from() != null) {
			return new Two(Math.min(wanted.from(), to), Math.max(wanted.from(), to));
		}
		LongStream earlier = handedIn(to, rounds).isPresent()
				? rounds.stream().mapToLong((round) -> round.at().toEpochMilli())
				: moments.stream().filter((moment) -> moment.aside() == null).mapToLong(Moment::millis);
		return new Two(earlier.filter((moment) -> moment < to).max().orElse(0), to);
	}

	private List<HistoryPage.ComparedPart> compare(DraftTitle draft, Map<Part, LogLine> from, Map<Part, LogLine> to) {
		Map<Part, LogLine> now = this.log.at(draft, END);
		Set<UUID> saves = new HashSet<>();
		Stream.of(from, to, now).flatMap((lines) -> lines.values().stream()).map(LogLine::save).forEach(saves::add);
		Map<UUID, String> texts = this.log.texts(draft, saves);
		return Arrays.stream(Part.values()).map((part) -> {
			String earlier = text(from.get(part), texts);
			String later = text(to.get(part), texts);
			return new HistoryPage.ComparedPart(part, Words.in(later), Words.in(earlier),
					Objects.equals(later, text(now.get(part), texts)), Differences.between(earlier, later));
		}).toList();
	}

	private static String text(@Nullable LogLine line, Map<UUID, String> texts) {
		return (line != null) ? texts.getOrDefault(line.save(), "") : "";
	}

	/**
	 * Brings back what was there at a moment.
	 * @param id the draft
	 * @param at the moment
	 * @param part only this part; null for all
	 * @param me the candidate
	 * @return the moment before it was done, to undo it by; empty where they have no such
	 * draft
	 */
	@Transactional
	Optional<Long> bringBack(long id, long at, @Nullable Part part, Me me) {
		return this.log.of(id, me).map((draft) -> {
			long before = latest(draft);
			this.log.bringBack(draft, at(draft, sane(at), this.rounds.linesOf(id)),
					(part != null) ? Set.of(part) : Set.of(Part.values()));
			return before;
		});
	}

	/** The same with a text that was set aside. */
	@Transactional
	Optional<Long> bringBack(long id, UUID aside, Me me) {
		return this.log.of(id, me).map((draft) -> {
			long before = latest(draft);
			this.log.bringBack(draft, aside);
			return before;
		});
	}

	private long latest(DraftTitle draft) {
		return this.log.at(draft, END).values().stream().mapToLong((line) -> line.at().toEpochMilli()).max().orElse(0);
	}

	/** No database knows the year 292,278,994. */
	private static @Nullable Long sane(@Nullable Long millis) {
		return (millis != null) ? Math.max(0, Math.min(millis, END.toEpochMilli())) : null;
	}

	private static <T> List<T> reversed(List<T> list) {
		List<T> reversed = new ArrayList<>(list);
		Collections.reverse(reversed);
		return reversed;
	}

	/**
	 * What somebody wants to see.
	 *
	 * @param from the earlier moment, in milliseconds
	 * @param to the later one
	 * @param aside a text that was set aside
	 * @param before only moments that are older
	 */
	record Wanted(@Nullable Long from, @Nullable Long to, @Nullable UUID aside, @Nullable Long before) {

		Wanted {
			from = sane(from);
			to = sane(to);
			before = sane(before);
		}

	}

	private record Two(long from, long to) {
	}

}
