package dev.starling.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The failure page with something wrong in it, over and over: {@code -Dpage.mutations}
 * says how often.
 */
class PageMutationsTest {

	private static final int MUTATIONS = Integer.getInteger("page.mutations", 5_000);

	private static final List<String> SPLINTERS = List.of("\0", "\u0007", "\ud83d", "\ude00", "\r", "\r\n", "\t",
			"\u00a0", "\ufeff", ": ", " – ", "- ", "\"", "“", "The Question\n", "\nTask – Again\n", "\nSignals\n",
			"\nResolution – What Happened\n", "Level", "\n\n\n", "1. ", "• ", "😀", "שלום", "Assumptions:",
			"\nStaff Level\n");

	@Test
	void giveAPageThatCanBeStoredOrAnErrorAtALine() {
		List<String> lines = FailurePage.text().lines().toList();
		int stored = 0;
		for (int i = 0; i < MUTATIONS; i++) {
			String text = mutated(lines, new Random(i));
			Reading reading = Reading.of(text, FailurePage.BANK);
			int last = SourceLines.of(text).size();
			assertThat(reading.lines()).as("mutation %d", i).hasSize(last).doesNotContainNull();
			for (Problem problem : reading.problems()) {
				assertThat(problem.line()).as("mutation %d", i).isBetween(1, last);
				assertThat(problem.expected()).isNotBlank();
			}
			if (reading.canBeStored()) {
				stored++;
				assertThat(Reading.of(PageWriter.write(reading.page()), FailurePage.BANK).page()).as("mutation %d", i)
					.isEqualTo(reading.page());
			}
			assertThat(String.join("\n", Pages.split(text).stream().map(Pages.Source::text).toList()))
				.isEqualTo(String.join("\n", SourceLines.of(text)));
		}
		System.out.printf("%,d mutations of the failure page, of which %,d can be stored%n", MUTATIONS, stored);
		assertThat(stored).as("some of each").isBetween(MUTATIONS / 100, MUTATIONS - MUTATIONS / 100);
	}

	private static String mutated(List<String> page, Random random) {
		List<String> lines = new ArrayList<>(page);
		for (int i = random.nextInt(4); i >= 0; i--) {
			int at = random.nextInt(lines.size());
			switch (random.nextInt(6)) {
				case 0 -> lines.remove(at);
				case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
				case 2 -> Collections.swap(lines, at, random.nextInt(lines.size()));
				case 3 -> lines.set(at, lines.get(at).repeat(1 + random.nextInt(12)));
				case 4 -> lines.set(at, lines.get(at).substring(random.nextInt(lines.get(at).length() + 1)));
				default -> {
					int where = random.nextInt(lines.get(at).length() + 1);
					lines.set(at,
							new StringBuilder(lines.get(at))
								.insert(where, SPLINTERS.get(random.nextInt(SPLINTERS.size())))
								.toString());
				}
			}
			if (lines.isEmpty()) {
				lines.add("");
			}
		}
		return String.join("\n", lines);
	}

}
