package dev.starling.limit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;

/**
 * Where it is counted how much of each limit is used up.
 */
interface Buckets {

	Bucket of(String key, BucketConfiguration rate);

}
