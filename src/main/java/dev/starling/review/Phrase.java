package dev.starling.review;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/**
 * Something a coach likes to say again.
 */
@Entity
class Phrase {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private long coachId;

	private String body;

	private Instant createdAt;

	protected Phrase() {
	}

	Phrase(long coach, String body, Instant now) {
		this.coachId = coach;
		this.body = body;
		this.createdAt = now;
	}

	long id() {
		return this.id;
	}

	String body() {
		return this.body;
	}

}
