package dev.starling.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The days by which a review can be asked for.
 *
 * @param first today, where the candidate's clock hangs
 * @param last a year from then
 */
record Days(LocalDate first, LocalDate last) {

	static Days from(Instant now, ZoneId zone) {
		LocalDate today = LocalDate.ofInstant(now, zone);
		return new Days(today, today.plusYears(1));
	}

	boolean has(LocalDate day) {
		return !day.isBefore(this.first) && !day.isAfter(this.last);
	}

}
