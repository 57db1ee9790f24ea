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

	/** Each point with its lead. */
	List<String> lines() {
		return this.points.stream().map(Point::line).toList();
	}

	/**
	 * One thing that a part of the model answer says.
	 *
	 * @param lead a few words in front, "The Pivot"; null where the point has none
	 * @param text the point itself
	 */
	public record Point(String lead, String text) {

		String line() {
			return (this.lead != null) ? this.lead + ": " + this.text : this.text;
		}

	}

}
