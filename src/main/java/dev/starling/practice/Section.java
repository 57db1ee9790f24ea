package dev.starling.practice;

import java.io.Serializable;

import dev.starling.question.Part;
import dev.starling.text.Words;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import org.springframework.data.domain.Persistable;

/**
 * One part of a draft: which of its versions is the current one. It moves on only by
 * {@link Sections#advance}.
 */
@Entity
class Section implements Persistable<Section.Id> {

	@EmbeddedId
	private Id id;

	private int version;

	private int words;

	@Transient
	private boolean stored;

	protected Section() {
	}

	Section(long draft, Part part) {
		this.id = new Id(draft, part);
	}

	Part part() {
		return this.id.part();
	}

	int version() {
		return this.version;
	}

	Words words() {
		return new Words(this.words);
	}

	@Override
	public Id getId() {
		return this.id;
	}

	@Override
	public boolean isNew() {
		return !this.stored;
	}

	@PostLoad
	@PostPersist
	void stored() {
		this.stored = true;
	}

	@Embeddable
	record Id(long draftId, @Enumerated(EnumType.STRING) Part part) implements Serializable {
	}

}
