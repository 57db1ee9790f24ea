package dev.starling.review;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import org.springframework.data.domain.Persistable;

/**
 * A row whose key is made before it is stored, so that the key does not tell whether it
 * is.
 *
 * @param <K> the key
 */
@MappedSuperclass
abstract class Keyed<K> implements Persistable<K> {

	@Transient
	private boolean stored;

	@Override
	public boolean isNew() {
		return !this.stored;
	}

	@PostLoad
	@PostPersist
	void stored() {
		this.stored = true;
	}

}
