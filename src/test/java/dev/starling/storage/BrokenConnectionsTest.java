package dev.starling.storage;

import java.sql.SQLException;

import com.zaxxer.hikari.SQLExceptionOverride.Override;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class BrokenConnectionsTest {

	@ParameterizedTest
	@CsvSource({ "90098, 90098, MUST_EVICT", "90121, 90121, MUST_EVICT", "HY000, 50000, MUST_EVICT",
			"90028, 90028, MUST_EVICT", "25006, 0, MUST_EVICT", "23505, 23505, CONTINUE_EVICT" })
	void leaveThePool(String state, int code, Override expected) {
		assertThat(new BrokenConnections().adjudicate(new SQLException("", state, code))).isEqualTo(expected);
	}

}
