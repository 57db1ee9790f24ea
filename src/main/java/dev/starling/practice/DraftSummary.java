package dev.starling.practice;

import java.time.Instant;
import java.util.Set;

import dev.starling.question.EditionTitle;
import dev.starling.question.Part;
import dev.starling.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * A draft as a list shows it.
 *
 * @param id its number in addresses
 * @param name what the candidate calls it
 * @param edition what it answers
 * @param words how long it is
 * @param written the parts that have words
 * @param savedAt when it was last saved
 * @param shelvedAt when it was put away; null while it is at hand
 * @param standing where its latest round is; null where none is on its way or back
 */
public record DraftSummary(long id, String name, EditionTitle edition, Words words, Set<Part> written, Instant savedAt,
		@Nullable Instant shelvedAt, Standings.@Nullable Standing standing) {
}
