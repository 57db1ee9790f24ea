package dev.starling.notice;

import dev.starling.account.Me;
import dev.starling.web.Badge;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many notices somebody has not seen.
 */
@Component
class NoticeBadge implements Badge {

	private final JdbcClient jdbc;

	NoticeBadge(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public String name() {
		return "notices";
	}

	@Override
	public int count(Me me) {
		return this.jdbc.sql("""
				select count(*) from (
					select 1 from notice where account_id = ? and unseen = true fetch first ? rows only) as fresh""")
			.params(me.id(), MOST + 1)
			.query(Integer.class)
			.single();
	}

}
