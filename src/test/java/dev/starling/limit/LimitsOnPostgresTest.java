package dev.starling.limit;

import java.util.List;
import java.util.Optional;

import dev.starling.testing.PostgresTest;
import dev.starling.testing.Statements;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * On PostgreSQL the nodes count together, except what protects a node alone.
 */
@PostgresTest
class LimitsOnPostgresTest {

	@Autowired
	private Limits limits;

	@Autowired
	private SharedBuckets buckets;

	@Autowired
	private Environment environment;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private Statements.Log log;

	@Test
	void whatOneNodeCountsTheOtherKnows() {
		Limits other = otherNode();
		for (int i = 0; i < 10; i++) {
			assertThat(((i % 2 == 0) ? this.limits : other).take(Limited.SIGN_IN_PER_ACCOUNT, "shared")).isEmpty();
		}
		assertThat(this.limits.take(Limited.SIGN_IN_PER_ACCOUNT, "shared")).isPresent();
		assertThat(other.take(Limited.SIGN_IN_PER_ACCOUNT, "shared")).isPresent();
		other.giveBack(Limited.SIGN_IN_PER_ACCOUNT, "shared");
		assertThat(this.limits.take(Limited.SIGN_IN_PER_ACCOUNT, "shared")).isEmpty();
	}

	@Test
	void savesAreCountedByEachNodeWithoutTheDatabase() {
		Limits other = otherNode();
		List<String> statements = this.log.during(() -> {
			for (int i = 0; i < 300; i++) {
				assertThat(this.limits.take(Limited.SAVE_PER_ACCOUNT, "typing")).isEmpty();
			}
			assertThat(other.take(Limited.SAVE_PER_ACCOUNT, "typing")).isEmpty();
		});
		assertThat(statements).isEmpty();
	}

	@Test
	void whatIsFullAgainIsForgotten() {
		this.limits.take(Limited.SIGN_IN_PER_ACCOUNT, "to be forgotten");
		this.jdbc.update("update limit_bucket set expires_at = 1");
		this.buckets.forget();
		assertThat(this.jdbc.queryForObject("select count(*) from limit_bucket", Long.class)).isZero();
	}

	private Limits otherNode() {
		return new Limits(this.environment, new BucketsInMemory(),
				Optional.of(new SharedBuckets(this.jdbc.getDataSource())));
	}

}
