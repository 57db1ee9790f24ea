package dev.starling.limit;

import java.time.Duration;

import io.github.bucket4j.BucketConfiguration;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BucketsInMemoryTest {

	private static final BucketConfiguration RATE = BucketConfiguration.builder()
		.addLimit((limit) -> limit.capacity(2).refillGreedy(2, Duration.ofHours(1)))
		.build();

	@Test
	void remembersOnlySoManyKeysAndThoseThatAreUsedMost() {
		BucketsInMemory buckets = new BucketsInMemory();
		for (int i = 0; i < 3 * BucketsInMemory.MOST; i++) {
			buckets.of("made up " + i, RATE).tryConsume(1);
			if (i % 100 == 0) {
				buckets.of("used often", RATE).tryConsume(1);
			}
		}
		assertThat(buckets.size()).isLessThanOrEqualTo(BucketsInMemory.MOST);
		assertThat(buckets.of("used often", RATE).tryConsume(1)).isFalse();
	}

}
