package dev.starling.audit;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import dev.starling.testing.AppTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@AppTest
class AuditTrailTest {

	@Autowired
	private AuditTrail trail;

	@Autowired
	private JdbcTemplate jdbc;

	@Test
	void forgetsWhatIsOlderThanAYear() {
		this.trail.add(Act.SIGNED_IN, 701);
		this.trail.add(Act.SIGNED_IN, 702);
		happened(701, Duration.ofDays(366));
		happened(702, Duration.ofDays(364));
		this.trail.forget();
		assertThat(this.trail.behind(null, AuditFilter.about(701L), 10)).isEmpty();
		assertThat(this.trail.behind(null, AuditFilter.about(702L), 10)).hasSize(1);
	}

	@Test
	void noLineIsLeftOutWhereClocksDiffer() {
		this.trail.add(Act.SIGNED_IN, 704);
		this.trail.add(Act.SIGNED_OUT, 704);
		this.trail.add(Act.SIGNED_UP, 704);
		this.jdbc.update("update audit_event set happened_at = ? where actor_id = 704 and act = 'SIGNED_OUT'",
				Timestamp.from(Instant.now().minusSeconds(60)));
		AuditFilter ofToday = new AuditFilter(704L, null, Instant.now().minusSeconds(3600), null);
		List<Act> seen = new ArrayList<>();
		AuditMark last = null;
		for (List<AuditEntry> page; !(page = this.trail.behind(last, ofToday, 1)).isEmpty();) {
			seen.add(page.get(0).act());
			last = new AuditMark(page.get(0).id(), page.get(0).happenedAt());
		}
		assertThat(seen).containsExactly(Act.SIGNED_UP, Act.SIGNED_IN, Act.SIGNED_OUT);
	}

	@Test
	void aDetailIsOneShortLine() {
		this.trail.add(Act.REFUSED, 703L, null, "one\r\ntwo\u2028three\u0000four " + "x".repeat(300));
		assertThat(this.trail.behind(null, AuditFilter.about(703L), 1).get(0).detail())
			.startsWith("one two three four x")
			.hasSize(200);
	}

	@Test
	void everyActIsOfAKindThatItIsFoundBy() {
		assertThat(Arrays.stream(ActKind.values()).flatMap((kind) -> kind.acts().stream()))
			.containsExactlyInAnyOrder(Act.values());
		assertThat(ActKind.values()).allSatisfy((kind) -> assertThat(ActKind.named(kind.slug())).contains(kind));
	}

	private void happened(long actor, Duration ago) {
		this.jdbc.update("update audit_event set happened_at = ? where actor_id = ?",
				Timestamp.from(Instant.now().minus(ago)), actor);
	}

}
