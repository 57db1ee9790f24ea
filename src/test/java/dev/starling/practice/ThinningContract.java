package dev.starling.practice;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.starling.testing.Visitor;
import dev.starling.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is left of the log when it grows old, whichever database keeps it.
 */
abstract class ThinningContract {

	@Autowired
	private Visitors.Door door;

	@Autowired
	private Thinning thinning;

	@Autowired
	private JdbcTemplate jdbc;

	private Visitor candidate;

	private String draft;

	private int version;

	@BeforeEach
	void aDraft() {
		this.candidate = this.door.candidate();
		this.draft = this.candidate.startDraft();
		this.jdbc.update("update thinning set done_until = ?",
				OffsetDateTime.of(2020, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC));
	}

	@Test
	void everythingOfTheLastDayStays() {
		for (int minutes = 23 * 60; minutes > 22 * 60; minutes -= 5) {
			save("text", Duration.ofMinutes(minutes));
		}
		assertThat(thinned()).hasSize(12);
	}

	@Test
	void ofAnOlderHourTheLastTextStays() {
		Instant hour = Instant.now().minus(Duration.ofDays(2)).truncatedTo(ChronoUnit.HOURS);
		saveAt("first", hour);
		saveAt("second", hour.plusSeconds(30));
		saveAt("last", hour.plus(Duration.ofMinutes(59)));
		saveAt("next hour", hour.plus(Duration.ofMinutes(60)));
		save("today", Duration.ofHours(1));
		assertThat(thinned()).containsExactly("last", "next hour", "today");
	}

	@Test
	void afterAWeekOneADayStays() {
		Instant day = Instant.now().minus(Duration.ofDays(20)).truncatedTo(ChronoUnit.DAYS);
		saveAt("morning", day.plus(Duration.ofHours(8)));
		saveAt("noon", day.plus(Duration.ofHours(12)));
		saveAt("evening", day.plus(Duration.ofHours(20)));
		saveAt("next day", day.plus(Duration.ofHours(25)));
		assertThat(thinned()).containsExactly("evening", "next day");
		assertThat(this.candidate.field(this.draft, "task")).isEqualTo("next day");
	}

	@Test
	void theCurrentTextStaysHoweverOldItIs() {
		save("only one", Duration.ofDays(400));
		assertThat(thinned()).containsExactly("only one");
		assertThat(this.candidate.field(this.draft, "task")).isEqualTo("only one");
	}

	@Test
	void whatWasSetAsideStaysAndSoDoesWhatItWasWrittenOver() {
		Instant hour = Instant.now().minus(Duration.ofDays(3)).truncatedTo(ChronoUnit.HOURS);
		saveAt("written over", hour);
		saveAt("in between", hour.plusSeconds(10));
		this.candidate.save(this.draft, "task", 1, "set aside");
		this.jdbc.update("update section_version set saved_at = ? where body = 'set aside' and draft_id = ?",
				at(hour.plusSeconds(20)), number());
		saveAt("last", hour.plusSeconds(30));
		assertThat(thinned()).containsExactly("written over", "set aside", "last");
	}

	@Test
	void whatWasBroughtBackStaysAndSoDoesWhatMadeWayForIt() {
		Instant hour = Instant.now().minus(Duration.ofDays(3)).truncatedTo(ChronoUnit.HOURS);
		saveAt("brought back later", hour);
		saveAt("in between", hour.plusSeconds(10));
		saveAt("made way", hour.plusSeconds(20));
		this.candidate.post(this.draft + "/restorations", Map.of("at", Long.toString(hour.toEpochMilli())));
		this.jdbc.update("update section_version set saved_at = ? where restores is not null and draft_id = ?",
				at(hour.plusSeconds(30)), number());
		this.version++;
		saveAt("last", hour.plusSeconds(40));
		assertThat(thinned()).containsExactly("brought back later", "made way", "brought back later", "last");
	}

	@Test
	void whatWasHandedInStays() {
		Instant hour = Instant.now().minus(Duration.ofDays(3)).truncatedTo(ChronoUnit.HOURS);
		saveAt("first try", hour);
		saveAt("handed in", hour.plusSeconds(10));
		String round = this.candidate.submit(this.draft);
		saveAt("in between", hour.plusSeconds(20));
		saveAt("last", hour.plusSeconds(30));
		assertThat(thinned()).containsExactly("handed in", "last");
		this.candidate.post(round + "/withdrawal", Map.of());
		assertThat(thinned()).as("it is a moment of the history still").containsExactly("handed in", "last");
	}

	@Test
	void whatIsThinnedOnceIsNotLookedAtAgainAndNewHoursAre() {
		Instant hour = Instant.now().minus(Duration.ofHours(30)).truncatedTo(ChronoUnit.HOURS);
		saveAt("first", hour);
		saveAt("second", hour.plusSeconds(1));
		assertThat(thinned()).containsExactly("second");
		saveAt("third", hour.plus(Duration.ofHours(1)));
		saveAt("fourth", hour.plus(Duration.ofHours(1)).plusSeconds(1));
		assertThat(thinned()).containsExactly("second", "fourth");
	}

	private List<String> thinned() {
		this.thinning.thin();
		return this.jdbc.queryForList("select body from section_version where draft_id = ? order by saved_at, version",
				String.class, number());
	}

	private void save(String body, Duration ago) {
		saveAt(body, Instant.now().minus(ago));
	}

	private void saveAt(String body, Instant moment) {
		UUID save = UUID.randomUUID();
		assertThat(this.candidate.save(this.draft, "task", this.version++, body, save)).hasStatusOk();
		this.jdbc.update("update section_version set saved_at = ? where save_id = ?", at(moment), save);
	}

	private static OffsetDateTime at(Instant moment) {
		return moment.atOffset(ZoneOffset.UTC);
	}

	private long number() {
		return Long.parseLong(this.draft.substring("/drafts/".length()));
	}

}
