package dev.starling.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An answer as its candidate goes over it, which remembers of each code point where it
 * stood at first.
 */
final class Revision {

	private static final int BESIDE = 2;

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}'’]+");

	private static final Pattern SENTENCE = Pattern
		.compile("[^ \\n][^\\n]*?([.!?…؟]+[»\"]*(?=[ \\n]|\\z)|(?=\\n|\\z))");

	private static final Pattern BETWEEN_SENTENCES = Pattern.compile("[.!?] \\p{L}");

	private static final Pattern LINE_ENDS = Pattern.compile("\\n+");

	private static final Pattern INNER_MARK = Pattern.compile("[,;:،](?= )");

	private static final Pattern LINE = Pattern.compile("[^\\n]+");

	private final Answer answer;

	private final Random random;

	private final List<String> changes = new ArrayList<>();

	private final List<Letter> letters;

	private Revision(Answer answer, Random random) {
		this.answer = answer;
		this.random = random;
		this.letters = new ArrayList<>();
		answer.text().codePoints().forEach((letter) -> this.letters.add(new Letter(letter, this.letters.size())));
	}

	/** Changes an answer in up to twelve places. */
	static Revision of(Answer answer, Random random) {
		Revision revision = new Revision(answer, random);
		int changes = 1 + random.nextInt(12);
		for (int i = 0; i < changes; i++) {
			Change change = Change.values()[random.nextInt(Change.values().length)];
			change.made.accept(revision);
			revision.changes.add(change.name());
		}
		return revision;
	}

	String text() {
		int[] codePoints = this.letters.stream().mapToInt(Letter::codePoint).toArray();
		return new String(codePoints, 0, codePoints.length);
	}

	/** Where each code point of the answer stands now, or -1. */
	int[] places() {
		int[] places = new int[this.answer.text().codePointCount(0, this.answer.text().length())];
		Arrays.fill(places, -1);
		for (int i = 0; i < this.letters.size(); i++) {
			if (this.letters.get(i).origin() >= 0) {
				places[this.letters.get(i).origin()] = i;
			}
		}
		return places;
	}

	/** Has anything changed in that stretch, or right beside it? */
	boolean touches(Range range) {
		int[] places = places();
		int first = Math.max(0, range.start() - BESIDE);
		int last = Math.min(places.length - 1, range.end() - 1 + BESIDE);
		return IntStream.range(first, last).anyMatch((i) -> places[i] < 0 || places[i + 1] != places[i] + 1);
	}

	@Override
	public String toString() {
		return String.join(", ", this.changes);
	}

	private void insertSentence() {
		insert(any(all(SENTENCE)).start(), any(this.answer.sentences()) + " ");
	}

	private void insertWords() {
		insert(any(all(WORD)).end(), " " + words(1 + this.random.nextInt(4)));
	}

	private void deleteWords() {
		Range words = someWords(1, 4);
		boolean blankBefore = words.start() > 0 && this.letters.get(words.start() - 1).codePoint() == ' ';
		cut(new Range(words.start() - (blankBefore ? 1 : 0), words.end()));
	}

	private void deleteSentence() {
		cut(withBlank(any(all(SENTENCE))));
	}

	private void moveSentence() {
		List<Letter> sentence = cut(withBlank(any(all(SENTENCE))));
		if (sentence.get(sentence.size() - 1).codePoint() != ' ') {
			sentence.add(new Letter(' ', -1));
		}
		List<Range> others = all(SENTENCE);
		this.letters.addAll(others.isEmpty() ? 0 : any(others).start(), sentence);
	}

	private void rewriteWord() {
		Range word = any(all(WORD));
		replace(word, other(word));
	}

	private void inflectWord() {
		Range word = any(all(WORD).stream().filter((range) -> range.length() > 3).toList());
		boolean shortened = word.length() > 5 && this.random.nextBoolean();
		String ending = any(this.answer.endings());
		if (shortened) {
			replace(new Range(word.end() - 2, word.end()), ending);
		}
		else {
			insert(word.end(), ending);
		}
	}

	private void rewritePhrase() {
		replace(someWords(3, 7), words(2 + this.random.nextInt(5)));
	}

	private void rewriteSentence() {
		replace(any(all(SENTENCE)), any(this.answer.sentences()));
	}

	/** Says the same in other words: every other one or so is replaced. */
	private void rewordSentence() {
		Range sentence = any(all(SENTENCE));
		List<Range> words = all(WORD).stream().filter(sentence::overlaps).toList();
		for (int i = words.size() - 1; i >= 0; i--) {
			if (this.random.nextInt(5) < 2) {
				replace(words.get(i), other(words.get(i)));
			}
		}
	}

	private void swapParagraphs() {
		List<Range> lines = all(LINE);
		int first = this.random.nextInt(lines.size());
		int second = this.random.nextInt(lines.size());
		if (first == second) {
			return;
		}
		Range earlier = lines.get(Math.min(first, second));
		Range later = lines.get(Math.max(first, second));
		List<Letter> moved = cut(later);
		List<Letter> instead = cut(earlier);
		this.letters.addAll(later.start() - earlier.length(), instead);
		this.letters.addAll(earlier.start(), moved);
	}

	/** Says it once more elsewhere. */
	private void repeatSentence() {
		String repeated = any(all(SENTENCE)).of(text());
		insert(any(all(SENTENCE)).start(), repeated + " ");
	}

	private void joinSentences() {
		List<Range> ends = all(BETWEEN_SENTENCES);
		if (!ends.isEmpty()) {
			Range end = any(ends);
			Letter next = this.letters.get(end.end() - 1);
			this.letters.set(end.end() - 1, new Letter(Character.toLowerCase(next.codePoint()), next.origin()));
			replace(new Range(end.start(), end.end() - 1), ", " + any(this.answer.words()) + " ");
		}
	}

	private void breakLine() {
		List<Range> ends = all(BETWEEN_SENTENCES);
		if (!ends.isEmpty()) {
			int end = any(ends).start() + 1;
			replace(new Range(end, end + 1), "\n\n");
		}
	}

	private void joinLines() {
		List<Range> ends = all(LINE_ENDS);
		if (!ends.isEmpty()) {
			replace(any(ends), " ");
		}
	}

	private void changePunctuation() {
		List<Range> marks = all(INNER_MARK);
		if (!marks.isEmpty()) {
			replace(any(marks), any(List.of("", " –", ",", ";", "...")));
		}
	}

	/** Two letters change places, as they do in a hurry. */
	private void mistype() {
		Range word = any(all(WORD).stream().filter((range) -> range.length() > 4).toList());
		int at = word.start() + 1 + this.random.nextInt(word.length() - 3);
		Collections.swap(this.letters, at, at + 1);
	}

	private List<Range> all(Pattern pattern) {
		String text = text();
		return pattern.matcher(text)
			.results()
			.map((found) -> new Range(text.codePointCount(0, found.start()), text.codePointCount(0, found.end())))
			.toList();
	}

	private Range someWords(int fewest, int most) {
		Range sentence = any(all(SENTENCE));
		List<Range> words = all(WORD).stream().filter(sentence::overlaps).toList();
		if (words.isEmpty()) {
			return sentence;
		}
		int count = Math.min(words.size(), fewest + this.random.nextInt(most - fewest + 1));
		int first = this.random.nextInt(words.size() - count + 1);
		return new Range(words.get(first).start(), words.get(first + count - 1).end());
	}

	private Range withBlank(Range sentence) {
		boolean blank = sentence.end() < this.letters.size() && this.letters.get(sentence.end()).codePoint() == ' ';
		return blank ? new Range(sentence.start(), sentence.end() + 1) : sentence;
	}

	private String words(int count) {
		return IntStream.range(0, count).mapToObj((i) -> any(this.answer.words())).collect(Collectors.joining(" "));
	}

	private String other(Range word) {
		String text = word.of(text());
		return any(this.answer.words().stream().filter((other) -> !other.equals(text)).toList());
	}

	private <T> T any(List<T> things) {
		return things.get(this.random.nextInt(things.size()));
	}

	private void replace(Range range, String text) {
		cut(range);
		insert(range.start(), text);
	}

	private void insert(int at, String text) {
		this.letters.addAll(at, text.codePoints().mapToObj((letter) -> new Letter(letter, -1)).toList());
	}

	private List<Letter> cut(Range range) {
		List<Letter> stretch = this.letters.subList(range.start(), range.end());
		List<Letter> cut = new ArrayList<>(stretch);
		stretch.clear();
		return cut;
	}

	/**
	 * What people do to an answer.
	 */
	private enum Change {

		INSERT_SENTENCE(Revision::insertSentence), INSERT_WORDS(Revision::insertWords),
		DELETE_WORDS(Revision::deleteWords), DELETE_SENTENCE(Revision::deleteSentence),
		MOVE_SENTENCE(Revision::moveSentence), REWRITE_WORD(Revision::rewriteWord), INFLECT_WORD(Revision::inflectWord),
		REWRITE_PHRASE(Revision::rewritePhrase), REWRITE_SENTENCE(Revision::rewriteSentence),
		REWORD_SENTENCE(Revision::rewordSentence), SWAP_PARAGRAPHS(Revision::swapParagraphs),
		REPEAT_SENTENCE(Revision::repeatSentence), JOIN_SENTENCES(Revision::joinSentences),
		BREAK_LINE(Revision::breakLine), JOIN_LINES(Revision::joinLines),
		CHANGE_PUNCTUATION(Revision::changePunctuation), MISTYPE(Revision::mistype);

		private final Consumer<Revision> made;

		Change(Consumer<Revision> made) {
			this.made = made;
		}

	}

	private record Letter(int codePoint, int origin) {
	}

}
