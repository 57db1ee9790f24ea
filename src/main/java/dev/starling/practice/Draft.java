package dev.starling.practice;

import java.time.Instant;

import dev.starling.question.EditionTitle;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/**
 * One candidate's answer in the making, to one edition of a question.
 */
@Entity
class Draft {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private long candidateId;

	private long questionId;

	private long editionId;

	private String name;

	private Instant createdAt;

	private Instant savedAt;

	private Instant writtenAt;

	@Enumerated(EnumType.STRING)
	private Shelf shelf = Shelf.AT_HAND;

	private @Nullable Instant shelvedAt;

	protected Draft() {
	}

	Draft(long candidate, EditionTitle edition, DraftName name, Instant now) {
		this.candidateId = candidate;
		this.questionId = edition.question();
		this.editionId = edition.edition();
		this.name = name.value();
		this.createdAt = now;
		this.savedAt = now;
	}

	long id() {
		return this.id;
	}

	long questionId() {
		return this.questionId;
	}

	long editionId() {
		return this.editionId;
	}

	String name() {
		return this.name;
	}

	Instant createdAt() {
		return this.createdAt;
	}

	Instant savedAt() {
		return this.savedAt;
	}

	@Nullable Instant writtenAt() {
		return this.writtenAt;
	}

	/**
	 * Gives it to somebody else.
	 * @param candidate who
	 * @param next what it is called there if it was never given a name
	 */
	void handOver(long candidate, DraftName next) {
		this.candidateId = candidate;
		if (!DraftName.isGiven(this.name)) {
			this.name = next.value();
		}
	}

	void rename(DraftName name) {
		this.name = name.value();
	}

	void putOn(Shelf shelf, Instant now) {
		if (this.shelf != shelf) {
			this.shelf = shelf;
			this.shelvedAt = (shelf == Shelf.AT_HAND) ? null : now;
		}
	}

	/**
	 * Goes on with another edition of the same question.
	 * @param edition which one
	 */
	void moveTo(EditionTitle edition) {
		if (edition.question() != this.questionId) {
			throw new IllegalArgumentException("This draft answers another question");
		}
		this.editionId = edition.edition();
	}

	Shelf shelf() {
		return this.shelf;
	}

	@Nullable Instant shelvedAt() {
		return this.shelvedAt;
	}

	boolean isDeleted() {
		return this.shelf == Shelf.DELETED;
	}

	/**
	 * Returns whether it ever held more than white space.
	 * @return false for a draft that was only opened
	 */
	boolean isWritten() {
		return this.writtenAt != null;
	}

}
