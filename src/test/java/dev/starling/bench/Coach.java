package dev.starling.bench;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;

import dev.starling.testing.Visitor;
import dev.starling.testing.Web;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A coach who is signed in and looks at the queue.
 */
final class Coach {

	private final Web web;

	private final long middle;

	Coach(int port, JdbcTemplate jdbc) {
		String email = UUID.randomUUID() + "@example.org";
		new Web(port).post("/signup", Map.of("displayName", "Coach", "email", email, "password", Visitor.PASSWORD));
		jdbc.update("insert into account_role (account_id, role) select id, 'COACH' from account where email = ?",
				email);
		this.web = new Web(port);
		this.web.post("/login", Map.of("email", email, "password", Visitor.PASSWORD));
		this.middle = jdbc.queryForObject(
				"select percentile_disc(0.5) within group (order by id) from submission where state = 'WAITING'",
				Long.class);
	}

	/** An answer that stands neither in front nor at the end. */
	long middle() {
		return this.middle;
	}

	void get(String address) {
		HttpResponse<String> answer = this.web.get(address);
		if (answer.statusCode() != 200) {
			throw new IllegalStateException(answer.statusCode() + " from " + address);
		}
	}

}
