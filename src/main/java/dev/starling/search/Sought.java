package dev.starling.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.starling.text.Piece;
import dev.starling.text.Pieces;
import dev.starling.text.Range;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/**
 * What somebody looks for, as words; nothing that they type has another meaning.
 */
final class Sought {

	/** More than anybody types; the rest is not looked for. */
	static final int LONGEST = 200;

	private static final int MOST_WORDS = 12;

	/** So many words must all be there; of more, three in four. */
	private static final int ALL = 3;

	private final List<Word> words;

	private final List<Word> asides;

	private Sought(List<Word> words, List<Word> asides) {
		this.words = words;
		this.asides = asides;
	}

	static Sought in(String typed, IndexReader reader) throws IOException {
		Map<String, Language.Token> tokens = new LinkedHashMap<>();
		String last = "";
		for (Language.Token token : Language.tokens(typed)) {
			if (tokens.size() < MOST_WORDS) {
				tokens.putIfAbsent(token.word(), token);
				last = token.word();
			}
		}
		boolean allSayLittle = tokens.keySet().stream().allMatch(Language::saysLittle);
		List<Word> words = new ArrayList<>();
		List<Word> asides = new ArrayList<>();
		for (Language.Token token : tokens.values()) {
			Word word = Word.of(token, token.word().equals(last), reader);
			(allSayLittle || !Language.saysLittle(token.word()) ? words : asides).add(word);
		}
		return new Sought(words, asides);
	}

	/** Matches nothing where there is no word in what was typed. */
	Query query() {
		BooleanQuery.Builder query = new BooleanQuery.Builder();
		BooleanQuery.Builder needed = new BooleanQuery.Builder();
		this.words.forEach((word) -> needed.add(word.query(), BooleanClause.Occur.SHOULD));
		needed.setMinimumNumberShouldMatch(
				(this.words.size() <= ALL) ? this.words.size() : (this.words.size() * 3 + 3) / 4);
		query.add(needed.build(), BooleanClause.Occur.MUST);
		this.asides.forEach((word) -> query.add(word.query(), BooleanClause.Occur.SHOULD));
		return query.build();
	}

	List<Piece> marked(String text) {
		List<Range> found = new ArrayList<>();
		for (Language.Token token : Language.tokens(text)) {
			if (this.words.stream().anyMatch((word) -> word.isIn(token))) {
				int start = text.codePointCount(0, token.start());
				found.add(new Range(start, start + text.codePointCount(token.start(), token.end())));
			}
		}
		return Pieces.of(text, found);
	}

	static boolean isIn(List<Piece> text) {
		return text.stream().anyMatch(Piece::isCovered);
	}

}
