package dev.starling.access;

import java.util.List;
import java.util.Map;

import dev.starling.testing.AppTest;
import dev.starling.testing.Statements;
import dev.starling.testing.Visitor;
import dev.starling.testing.Visitors;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

/**
 * A refused sign-in costs the same work, and so about the same time, whether the address
 * is known or not: as many statements, and one check of a password, which is what takes
 * long.
 */
@AppTest
class SameWorkTest {

	@MockitoSpyBean
	private PasswordEncoder passwords;

	@Autowired
	private Visitors.Door door;

	@Autowired
	private Statements.Log log;

	@Autowired
	private JdbcTemplate jdbc;

	@Test
	void forKnownUnknownAndDisabledAddresses() {
		String known = this.door.candidate().email();
		String disabled = this.door.candidate().email();
		this.jdbc.update("update account set disabled_at = now() where email = ?", disabled);
		List<String> statements = refused("nobody@example.org");
		assertThat(refused(known)).hasSameSizeAs(statements);
		assertThat(refused(disabled)).hasSameSizeAs(statements);
	}

	private List<String> refused(String email) {
		clearInvocations(this.passwords);
		List<String> statements = this.log.during(() -> assertThat(
				this.door.nobody().post("/login", Map.of("email", email, "password", "not " + Visitor.PASSWORD)))
			.hasForwardedUrl("/login/refused"));
		verify(this.passwords, times(1)).matches(any(), any());
		return statements;
	}

}
