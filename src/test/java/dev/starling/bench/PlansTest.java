package dev.starling.bench;

import java.sql.Connection;
import java.util.List;
import java.util.Map;

import dev.starling.testing.Postgres;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What {@link Growth} asks for, with thousands of people instead of a hundred thousand:
 * enough for a database to plan as it does with more. Questions and their editions are
 * too few here to count as many; only {@link Growth} tells who reads all of them.
 */
class PlansTest {

	private static final int PEOPLE = Integer.getInteger("bench.people", 5_000);

	private final JdbcTemplate jdbc = new JdbcTemplate(Postgres.emptyDatabase());

	@Test
	void noPagePassesAllOfATableThatGrowsNorAsksMoreOfAFullerOne() {
		String url = this.jdbc
			.execute((ConnectionCallback<String>) (Connection connection) -> connection.getMetaData().getURL());
		try (Recorder<Callers> recorder = new Recorder<>(url, (port) -> new Callers(port, this.jdbc))) {
			Map<Page<Callers>, List<Statement>> little = Plans.statements(recorder, Everywhere.PAGES);
			Everything.fill(this.jdbc, PEOPLE);
			Plans plans = new Plans(this.jdbc);
			Plans.statements(recorder, Everywhere.PAGES);
			plans.countFromNow();
			plans.compare(little, Plans.statements(recorder, Everywhere.PAGES));
			plans.checkScans();
			assertThat(plans.faults()).isEmpty();
		}
	}

}
