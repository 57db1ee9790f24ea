package dev.starling.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.jspecify.annotations.Nullable;

/**
 * A word that is looked for: in all its forms, as the beginning of a word where it may
 * not be typed to its end, and else as whatever is spelt nearly so.
 */
final class Word {

	/** How far one text field counts beside the best one. */
	private static final float BESIDE = 0.1f;

	private static final float BEGINNING = 0.8f;

	private static final float MISSPELT = 0.5f;

	/** Shorter words have too many neighbours. */
	private static final int SHORTEST_MISSPELT = 4;

	/** From so many letters on, two of them may be wrong. */
	private static final int LONG = 8;

	private final String word;

	private final String stem;

	private final boolean beginning;

	private final @Nullable Misspelling misspelling;

	private Word(String word, String stem, boolean beginning, @Nullable Misspelling misspelling) {
		this.word = word;
		this.stem = stem;
		this.beginning = beginning;
		this.misspelling = misspelling;
	}

	static Word of(Language.Token token, boolean last, IndexReader reader) throws IOException {
		boolean known = isKnown(token.stem(), reader) || last && begins(token.word(), reader);
		boolean isShort = token.word().codePointCount(0, token.word().length()) < SHORTEST_MISSPELT;
		return new Word(token.word(), token.stem(), last,
				(known || isShort) ? null : new Misspelling(near(token.word()), near(token.stem())));
	}

	private static boolean isKnown(String stem, IndexReader reader) throws IOException {
		for (Field field : Field.values()) {
			if (reader.docFreq(new Term(field.stems(), stem)) > 0) {
				return true;
			}
		}
		return false;
	}

	private static boolean begins(String beginning, IndexReader reader) throws IOException {
		BytesRef sought = new BytesRef(beginning);
		for (Field field : Field.values()) {
			Terms terms = MultiTerms.getTerms(reader, field.words());
			if (terms != null) {
				TermsEnum found = terms.iterator();
				if (found.seekCeil(sought) != TermsEnum.SeekStatus.END
						&& StringHelper.startsWith(found.term(), sought)) {
					return true;
				}
			}
		}
		return false;
	}

	/** The first letter is seldom wrong. */
	private static Automaton near(String word) {
		int first = Character.charCount(word.codePointAt(0));
		int wrong = (word.codePointCount(0, word.length()) < LONG) ? 1 : LevenshteinAutomata.MAXIMUM_SUPPORTED_DISTANCE;
		return new LevenshteinAutomata(word.substring(first), true).toAutomaton(wrong, word.substring(0, first));
	}

	/** One and the same field gives a word its rank, so that long texts gain nothing. */
	Query query() {
		List<Query> places = new ArrayList<>();
		for (Field field : Field.values()) {
			float weight = field.weight();
			places.add(new BoostQuery(new TermQuery(new Term(field.stems(), this.stem)), weight));
			if (this.beginning) {
				places.add(new BoostQuery(new PrefixQuery(new Term(field.words(), this.word)), weight * BEGINNING));
			}
			if (this.misspelling != null) {
				places.add(new BoostQuery(new AutomatonQuery(new Term(field.words()), this.misspelling.words()),
						weight * MISSPELT));
				places.add(new BoostQuery(new AutomatonQuery(new Term(field.stems()), this.misspelling.stems()),
						weight * MISSPELT));
			}
		}
		return new DisjunctionMaxQuery(places, BESIDE);
	}

	boolean isIn(Language.Token token) {
		return this.stem.equals(token.stem()) || this.beginning && token.word().startsWith(this.word)
				|| this.misspelling != null && this.misspelling.of(token);
	}

	/**
	 * What is spelt nearly so.
	 *
	 * @param words as they stand
	 * @param stems their stems
	 * @param runWords tries a word
	 * @param runStems tries a stem
	 */
	private record Misspelling(Automaton words, Automaton stems, CharacterRunAutomaton runWords,
			CharacterRunAutomaton runStems) {

		Misspelling(Automaton words, Automaton stems) {
			this(words, stems, new CharacterRunAutomaton(words), new CharacterRunAutomaton(stems));
		}

		boolean of(Language.Token token) {
			return this.runWords.run(token.word()) || this.runStems.run(token.stem());
		}

	}

}
