package dev.starling.practice;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

import dev.starling.question.Part;
import dev.starling.text.PlainText;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.springframework.data.domain.Persistable;

/**
 * A text of one part as it once came in: accepted as a version, or refused because a
 * newer one stood there, and then set aside. Rows are only ever added.
 */
@Entity
class SectionVersion implements Persistable<SectionVersion.Id> {

	@EmbeddedId
	private Id id;

	@Enumerated(EnumType.STRING)
	private Part part;

	private Integer version;

	private int basedOn;

	private String body;

	private Instant savedAt;

	protected SectionVersion() {
	}

	private SectionVersion(long draft, Part part, Save save, Integer version, Instant now) {
		this.id = new Id(draft, save.id());
		this.part = part;
		this.version = version;
		this.basedOn = save.basedOn();
		this.body = save.body().value();
		this.savedAt = now;
	}

	static SectionVersion accepted(long draft, Part part, Save save, Instant now) {
		return new SectionVersion(draft, part, save, save.basedOn() + 1, now);
	}

	static SectionVersion setAside(long draft, Part part, Save save, Instant now) {
		return new SectionVersion(draft, part, save, null, now);
	}

	boolean isSetAside() {
		return this.version == null;
	}

	boolean holds(Part part, PlainText body) {
		return this.part == part && this.body.equals(body.value());
	}

	SaveAnswer.Saved saved() {
		return new SaveAnswer.Saved(this.version, this.savedAt);
	}

	ExportedDraft.Version export() {
		return new ExportedDraft.Version(this.id.saveId(), this.part, this.version, this.basedOn, this.body,
				this.savedAt);
	}

	@Override
	public Id getId() {
		return this.id;
	}

	@Override
	public boolean isNew() {
		return true;
	}

	@Embeddable
	record Id(long draftId, UUID saveId) implements Serializable {
	}

}
