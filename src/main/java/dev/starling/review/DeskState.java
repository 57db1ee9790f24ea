package dev.starling.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a desk that is open already needs to go on: after a new sign-in, or to follow what
 * was saved elsewhere.
 *
 * @param token for its next save
 * @param parts what each comment says now
 */
record DeskState(String token, List<Text> parts) {

	/**
	 * What a comment says now.
	 *
	 * @param part which one
	 * @param version the number of that; 0 before the first save
	 * @param body what it says
	 * @param savedAt when it was saved; null before the first save
	 * @param praise whether it finds the words strong as they are
	 */
	record Text(UUID part, int version, String body, @Nullable Instant savedAt, boolean praise) {

		static Text of(CurrentComment current) {
			return new Text(current.comment().uuid(), current.comment().version(), current.body(), current.savedAt(),
					current.comment().isPraise());
		}

	}

}
