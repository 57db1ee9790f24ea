package dev.starling.text;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ItemChangeTest {

	private static final List<String> BEFORE = List.of("Owns it: Says what was theirs.",
			"Listens: Quotes what somebody else said.", "Waits: Names what they did not do.");

	@Test
	void thereAreNoneWhereTheItemsAreTheSame() {
		assertThat(ItemChange.between(BEFORE, BEFORE)).isEmpty();
		assertThat(ItemChange.between(List.of(), List.of())).isEmpty();
	}

	@Test
	void oneThatIsNewOrGoneIsToldWholeAndTheOthersAreNot() {
		List<String> after = List.of(BEFORE.get(0), "Counts: Gives a figure.", BEFORE.get(2));
		assertThat(told(BEFORE, after)).containsExactly("ADDED 2 {+Counts: Gives a figure.+}",
				"REMOVED 2 [-Listens: Quotes what somebody else said.-]");
	}

	@Test
	void oneThatMovedIsToldOnceWithItsNewPlace() {
		List<String> after = List.of(BEFORE.get(2), BEFORE.get(0), BEFORE.get(1));
		assertThat(told(BEFORE, after)).containsExactly("MOVED 1 Waits: Names what they did not do.");
	}

	@Test
	void ofOneThatIsRewordedOnlyTheWordsChange() {
		List<String> after = List.of(BEFORE.get(0), "Listens: Quotes what a colleague said.", BEFORE.get(2));
		assertThat(told(BEFORE, after))
			.containsExactly("REWORDED 2 Listens: Quotes what [-somebody else-]{+a colleague+} said.");
	}

	@Test
	void oneCanMoveAndBeReworded() {
		List<String> after = List.of("Waits: Names what they did not say.", BEFORE.get(0), BEFORE.get(1));
		assertThat(told(BEFORE, after)).containsExactly("MOVED 1 Waits: Names what they did not [-do-]{+say+}.");
	}

	@Test
	void theSameItemTwiceIsTwoItems() {
		assertThat(told(List.of("Courage"), List.of("Courage", "Courage"))).containsExactly("ADDED 2 {+Courage+}");
	}

	@Test
	void ofTwoThatAreLikeItTheLikerOneStandsForIt() {
		assertThat(told(List.of("I asked the office to print the list."),
				List.of("I asked the shops.", "I asked the office to print the list earlier.")))
			.containsExactly("ADDED 1 {+I asked the shops.+}",
					"REWORDED 2 I asked the office to print the list{+ earlier+}.");
	}

	@Test
	void aListThatIsAnotherAltogetherIsToldAsGoneAndCome() {
		List<String> before = IntStream.range(0, 400).mapToObj((i) -> "The same words, number " + i).toList();
		List<String> after = IntStream.range(400, 800).mapToObj((i) -> "The same words, number " + i).toList();
		assertThat(ItemChange.between(before, after)).extracting(ItemChange::kind)
			.containsOnly(ItemChange.Kind.ADDED, ItemChange.Kind.REMOVED)
			.hasSize(800);
		assertThat(ItemChange.between(before, Collections.emptyList())).hasSize(400);
	}

	private static List<String> told(List<String> before, List<String> after) {
		return ItemChange.between(before, after)
			.stream()
			.map((change) -> change.kind() + " " + change.place() + " " + told(change.differences()))
			.toList();
	}

	private static String told(Differences differences) {
		return differences.runs().stream().map((run) -> switch (run.kind()) {
			case SAME -> run.text();
			case REMOVED -> "[-" + run.text() + "-]";
			case ADDED -> "{+" + run.text() + "+}";
		}).collect(Collectors.joining());
	}

}
