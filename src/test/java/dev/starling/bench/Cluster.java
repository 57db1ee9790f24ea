package dev.starling.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.awaitility.Awaitility;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A PostgreSQL primary and a standby that confirms each commit with it, on loopback;
 * removed in the end.
 */
final class Cluster implements AutoCloseable {

	static final String DATABASE = "starling";

	private final Path folder = Member.folder();

	private final Member left = new Member(this.folder, "left");

	private final Member right = new Member(this.folder, "right");

	private Member primary = this.left;

	Cluster() throws IOException {
		((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
		this.left.create();
		this.left.start();
		this.left.jdbc("postgres").execute("create database " + DATABASE);
		follow();
	}

	/** The address of whichever is the primary. */
	String url() {
		return "jdbc:postgresql://%s,%s/%s?targetServerType=primary".formatted(this.left.address(),
				this.right.address(), DATABASE);
	}

	String primaryUrl() {
		return this.primary.url(DATABASE);
	}

	Member primary() {
		return this.primary;
	}

	/**
	 * Has the standby take over from a primary that is gone.
	 * @return when it had, by {@link System#nanoTime()}
	 */
	long promote() throws IOException {
		standby().promote();
		this.primary = standby();
		return System.nanoTime();
	}

	/**
	 * Has the other one follow the primary, from a copy made now, until both are alike.
	 */
	void follow() throws IOException {
		JdbcTemplate jdbc = this.primary.jdbc("postgres");
		standby().kill();
		standby().copy(this.primary);
		standby().start();
		jdbc.execute("alter system set synchronous_standby_names = 'standby'");
		jdbc.execute("select pg_reload_conf()");
		Awaitility.await()
			.until(() -> this.primary.answers("select count(*) from pg_stat_replication where sync_state = 'sync'"));
	}

	private Member standby() {
		return (this.primary == this.left) ? this.right : this.left;
	}

	@Override
	public void close() throws IOException {
		for (Member member : Stream.of(this.left, this.right).toList()) {
			member.kill();
			member.remove();
		}
		Files.delete(this.folder);
	}

}
