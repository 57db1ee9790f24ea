package dev.starling.page;

import java.lang.management.ManagementFactory;
import java.lang.reflect.Constructor;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.sun.management.ThreadMXBean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Twice the text takes at most two and a half times the work: the steps of the reader and
 * the memory that is taken on the way, which are the same on every machine. The time is
 * printed.
 */
class LinearTest {

	private static final double MOST = 2.5;

	private static final long[] total = new long[2];

	private static final Consumer<String> COUNTED = counted();

	private static double worstBytes;

	private static double worstSteps;

	@AfterAll
	static void printsWhatItFound() {
		System.out.printf(
				"twice the text: at most %.2f times the memory, %.2f times the steps; %,d ms in all after %,d ms%n",
				worstBytes, worstSteps, total[1], total[0]);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void twiceTheTextTakesTwiceTheWork(String what, String begin, String more, int times) {
		Work once = read(begin + more.repeat(times));
		Work twice = read(begin + more.repeat(2 * times));
		double bytes = (double) twice.bytes() / once.bytes();
		double steps = (double) twice.steps() / once.steps();
		worstBytes = Math.max(worstBytes, bytes);
		worstSteps = Math.max(worstSteps, steps);
		total[0] += once.millis();
		total[1] += twice.millis();
		assertThat(bytes).as("memory").isLessThan(MOST);
		assertThat(steps).as("steps").isLessThan(MOST);
	}

	static Stream<Arguments> twiceTheTextTakesTwiceTheWork() {
		String head = "The Question\nBehavioralA Title\nA prompt?\nSenior Level\n";
		String questions = head + "Clarifying Questions\n";
		String signals = head + "Signals:\n";
		String points = head + "Action – What\n";
		return Stream.concat(
				List.of("a", " ", "\"", "- ", "1. ", ": ", " – ", "aB", "😀", "The Question ", "\ufeff", "“”")
					.stream()
					.flatMap((letters) -> Stream.of(head, questions, signals, points, "The Question\n", "")
						.map((begin) -> arguments("one line of '" + letters + "' after " + begin.length(), begin,
								letters, 400_000 / letters.length()))),
				Stream.of(arguments("pages", "", FailurePage.text() + "\n", 50),
						arguments("short competencies", head, "A\n", 50_000),
						arguments("short questions", questions, "\"A?\"\n", 50_000),
						arguments("short signals", signals, "A: b\n", 50_000),
						arguments("short points", points, "A: b\n", 50_000),
						arguments("headings over and over", head, "Task – A\n", 50_000),
						arguments("what is shaped like headings", points, "Aim – A\n", 50_000),
						arguments("lines without a heading", "", "A\n", 50_000),
						arguments("levels", head, "Mid Level\n", 50_000), arguments("blank lines", head, "\n", 50_000),
						arguments("prompt", "The Question\nA Title\n", "word\n", 50_000),
						arguments("wrapped assumptions", head + "Assumptions:\n", "word\n", 50_000)));
	}

	@Test
	void tenMegabytesOfOneLineAreReadAndRefusedAtIt() {
		for (String letters : List.of("a", "\"", "- ", "aB ", "Level ")) {
			Reading reading = Reading.of(letters.repeat(10_000_000 / letters.length()), FailurePage.BANK);
			assertThat(reading.canBeStored()).isFalse();
			assertThat(reading.problems()).isNotEmpty()
				.allSatisfy((problem) -> assertThat(problem.line()).isOne())
				.allSatisfy((problem) -> assertThat(problem.found()).hasSizeLessThan(100));
		}
	}

	@Test
	void aHundredThousandShortLinesAreRead() {
		Reading reading = Reading.of(FailurePage.text() + "\nLead: text".repeat(100_000), FailurePage.BANK);
		assertThat(reading.canBePublished()).isTrue();
		assertThat(reading.page().narrative().get(4).points()).hasSize(100_004);
	}

	private static Work read(String text) {
		ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
		long bytes = threads.getCurrentThreadAllocatedBytes();
		long steps = Steps.taken();
		long start = System.nanoTime();
		COUNTED.accept(text);
		Duration time = Duration.ofNanos(System.nanoTime() - start);
		return new Work(threads.getCurrentThreadAllocatedBytes() - bytes, Steps.taken() - steps, time.toMillis());
	}

	@SuppressWarnings("unchecked")
	private static Consumer<String> counted() {
		try {
			Constructor<?> constructor = new CountedClasses().loadClass(ReadAndWritten.class.getName())
				.getDeclaredConstructor();
			constructor.setAccessible(true);
			return (Consumer<String>) constructor.newInstance();
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private record Work(long bytes, long steps, long millis) {
	}

}
