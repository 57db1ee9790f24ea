package dev.starling.practice;

import java.util.List;

/**
 * What a page that is open already needs to go on: after a new sign-in, or to follow what
 * was saved elsewhere.
 *
 * @param token for its next save
 * @param parts what each part says now
 */
record DraftState(String token, List<CurrentText> parts) {
}
