package dev.starling.question;

import java.util.List;

/**
 * One part of a model answer.
 *
 * @param part which of the five
 * @param subtitle what it is about, "What You Did"
 * @param points what it says, in order
 */
public record NarrativePart(Part part, String subtitle, List<Point> points) {

	/**
	 * One thing that a part of the model answer says.
	 *
	 * @param lead a few words in front, "The Pivot"; null where the point has none
	 * @param text the point itself
	 */
	public record Point(String lead, String text) {
	}

}
