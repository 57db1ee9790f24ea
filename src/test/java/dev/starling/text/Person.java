package dev.starling.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What a person says became of a comment's words who watched the candidate revise the
 * answer. They know where every letter went, so they need not compare anything:
 * <ol>
 * <li>All the letters are there, in a row, and neither their first nor their last word
 * grew: UNCHANGED. So too where at the very place at which most of them are one reads the
 * same words, whoever wrote them.</li>
 * <li>Otherwise they look at each word that was quoted. One whose letters all are there,
 * in a row, and that did not grow, is left. One of which half of the letters are there is
 * half left. A word of up to three letters is half as much as another one.</li>
 * <li>They look where the most is left in one place. What the candidate wrote in between
 * (25 words, or as many as were quoted) is no reason to see two places; other old words
 * in between are, if there are more of them than were quoted.</li>
 * <li>A third of what was quoted, or five words in a row: EDITED. Otherwise REMOVED.</li>
 * </ol>
 */
final class Person {

	private static final Pattern WORD = Pattern
		.compile("[\\p{L}\\p{M}\\p{N}'’]+|[\\p{So}\\x{1F3FB}-\\x{1F3FF}\\x{FE0F}\\x{200D}]+");

	private final int[] before;

	private final int[] after;

	private final int[] places;

	private final List<Range> words;

	private final List<Range> wordsNow;

	/** By each word of the text as it is now, which word it was, or -1. */
	private final int[] origins;

	Person(String text, Revision revision) {
		this.before = text.codePoints().toArray();
		this.after = revision.text().codePoints().toArray();
		this.places = revision.places();
		this.words = words(text);
		this.wordsNow = words(revision.text());
		this.origins = this.wordsNow.stream().mapToInt(this::originOf).toArray();
	}

	Told tell(Range quoted) {
		return told(unchanged(quoted)).or(() -> told(readsTheSame(quoted))).orElseGet(() -> remains(quoted));
	}

	private static List<Range> words(String text) {
		return WORD.matcher(text)
			.results()
			.map((word) -> new Range(text.codePointCount(0, word.start()), text.codePointCount(0, word.end())))
			.toList();
	}

	private int originOf(Range now) {
		return IntStream.range(0, this.words.size())
			.filter((i) -> placesOf(this.words.get(i)).anyMatch((place) -> now.start() <= place && place < now.end()))
			.findFirst()
			.orElse(-1);
	}

	private IntStream placesOf(Range range) {
		return IntStream.range(range.start(), range.end()).map((i) -> this.places[i]).filter((place) -> place >= 0);
	}

	private static Optional<Told> told(OptionalInt place) {
		return place.isEmpty() ? Optional.empty() : Optional.of(new Told(Kind.UNCHANGED, List.of(place.getAsInt())));
	}

	private OptionalInt unchanged(Range quoted) {
		int place = this.places[quoted.start()];
		boolean inARow = place >= 0
				&& IntStream.range(0, quoted.length()).allMatch((i) -> this.places[quoted.start() + i] == place + i);
		boolean asWritten = inARow
				&& Arrays.equals(this.before, quoted.start(), quoted.end(), this.after, place, place + quoted.length());
		return (asWritten && grewNeither(quoted, place)) ? OptionalInt.of(place) : OptionalInt.empty();
	}

	private boolean grewNeither(Range quoted, int place) {
		return (isWithinWord(this.before, quoted.start()) || !isWithinWord(this.after, place))
				&& (isWithinWord(this.before, quoted.end()) || !isWithinWord(this.after, place + quoted.length()));
	}

	private static boolean isWithinWord(int[] text, int at) {
		return at > 0 && at < text.length && isOfWord(text[at - 1]) && isOfWord(text[at]);
	}

	private static boolean isOfWord(int letter) {
		return Character.isLetterOrDigit(letter) || letter == '\'' || letter == '’'
				|| Character.getType(letter) == Character.NON_SPACING_MARK;
	}

	private OptionalInt readsTheSame(Range quoted) {
		int left = (int) placesOf(quoted).count();
		return IntStream.range(quoted.start(), quoted.end())
			.filter((i) -> this.places[i] >= 0)
			.map((i) -> this.places[i] - (i - quoted.start()))
			.distinct()
			.filter((place) -> place >= 0 && place + quoted.length() <= this.after.length)
			.filter((place) -> Arrays.equals(this.before, quoted.start(), quoted.end(), this.after, place,
					place + quoted.length()))
			.filter((place) -> grewNeither(quoted, place))
			.filter((place) -> 2
					* placesOf(quoted).filter((at) -> at >= place && at < place + quoted.length()).count() > left)
			.findFirst();
	}

	private Told remains(Range quoted) {
		List<Left> left = new ArrayList<>();
		int whole = 0;
		int count = 0;
		for (int i = 0; i < this.words.size(); i++) {
			Range word = this.words.get(i);
			if (word.overlaps(quoted)) {
				whole += 2 * weight(word);
				count++;
				left(i).ifPresent(left::add);
			}
		}
		List<Left> together = mostInOnePlace(left, quoted, count);
		boolean enough = 3 * weight(left) >= whole || longestRow(together) >= 5;
		return (together.isEmpty() || !enough) ? new Told(Kind.REMOVED, List.of()) : new Told(Kind.EDITED,
				together.stream().map((word) -> this.wordsNow.get(word.now()).start()).toList());
	}

	private static int weight(Range word) {
		return (word.length() > 3) ? 2 : 1;
	}

	private Optional<Left> left(int index) {
		Range word = this.words.get(index);
		int now = IntStream.range(0, this.origins.length)
			.filter((i) -> this.origins[i] == index)
			.findFirst()
			.orElse(-1);
		if (now < 0) {
			return Optional.empty();
		}
		boolean whole = isWhole(word);
		boolean half = 2 * placesOf(word).count() >= word.length();
		return (whole || half) ? Optional.of(new Left(index, now, weight(word) * (whole ? 2 : 1), whole))
				: Optional.empty();
	}

	private boolean isWhole(Range word) {
		int place = this.places[word.start()];
		return place >= 0 && isInOrder(word) && grewNeither(word, place);
	}

	private boolean isInOrder(Range word) {
		return IntStream.range(word.start() + 1, word.end()).allMatch((i) -> this.places[i] == this.places[i - 1] + 1);
	}

	private List<Left> mostInOnePlace(List<Left> left, Range quoted, int count) {
		List<Left> most = List.of();
		List<Left> together = new ArrayList<>();
		for (Left word : left.stream().sorted(Comparator.comparingInt(Left::now)).toList()) {
			if (!together.isEmpty() && !areTogether(together.get(together.size() - 1), word, quoted, count)) {
				together = new ArrayList<>();
			}
			together.add(word);
			most = (weight(together) > weight(most)) ? List.copyOf(together) : most;
		}
		return most;
	}

	private boolean areTogether(Left one, Left next, Range quoted, int count) {
		int written = 0;
		int others = 0;
		for (int i = one.now() + 1; i < next.now(); i++) {
			written += (this.origins[i] < 0) ? 1 : 0;
			others += (this.origins[i] >= 0 && !this.words.get(this.origins[i]).overlaps(quoted)) ? 1 : 0;
		}
		return written <= Math.max(25, count) && others <= count;
	}

	private static int weight(List<Left> words) {
		return words.stream().mapToInt(Left::weight).sum();
	}

	private static int longestRow(List<Left> words) {
		int longest = 0;
		int row = 0;
		for (int i = 0; i < words.size(); i++) {
			boolean goesOn = i > 0 && words.get(i).index() == words.get(i - 1).index() + 1
					&& words.get(i).now() == words.get(i - 1).now() + 1;
			row = (words.get(i).whole() ? 1 : 0) + (goesOn && words.get(i).whole() ? row : 0);
			longest = Math.max(longest, row);
		}
		return longest;
	}

	/**
	 * What is told.
	 *
	 * @param places where the words are that are left: that of the first letter where
	 * nothing changed, otherwise that of each word
	 */
	record Told(Kind kind, List<Integer> places) {
	}

	enum Kind {

		UNCHANGED, EDITED, REMOVED

	}

	private record Left(int index, int now, int weight, boolean whole) {
	}

}
