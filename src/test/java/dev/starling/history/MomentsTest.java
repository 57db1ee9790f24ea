package dev.starling.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import dev.starling.history.Moment.Kind;
import dev.starling.practice.LogLine;
import dev.starling.question.Part;
import dev.starling.submission.RoundLine;
import dev.starling.submission.State;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The log, as a person would tell it.
 */
class MomentsTest {

	private static final Instant NINE = Instant.parse("2026-11-02T09:00:00Z");

	private final List<LogLine> log = new ArrayList<>();

	@Test
	void savesWithShortPausesAreOneStretchOfWork() {
		written(Part.SITUATION, 1, 10, Duration.ZERO);
		written(Part.TASK, 1, 5, Duration.ofMinutes(9));
		written(Part.SITUATION, 2, 12, Duration.ofMinutes(18));
		List<Moment> moments = Moments.in(this.log, List.of(), List.of());
		assertThat(moments).hasSize(1);
		assertThat(moments.get(0).from()).isEqualTo(NINE);
		assertThat(moments.get(0).at()).isEqualTo(NINE.plus(Duration.ofMinutes(18)));
		assertThat(moments.get(0).parts()).isEqualTo(Set.of(Part.SITUATION, Part.TASK));
		assertThat(moments.get(0).saves()).isEqualTo(3);
		assertThat(moments.get(0).words().count()).isEqualTo(17);
		assertThat(moments.get(0).difference()).isEqualTo(17);
	}

	@Test
	void aLongPauseBeginsAnotherOne() {
		written(Part.TASK, 1, 5, Duration.ZERO);
		written(Part.TASK, 2, 3, Duration.ofMinutes(10));
		List<Moment> moments = Moments.in(this.log, List.of(), List.of());
		assertThat(moments).extracting(Moment::saves).containsExactly(1, 1);
		assertThat(moments.get(1).difference()).isEqualTo(-2);
	}

	@Test
	void aLongStretchIsToldInPieces() {
		for (int minute = 0; minute < 90; minute++) {
			written(Part.TASK, minute + 1, minute, Duration.ofMinutes(minute));
		}
		assertThat(Moments.in(this.log, List.of(), List.of())).extracting(Moment::saves).containsExactly(30, 30, 30);
	}

	@Test
	void whatWasBroughtBackTogetherIsAMomentOfItsOwn() {
		written(Part.TASK, 1, 5, Duration.ZERO);
		broughtBack(Part.TASK, 2, 4, Duration.ofMinutes(1));
		broughtBack(Part.ACTION, 1, 6, Duration.ofMinutes(1));
		broughtBack(Part.ACTION, 2, 7, Duration.ofMinutes(2));
		written(Part.TASK, 3, 9, Duration.ofMinutes(3));
		List<Moment> moments = Moments.in(this.log, List.of(), List.of());
		assertThat(moments).extracting(Moment::kind)
			.containsExactly(Kind.WRITTEN, Kind.BROUGHT_BACK, Kind.BROUGHT_BACK, Kind.WRITTEN);
		assertThat(moments.get(1).parts()).isEqualTo(Set.of(Part.TASK, Part.ACTION));
	}

	@Test
	void aTextThatWasSetAsideStandsForItselfAndChangesNothing() {
		written(Part.TASK, 1, 5, Duration.ZERO);
		UUID save = UUID.randomUUID();
		this.log.add(new LogLine(save, Part.TASK, null, 0, 8, null, NINE.plusSeconds(60)));
		written(Part.TASK, 2, 6, Duration.ofMinutes(2));
		List<Moment> moments = Moments.in(this.log, List.of(), List.of());
		assertThat(moments).extracting(Moment::kind).containsExactly(Kind.WRITTEN, Kind.SET_ASIDE, Kind.WRITTEN);
		assertThat(moments.get(1).aside()).isEqualTo(save);
		assertThat(moments.get(1).words().count()).isEqualTo(8);
		assertThat(moments.get(2).difference()).isEqualTo(1);
	}

	@Test
	void wordsAreCountedOnFromWhereTheLogIsCut() {
		written(Part.TASK, 7, 5, Duration.ZERO);
		LogLine before = new LogLine(UUID.randomUUID(), Part.ACTION, 3, 2, 100, null, NINE.minusSeconds(1));
		assertThat(Moments.in(this.log, List.of(before), List.of()).get(0).words().count()).isEqualTo(105);
	}

	@Test
	void handingItInEndsAStretchAndIsAMomentOfItsOwn() {
		written(Part.TASK, 1, 5, Duration.ZERO);
		written(Part.ACTION, 1, 7, Duration.ofMinutes(1));
		written(Part.TASK, 2, 6, Duration.ofMinutes(3));
		List<Moment> moments = Moments.in(this.log, List.of(),
				List.of(round(1, Duration.ofMinutes(2)), round(2, Duration.ofMinutes(4))));
		assertThat(moments).extracting(Moment::kind)
			.containsExactly(Kind.WRITTEN, Kind.HANDED_IN, Kind.WRITTEN, Kind.HANDED_IN);
		assertThat(moments.get(1).at()).isEqualTo(NINE.plus(Duration.ofMinutes(2)));
		assertThat(moments.get(1).words().count()).isEqualTo(12);
		assertThat(moments.get(1).parts()).isEqualTo(Set.of(Part.TASK, Part.ACTION));
		assertThat(moments.get(2).difference()).isEqualTo(1);
		assertThat(moments.get(3).round().number()).isEqualTo(2);
	}

	private static RoundLine round(int number, Duration after) {
		return new RoundLine(40 + number, number, State.RETURNED, NINE.plus(after), Map.of());
	}

	private void written(Part part, int version, int words, Duration after) {
		add(part, version, words, null, after);
	}

	private void broughtBack(Part part, int version, int words, Duration after) {
		add(part, version, words, UUID.randomUUID(), after);
	}

	private void add(Part part, int version, int words, UUID restores, Duration after) {
		this.log.add(new LogLine(UUID.randomUUID(), part, version, version - 1, words, restores, NINE.plus(after)));
	}

}
