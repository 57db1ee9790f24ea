package dev.starling.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.starling.account.Me;
import dev.starling.audit.Act;
import dev.starling.audit.AuditTrail;
import dev.starling.page.Fields;
import dev.starling.page.Remark;
import dev.starling.question.EditionChange;
import dev.starling.question.EditionContent;
import dev.starling.question.EditionDraft;
import dev.starling.question.Publisher;
import dev.starling.question.QuestionBank;
import dev.starling.question.Terms;
import dev.starling.question.Usage;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Making editions public, and taking questions back.
 */
@Service
@Transactional
class Publications {

	private final EditedTexts texts;

	private final Terms terms;

	private final Known known;

	private final Publisher publisher;

	private final QuestionBank bank;

	private final List<Usage> usages;

	private final AuditTrail trail;

	Publications(EditedTexts texts, Terms terms, Known known, Publisher publisher, QuestionBank bank,
			List<Usage> usages, AuditTrail trail) {
		this.texts = texts;
		this.terms = terms;
		this.known = known;
		this.publisher = publisher;
		this.bank = bank;
		this.usages = usages;
		this.trail = trail;
	}

	/**
	 * Returns what publishing would do.
	 * @return empty where nothing of this question is in the making
	 */
	@Transactional(readOnly = true)
	Optional<Preview> preview(String slug) {
		return this.publisher.draft(slug).map((draft) -> {
			List<EditedText> texts = this.texts.find(draft.edition());
			Fields.Typed typed = this.known.read(texts);
			EditionContent next = Contents.edition(draft, typed.page());
			EditionContent now = this.bank.published(slug).orElse(null);
			return new Preview(draft, Seen.of(draft.edition(), texts), typed, now != null,
					(now != null) ? EditionChange.between(now, next) : List.of(), this.known.additions(typed.page()),
					this.usages.stream()
						.map((usage) -> usage.of(draft.question()))
						.filter((touched) -> touched.count() > 0)
						.toList());
		});
	}

	/**
	 * Publishes several editions, all or none.
	 * @param slugs their questions' names in addresses
	 * @return how many there are
	 * @throws UnpublishableException if one of them is not complete, or in the making no
	 * more
	 */
	int publish(List<String> slugs, Me me) {
		this.terms.hold();
		List<String> chosen = slugs.stream().distinct().sorted().toList();
		List<String> refused = new ArrayList<>();
		for (String slug : chosen) {
			if (!publish(slug, null, me)) {
				refused.add(slug);
			}
		}
		if (!refused.isEmpty()) {
			throw new UnpublishableException(refused);
		}
		return chosen.size();
	}

	/**
	 * Publishes what somebody looked at, and nothing else.
	 * @param slug its question's name in addresses
	 * @param seen what they looked at; null for whatever it says now
	 * @throws ChangedSinceSeenException if it says something else now
	 * @throws UnpublishableException if it is not complete, or in the making no more
	 */
	void publishSeen(String slug, @Nullable Seen seen, Me me) {
		this.terms.hold();
		if (!publish(slug, seen, me)) {
			throw new UnpublishableException(List.of(slug));
		}
	}

	/** Who saves into it meanwhile waits, and is then told that it is closed. */
	private boolean publish(String slug, @Nullable Seen seen, Me me) {
		return this.publisher.hold(slug).map((draft) -> {
			List<EditedText> texts = this.texts.close(draft.edition());
			if (seen != null && !seen.equals(Seen.of(draft.edition(), texts))) {
				throw new ChangedSinceSeenException();
			}
			Fields.Typed typed = this.known.read(texts);
			if (texts.isEmpty() || !typed.canBePublished()) {
				return false;
			}
			boolean published = this.publisher.publish(draft, Contents.edition(draft, typed.page()), me.id());
			this.trail.add(Act.PUBLISHED, me.id(), null, slug + ", edition " + draft.number());
			return published;
		}).orElse(false);
	}

	/**
	 * Throws away that edition alone, and not what a colleague began since. Who saves
	 * into it meanwhile waits, and is then told that it is closed.
	 */
	boolean discard(String slug, long edition, Me me) {
		this.terms.hold();
		Optional<EditionDraft> found = this.publisher.hold(slug)
			.filter((draft) -> draft.isLater() && draft.edition() == edition);
		found.ifPresent((draft) -> {
			this.texts.close(edition);
			this.publisher.discard(draft);
			this.trail.add(Act.DISCARDED, me.id(), null, slug + ", edition " + draft.number());
		});
		return found.isPresent();
	}

	/** Readers find it no more; drafts and reviews go on. */
	boolean unpublish(String slug, Me me) {
		return told(this.publisher.unpublish(slug), Act.UNPUBLISHED, slug, me);
	}

	boolean archive(String slug, Me me) {
		return told(this.publisher.archive(slug), Act.ARCHIVED, slug, me);
	}

	boolean bringBack(String slug, Me me) {
		return told(this.publisher.bringBack(slug), Act.BROUGHT_BACK, slug, me);
	}

	boolean publishAgain(String slug, int number, Me me) {
		return told(this.publisher.publishAgain(slug, number), Act.PUBLISHED, slug + ", edition " + number, me);
	}

	private boolean told(boolean done, Act act, String what, Me me) {
		if (done) {
			this.trail.add(act, me.id(), null, what);
		}
		return done;
	}

	/**
	 * What publishing would do.
	 *
	 * @param draft the edition
	 * @param seen which of its texts this is about
	 * @param typed what it says, and what keeps it from being published
	 * @param replaces whether an edition is published that it takes the place of
	 * @param changes what it says otherwise than that one
	 * @param additions what is new to the bank with it
	 * @param touched whom it touches; empty where it touches nobody
	 */
	record Preview(EditionDraft draft, Seen seen, Fields.Typed typed, boolean replaces, List<EditionChange> changes,
			List<Remark> additions, List<Usage.Touched> touched) {

		public boolean isReady() {
			return this.typed.canBePublished();
		}

		/** What keeps it from being published. */
		public List<Remark> missing() {
			return Stream.of(this.typed.refusals(), this.typed.gaps()).flatMap(List::stream).toList();
		}

	}

}
