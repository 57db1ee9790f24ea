package dev.starling.review;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A comment and what it says now.
 *
 * @param comment the comment
 * @param body empty before the first save
 * @param savedAt null before the first save
 */
record CurrentComment(Comment comment, String body, @Nullable Instant savedAt) {

	CurrentComment {
		body = (body != null) ? body : "";
	}

}
