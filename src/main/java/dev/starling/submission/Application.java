package dev.starling.submission;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.starling.question.Part;
import org.jspecify.annotations.Nullable;

/**
 * What a candidate sends along with an answer that they hand in.
 *
 * @param id made by the client; the same one, sent again, is the same submission
 * @param seen the version of each part that they have seen
 * @param note what they ask the coach, at most {@value #LONGEST_NOTE} code points; may be
 * empty
 * @param neededBy the day by which they need the review; null for none in particular
 * @param marks what they mean to show where, at most {@value #MOST_MARKS}
 * @param gapsToo whether they know that a part is empty, and mean it
 */
public record Application(UUID id, Map<Part, Integer> seen, String note, @Nullable LocalDate neededBy, List<Mark> marks,
		boolean gapsToo) {

	/** The longest note, in code points: a minute of reading. */
	public static final int LONGEST_NOTE = 1_000;

	/** More sentences than anybody could tell. */
	public static final int MOST_MARKS = 200;

	/**
	 * Makes an application.
	 * @throws IllegalArgumentException if the note is too long
	 * @throws UnfitMarkException if there are more marks than that
	 */
	public Application {
		if (note.codePointCount(0, note.length()) > LONGEST_NOTE) {
			throw new IllegalArgumentException("A note has at most " + LONGEST_NOTE + " characters");
		}
		if (marks.size() > MOST_MARKS) {
			throw new UnfitMarkException();
		}
		seen = Map.copyOf(seen);
		marks = List.copyOf(marks);
	}

}
