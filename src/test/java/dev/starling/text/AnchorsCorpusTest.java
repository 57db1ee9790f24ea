package dev.starling.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.starling.text.Person.Kind;
import dev.starling.text.Person.Told;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Answers that were revised in some way, with comments on them.
 */
class AnchorsCorpusTest {

	private static final int SEEDS = 300;

	/** Of a hundred comments, whatever became of them. */
	private static final int NEARLY_ALL = 95;

	/**
	 * So that others can be measured: {@code -Dcorpus.first=1001 -Dcorpus.seeds=1000}.
	 */
	private static final int FIRST = Integer.getInteger("corpus.first", 1);

	private static final int COMMENTS = 12;

	@RepeatedTest(SEEDS)
	void noCommentVanishes(RepetitionInfo repetition) {
		Case revised = Case.of(repetition.getCurrentRepetition());
		for (Anchor comment : revised.comments()) {
			Whereabouts told = revised.anchors().of(comment);
			if (told instanceof Whereabouts.Unchanged unchanged) {
				assertThat(unchanged.now().of(revised.after())).as(revised.about(comment)).isEqualTo(comment.quote());
			}
			else if (told instanceof Whereabouts.Edited edited) {
				assertThat(edited.now().liesIn(revised.after())).as(revised.about(comment)).isTrue();
				String now = edited.now().of(revised.after());
				assertThat(now).as(revised.about(comment)).isEqualTo(now.strip());
				assertThat(text(edited.differences().before())).as(revised.about(comment))
					.contains(comment.quote().strip());
				assertThat(edited.differences().isEmpty()).as(revised.about(comment)).isFalse();
			}
			else {
				assertThat(told).as(revised.about(comment)).isInstanceOf(Whereabouts.Removed.class);
			}
		}
	}

	@Test
	void nearlyAllAreToldAsAPersonWouldTellThem() {
		Map<Kind, Integer> all = new EnumMap<>(Kind.class);
		Map<Kind, Integer> right = new EnumMap<>(Kind.class);
		List<String> wrong = new ArrayList<>();
		int seeds = Integer.getInteger("corpus.seeds", SEEDS);
		for (int seed = FIRST; seed < FIRST + seeds; seed++) {
			Case revised = Case.of(seed);
			Person person = new Person(revised.answer().text(), revised.revision());
			for (Anchor comment : revised.comments()) {
				Told expected = person.tell(comment.range());
				Whereabouts told = revised.anchors().of(comment);
				all.merge(expected.kind(), 1, Integer::sum);
				if (agrees(told, expected)) {
					right.merge(expected.kind(), 1, Integer::sum);
				}
				else {
					wrong.add(revised.about(comment) + ": told as " + told + ", not as " + expected);
				}
			}
		}
		all.forEach((kind, count) -> System.out.printf("%s: %d of %d as a person tells it, %.1f %%%n", kind,
				right.getOrDefault(kind, 0), count, 100.0 * right.getOrDefault(kind, 0) / count));
		assertThat(all.keySet()).containsExactly(Kind.values());
		assertThat(all).allSatisfy(
				(kind, count) -> assertThat(100 * right.getOrDefault(kind, 0)).as(() -> String.join("\n", wrong))
					.isGreaterThanOrEqualTo(NEARLY_ALL * count));
	}

	private static boolean agrees(Whereabouts told, Told expected) {
		if (told instanceof Whereabouts.Unchanged unchanged) {
			return expected.kind() == Kind.UNCHANGED && expected.places().contains(unchanged.now().start());
		}
		if (told instanceof Whereabouts.Edited edited) {
			return expected.kind() == Kind.EDITED && expected.places()
				.stream()
				.anyMatch((place) -> edited.now().overlaps(new Range(place, place + 1)));
		}
		return expected.kind() == Kind.REMOVED;
	}

	private static String text(List<Differences.Run> runs) {
		return runs.stream().map(Differences.Run::text).collect(Collectors.joining());
	}

	/**
	 * One answer, revised.
	 */
	private record Case(int seed, Answer answer, Revision revision, List<Anchor> comments, String after,
			Anchors anchors) {

		static Case of(int seed) {
			Answer answer = Answer.ALL.get(seed % Answer.ALL.size());
			Random random = new Random(seed);
			Revision revision = Revision.of(answer, random);
			List<Anchor> comments = comments(answer, revision, random);
			return new Case(seed, answer, revision, comments, revision.text(),
					Anchors.follow(answer.text(), revision.text()));
		}

		/** Most of them where something changed, for the others are easily told. */
		private static List<Anchor> comments(Answer answer, Revision revision, Random random) {
			Comparator<Anchor> changedInFront = Comparator.comparing((comment) -> !revision.touches(comment.range()));
			return IntStream.range(0, 4)
				.mapToObj((i) -> Comments.on(answer.text(), random))
				.flatMap(List::stream)
				.sorted(changedInFront)
				.limit(COMMENTS)
				.toList();
		}

		String about(Anchor comment) {
			return "seed %d (%s; %s), “%s” at %d".formatted(this.seed, this.answer.name(), this.revision,
					comment.quote(), comment.range().start());
		}

	}

}
