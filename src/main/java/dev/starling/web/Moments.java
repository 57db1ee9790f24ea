package dev.starling.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;

/**
 * Points in time as the reader would say them.
 *
 * @param zone where the reader's clock hangs
 * @param now when the page was made
 */
public record Moments(ZoneId zone, Instant now) {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

	private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM, ", Locale.ENGLISH);

	private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("d MMM yyyy, ", Locale.ENGLISH);

	private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE, d MMMM", Locale.ENGLISH);

	private static final DateTimeFormatter WEEKDAY_AND_YEAR = DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy",
			Locale.ENGLISH);

	public Instant now() {
		return this.now;
	}

	/** They are equal where they say all points in time alike, which is for a day. */
	@Override
	public boolean equals(Object other) {
		return other instanceof Moments those && this.zone.equals(those.zone) && today().equals(those.today());
	}

	@Override
	public int hashCode() {
		return Objects.hash(this.zone, today());
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.now, this.zone);
	}

	/**
	 * Returns "14:02" for today, "3 Nov, 14:02" for this year, else with the year too.
	 * @param moment what to tell
	 * @return its words; {@code moments.js} finds the same in the browser's time zone
	 */
	public String of(Instant moment) {
		return day(moment) + TIME.format(moment.atZone(this.zone));
	}

	/**
	 * Returns the same with the seconds, "3 Nov, 14:02:59".
	 * @param moment what to tell
	 * @return its words
	 */
	public String toTheSecond(Instant moment) {
		return day(moment) + SECONDS.format(moment.atZone(this.zone));
	}

	/**
	 * Returns "Thursday, 26 November", and the year where it is not this one.
	 * @param day what to tell
	 * @return its words
	 */
	public String of(LocalDate day) {
		int year = this.now.atZone(this.zone).getYear();
		return ((day.getYear() == year) ? WEEKDAY : WEEKDAY_AND_YEAR).format(day);
	}

	private String day(Instant moment) {
		ZonedDateTime then = moment.atZone(this.zone);
		ZonedDateTime today = this.now.atZone(this.zone);
		if (then.toLocalDate().equals(today.toLocalDate())) {
			return "";
		}
		return ((then.getYear() == today.getYear()) ? DAY : YEAR).format(then);
	}

}
