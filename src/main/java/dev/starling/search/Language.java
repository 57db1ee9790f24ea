package dev.starling.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * What words are taken for the same: whatever their case and accents, and, as stems,
 * whatever their ending.
 */
final class Language {

	static final Analyzer WORDS = new Chain(null);

	static final Analyzer STEMS = new Chain(stemsThatRulesMiss());

	private Language() {
	}

	/** Both analysers keep every word, so that they go through a text in step. */
	static List<Token> tokens(String text) {
		List<Token> tokens = new ArrayList<>();
		try (TokenStream words = WORDS.tokenStream("", text); TokenStream stems = STEMS.tokenStream("", text)) {
			CharTermAttribute word = words.addAttribute(CharTermAttribute.class);
			CharTermAttribute stem = stems.addAttribute(CharTermAttribute.class);
			OffsetAttribute place = words.addAttribute(OffsetAttribute.class);
			words.reset();
			stems.reset();
			while (words.incrementToken() && stems.incrementToken()) {
				tokens.add(new Token(word.toString(), stem.toString(), place.startOffset(), place.endOffset()));
			}
			words.end();
			stems.end();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return tokens;
	}

	/** Words that mean little by themselves: "the", "of". */
	static boolean saysLittle(String word) {
		return EnglishAnalyzer.getDefaultStopSet().contains(word);
	}

	/** Nouns of this field whose verbs people look for. */
	private static StemmerOverrideFilter.StemmerOverrideMap stemsThatRulesMiss() {
		StemmerOverrideFilter.Builder stems = new StemmerOverrideFilter.Builder();
		Map.of("failure", "fail", "failures", "fail", "decision", "decid", "decisions", "decid", "decisive", "decid",
				"ethics", "ethic", "ethical", "ethic", "priorities", "priorit", "priority", "priorit", "prioritize",
				"priorit")
			.forEach(stems::add);
		try {
			return stems.build();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A word in a text.
	 *
	 * @param word without accents, in lower case
	 * @param stem what it shares with its other forms
	 * @param start where it begins, in {@code char}s
	 * @param end where it ends
	 */
	record Token(String word, String stem, int start, int end) {
	}

	private static final class Chain extends Analyzer {

		private final StemmerOverrideFilter.StemmerOverrideMap stems;

		Chain(StemmerOverrideFilter.StemmerOverrideMap stems) {
			this.stems = stems;
		}

		@Override
		protected TokenStreamComponents createComponents(String field) {
			Tokenizer source = new StandardTokenizer();
			TokenStream words = new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(source)));
			return new TokenStreamComponents(source,
					(this.stems == null) ? words : new PorterStemFilter(new StemmerOverrideFilter(words, this.stems)));
		}

	}

}
