package dev.starling.figures;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * What one coach has done lately.
 *
 * @param name what they are called; null for all coaches who are gone, together
 * @param returned how many reviews of theirs came out
 * @param median as long as half of these took at most, from the claim on; null for none
 * @param open how many submissions they have claimed and not sent back
 */
record CoachLine(@Nullable String name, int returned, @Nullable Duration median, int open) {

	private static final long HOURS_TOLD_AS_DAYS = 48;

	/** The median as a person says it: "40 minutes", "5 hours", "3 days". */
	public String took() {
		if (this.median == null) {
			return "–";
		}
		long minutes = Math.max(1, Math.round(this.median.toSeconds() / 60.0));
		if (minutes < 60) {
			return told(minutes, "minute");
		}
		long hours = Math.round(minutes / 60.0);
		return (hours < HOURS_TOLD_AS_DAYS) ? told(hours, "hour") : told(Math.round(hours / 24.0), "day");
	}

	private static String told(long count, String unit) {
		return count + " " + unit + ((count != 1) ? "s" : "");
	}

}
