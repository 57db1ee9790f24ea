package dev.starling.editing;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Which texts of an edition somebody looked at.
 *
 * @param told the edition and the versions of its fields, as a form carries them
 */
record Seen(String told) {

	static Seen of(long edition, List<EditedText> texts) {
		return new Seen(edition + texts.stream().map((text) -> "." + text.version()).collect(Collectors.joining()));
	}

}
