package dev.starling.practice;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

import dev.starling.question.Part;
import dev.starling.text.PlainText;
import dev.starling.text.Save;
import dev.starling.text.SaveAnswer;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;
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

	private int words;

	private @Nullable UUID restores;

	private Instant savedAt;

	protected SectionVersion() {
	}

	private SectionVersion(long draft, Part part, Save save, Integer version, Instant now) {
		this.id = new Id(draft, save.id());
		this.part = part;
		this.version = version;
		this.basedOn = save.basedOn();
		this.body = save.body().value();
		this.words = save.body().words().count();
		this.savedAt = now;
	}

	static SectionVersion accepted(long draft, Part part, Save save, Instant now) {
		return new SectionVersion(draft, part, save, save.basedOn() + 1, now);
	}

	static SectionVersion setAside(long draft, Part part, Save save, Instant now) {
		return new SectionVersion(draft, part, save, null, now);
	}

	/** An accepted one that is there because an earlier text was brought back. */
	static SectionVersion broughtBack(long draft, Part part, Save save, @Nullable UUID earlier, Instant now) {
		SectionVersion version = accepted(draft, part, save, now);
		version.restores = (earlier != null) ? earlier : save.id();
		return version;
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

	LogLine line() {
		return new LogLine(this.id.saveId(), this.part, this.version, this.basedOn, this.words, this.restores,
				this.savedAt);
	}

	ExportedDraft.Version export() {
		return new ExportedDraft.Version(this.id.saveId(), this.part, this.version, this.basedOn, this.restores,
				this.words, this.body, this.savedAt);
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
