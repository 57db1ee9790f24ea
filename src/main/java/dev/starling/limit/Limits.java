package dev.starling.limit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * How often somebody may do one thing. Who it is, is told by a key: an account, an
 * address. Keys are hashed, so nothing of them is kept.
 */
@Component
public class Limits {

	private final Map<Limited, BucketConfiguration> rates = new EnumMap<>(Limited.class);

	private final BucketsInMemory own;

	private final Buckets shared;

	Limits(Environment environment, BucketsInMemory own, Optional<SharedBuckets> shared) {
		this.own = own;
		this.shared = shared.map(Buckets.class::cast).orElse(own);
		Map<Limited, Rate> configured = Binder.get(environment)
			.bind("starling.limits", Bindable.mapOf(Limited.class, Rate.class))
			.get();
		for (Limited what : Limited.values()) {
			Rate rate = Optional.ofNullable(configured.get(what))
				.orElseThrow(() -> new IllegalStateException("No limit is configured for " + what));
			this.rates.put(what,
					BucketConfiguration.builder()
						.addLimit((limit) -> limit.capacity(rate.most()).refillGreedy(rate.most(), rate.within()))
						.build());
		}
	}

	/**
	 * Counts that somebody does something once more.
	 * @param what they do
	 * @param key who does it
	 * @return empty if they may; else how long they should wait
	 */
	public Optional<Duration> take(Limited what, String key) {
		ConsumptionProbe probe = bucket(what, key).tryConsumeAndReturnRemaining(1);
		return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
	}

	/**
	 * Forgets that it was counted, since it turned out not to be what is limited.
	 * @param what they did
	 * @param key who did it
	 */
	public void giveBack(Limited what, String key) {
		bucket(what, key).addTokens(1);
	}

	/**
	 * Returns how many keys are remembered in this process.
	 * @return a number that stays below a bound
	 */
	public long remembered() {
		return this.own.size();
	}

	private Bucket bucket(Limited what, String key) {
		return (what.isPerNode() ? this.own : this.shared).of(hash(what, key), this.rates.get(what));
	}

	private static String hash(Limited what, String key) {
		try {
			byte[] bytes = (what + " " + key).getBytes(StandardCharsets.UTF_8);
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
