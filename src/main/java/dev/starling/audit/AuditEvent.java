package dev.starling.audit;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody did. It never changes.
 */
@Entity
class AuditEvent {

	private static final int LONGEST_DETAIL = 200;

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private Instant happenedAt;

	@Enumerated(EnumType.STRING)
	private Act act;

	private @Nullable Long actorId;

	private @Nullable Long subjectId;

	private @Nullable String address;

	private @Nullable String detail;

	protected AuditEvent() {
	}

	AuditEvent(Instant now, Act act, @Nullable Long actor, @Nullable Long subject, @Nullable String address,
			@Nullable String detail) {
		this.happenedAt = now;
		this.act = act;
		this.actorId = actor;
		this.subjectId = subject;
		this.address = address;
		this.detail = (detail != null) ? oneLine(detail) : null;
	}

	/** So that nothing that somebody typed can look like a line of its own. */
	private static String oneLine(String detail) {
		String line = detail.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\u0085]+", " ").strip();
		return (line.length() > LONGEST_DETAIL) ? line.substring(0, LONGEST_DETAIL) : line;
	}

	AuditEntry entry() {
		return new AuditEntry(this.id, this.happenedAt, this.act, this.actorId, this.subjectId, this.address,
				this.detail);
	}

}
