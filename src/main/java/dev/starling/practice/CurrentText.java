package dev.starling.practice;

import java.time.Instant;

import dev.starling.question.Part;

/**
 * What a part says now.
 *
 * @param part which one
 * @param version 0 before the first save
 * @param body empty before the first save
 * @param savedAt null before the first save
 */
record CurrentText(Part part, int version, String body, Instant savedAt) {

	CurrentText {
		body = (body != null) ? body : "";
	}

}
