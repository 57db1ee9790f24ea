package dev.starling.question;

import java.util.Optional;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What this node has read of the bank, as long as that is the same. Whoever changes
 * something reads what is stored: theirs may yet be undone.
 *
 * @param <K> what it is found by
 * @param <V> what was read; it never changes
 */
public final class Kept<K, V> {

	/** As many questions as people look at within a while. */
	private static final int MOST = 1_000;

	private final BankRevision revision;

	private final Cache<K, Read<V>> kept = Caffeine.newBuilder().maximumSize(MOST).build();

	public Kept(BankRevision revision) {
		this.revision = revision;
	}

	/**
	 * Returns what was read since the bank changed last, or reads it.
	 * @param key what it is found by
	 * @param reading reads it; what it does not find is looked for anew each time
	 * @return what was read
	 */
	public Optional<V> find(K key, Function<K, Optional<V>> reading) {
		if (TransactionSynchronizationManager.isActualTransactionActive()
				&& !TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
			return reading.apply(key);
		}
		long now = this.revision.current();
		Read<V> known = this.kept.getIfPresent(key);
		if (known != null && known.revision == now) {
			return Optional.of(known.value);
		}
		Optional<V> read = reading.apply(key);
		read.ifPresent((value) -> this.kept.put(key, new Read<>(now, value)));
		return read;
	}

	private record Read<V>(long revision, V value) {
	}

}
