package dev.starling.limit;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;

import org.springframework.stereotype.Component;

/**
 * For one node alone. However many keys somebody makes up, only so many are remembered;
 * those that are used often stay.
 */
@Component
class BucketsInMemory implements Buckets {

	/** Some 300 bytes each. */
	static final int MOST = 50_000;

	/** Longer than any limit takes to fill up again. */
	private static final Duration REMEMBERED = Duration.ofDays(1);

	private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
		.maximumSize(MOST)
		.expireAfterAccess(REMEMBERED)
		.build();

	@Override
	public Bucket of(String key, BucketConfiguration rate) {
		return this.buckets.get(key, (absent) -> {
			var bucket = Bucket.builder();
			for (var limit : rate.getBandwidths()) {
				bucket.addLimit(limit);
			}
			return bucket.build();
		});
	}

	long size() {
		this.buckets.cleanUp();
		return this.buckets.estimatedSize();
	}

}
