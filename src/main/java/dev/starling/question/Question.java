package dev.starling.question;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;

@Entity
class Question {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private String slug;

	@OneToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "published_edition_id")
	private Edition publishedEdition;

	protected Question() {
	}

	long id() {
		return this.id;
	}

	String slug() {
		return this.slug;
	}

}
