package dev.starling.review;

import java.time.Clock;
import java.util.List;

import dev.starling.account.Me;
import dev.starling.text.PlainText;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/**
 * Comments that a coach keeps to use again.
 */
@Service
@Transactional
class PhraseBook {

	/** More than fit on a screen nobody finds again. */
	private static final int MOST = 50;

	private static final int MOST_CODE_POINTS = 500;

	private final Phrases phrases;

	private final Clock clock;

	PhraseBook(Phrases phrases, Clock clock) {
		this.phrases = phrases;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	List<Line> of(Me me) {
		return this.phrases.findByCoachIdOrderById(me.id())
			.stream()
			.map((phrase) -> new Line(phrase.id(), phrase.body()))
			.toList();
	}

	/**
	 * Keeps a phrase; one that is kept already stays as it is.
	 * @throws ResponseStatusException if it is empty or too long, or there are too many
	 */
	void keep(String words, Me me) {
		String body = new PlainText(words).value().strip();
		if (body.isEmpty() || body.codePointCount(0, body.length()) > MOST_CODE_POINTS) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST,
					"A phrase has between 1 and %d characters. Nothing was kept: shorten it, and keep it then."
						.formatted(MOST_CODE_POINTS));
		}
		List<Line> there = of(me);
		if (there.stream().anyMatch((line) -> line.body().equals(body))) {
			return;
		}
		if (there.size() >= MOST) {
			throw new ResponseStatusException(HttpStatus.CONFLICT,
					"You keep %d phrases already, as many as one can find again. Remove one first.".formatted(MOST));
		}
		this.phrases.save(new Phrase(me.id(), body, this.clock.instant()));
	}

	boolean remove(long id, Me me) {
		return this.phrases.deleteByIdAndCoachId(id, me.id()) > 0;
	}

	/**
	 * A phrase.
	 *
	 * @param id its number
	 * @param body what it says
	 */
	record Line(long id, String body) {
	}

}
