package dev.starling.submission;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import dev.starling.practice.FrozenDraft;
import dev.starling.question.EditionContent;
import dev.starling.question.Part;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/**
 * One round of a draft, frozen when it was handed in.
 */
@Entity
class Submission {

	/** How long a later round waits for the coach who knows the earlier one. */
	private static final Duration KEPT = Duration.ofDays(1);

	/** Where the queue puts what is needed by no day in particular. */
	private static final LocalDate NO_DAY = LocalDate.of(9999, 12, 31);

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private long draftId;

	private long candidateId;

	private long questionId;

	private long editionId;

	private int round;

	private UUID requestId;

	@Enumerated(EnumType.STRING)
	private State state = State.WAITING;

	private @Nullable Long openDraftId;

	private String note;

	private int words;

	private @Nullable LocalDate neededBy;

	private Instant submittedAt;

	private @Nullable Instant returnedAt;

	private @Nullable Boolean ready;

	private LocalDate queueDay;

	private String level;

	private boolean later;

	private @Nullable Long keptFor;

	private @Nullable Instant keptUntil;

	@ElementCollection
	@BatchSize(size = 64)
	@CollectionTable(name = "submission_part", joinColumns = @JoinColumn(name = "submission_id"))
	@MapKeyColumn(name = "part")
	@MapKeyEnumerated(EnumType.STRING)
	private Map<Part, Text> parts = new EnumMap<>(Part.class);

	@ElementCollection
	@BatchSize(size = 64)
	@CollectionTable(name = "submission_mark", joinColumns = @JoinColumn(name = "submission_id"))
	private Set<Mark> marks = new LinkedHashSet<>();

	protected Submission() {
	}

	Submission(FrozenDraft draft, long candidate, int round, Application application, Instant now) {
		this.draftId = draft.title().id();
		this.openDraftId = this.draftId;
		this.candidateId = candidate;
		this.questionId = draft.title().edition().question();
		this.editionId = draft.title().edition().edition();
		this.level = draft.title().edition().level();
		this.round = round;
		this.later = round > 1;
		this.requestId = application.id();
		this.note = application.note();
		this.words = draft.words().count();
		this.neededBy = application.neededBy();
		this.queueDay = Objects.requireNonNullElse(application.neededBy(), NO_DAY);
		this.marks.addAll(application.marks());
		this.submittedAt = now;
		draft.parts().forEach((text) -> this.parts.put(text.part(), new Text(text.version(), text.body())));
	}

	/**
	 * Waits for a coach for a while before all others, unless it is needed sooner.
	 * @param coach the one who knows the earlier round
	 */
	void keepFor(long coach, LocalDate today) {
		if (this.neededBy == null || this.neededBy.isAfter(today.plusDays(1))) {
			this.keptFor = coach;
			this.keptUntil = this.submittedAt.plus(KEPT);
		}
	}

	/**
	 * Goes to a coach.
	 * @throws TakenException if it does not wait for this one now
	 */
	void claim(long coach, Instant now) {
		if (this.candidateId == coach) {
			throw new TakenException("This is your own answer: somebody else reviews it. Nothing was changed.");
		}
		if (this.state == State.CLAIMED) {
			throw new TakenException(
					"Another coach was faster and reviews this one now. Nothing of yours was changed: take the next.");
		}
		if (this.state != State.WAITING) {
			throw new TakenException("This answer no longer waits for a review. Nothing was changed: take the next.");
		}
		if (isKeptFromOthers(coach, now)) {
			throw new TakenException(
					"This round is kept for a day for the coach who knows the earlier one. Nothing was changed: take the next.");
		}
		this.state = State.CLAIMED;
	}

	private boolean isKeptFromOthers(long coach, Instant now) {
		return this.keptFor != null && this.keptFor != coach && this.keptUntil != null && this.keptUntil.isAfter(now);
	}

	/** Waits again, for anybody. */
	void giveBack() {
		require(State.CLAIMED);
		this.state = State.WAITING;
		this.keptFor = null;
		this.keptUntil = null;
	}

	void giveReviewBack(boolean ready, Instant now) {
		require(State.CLAIMED);
		this.state = State.RETURNED;
		this.returnedAt = now;
		this.ready = ready;
		this.openDraftId = null;
	}

	/**
	 * Is taken out of the queue by its candidate.
	 * @throws TakenException if somebody reviews it already
	 */
	void withdraw() {
		if (this.state == State.CLAIMED) {
			throw new TakenException(
					"A coach reviews this answer already, so it cannot be withdrawn. You can go on editing your draft.");
		}
		if (this.state == State.RETURNED) {
			throw new TakenException(
					"This answer has its review already, so it cannot be withdrawn. You can go on editing your draft.");
		}
		this.state = State.WITHDRAWN;
		this.openDraftId = null;
	}

	private void require(State state) {
		if (this.state != state) {
			throw new IllegalStateException("The submission is " + this.state + ", and not " + state);
		}
	}

	Round content() {
		Map<Part, String> texts = new EnumMap<>(Part.class);
		this.parts.forEach((part, text) -> texts.put(part, text.body()));
		return new Round(this.id, this.draftId, this.candidateId, this.editionId, this.round, this.state, this.note,
				this.neededBy, this.submittedAt, this.returnedAt, this.keptUntil, texts, List.copyOf(this.marks));
	}

	long id() {
		return this.id;
	}

	boolean isOpen() {
		return this.openDraftId != null;
	}

	boolean isOf(long candidate) {
		return this.candidateId == candidate;
	}

	boolean answers(UUID application) {
		return this.requestId.equals(application);
	}

	Submitted submitted(String question) {
		return new Submitted(this.id, this.draftId, this.round, this.candidateId, question);
	}

	ExportedRound export(EditionContent edition) {
		return ExportedRound.of(content(), this.requestId, versions(), edition);
	}

	private Map<Part, Integer> versions() {
		Map<Part, Integer> versions = new EnumMap<>(Part.class);
		this.parts.forEach((part, text) -> versions.put(part, text.version()));
		return versions;
	}

	/**
	 * What one part said.
	 *
	 * @param version which version of the draft's part that was
	 * @param body the text
	 */
	@Embeddable
	record Text(int version, String body) {
	}

}
