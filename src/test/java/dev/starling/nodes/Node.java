package dev.starling.nodes;

import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;

import javax.sql.DataSource;

import dev.starling.StarlingForTests;
import dev.starling.testing.Web;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

/**
 * One of several nodes that share a PostgreSQL, within the tests' own process.
 */
final class Node implements AutoCloseable {

	private final ConfigurableApplicationContext application;

	private Node(ConfigurableApplicationContext application) {
		this.application = application;
	}

	/**
	 * Starts one.
	 * @param database what it shares with others
	 * @param more what it is made of besides
	 */
	static Node on(DataSource database, Class<?>... more) throws SQLException, MetaDataAccessException {
		SpringApplication application = StarlingForTests.application();
		application.addPrimarySources(Set.of(more));
		return start(application, database);
	}

	/**
	 * Starts one of another release.
	 * @param database what it shares with others
	 * @param setting what is different there
	 */
	static Node on(DataSource database, String setting) throws SQLException, MetaDataAccessException {
		return start(StarlingForTests.application(), database, setting);
	}

	private static Node start(SpringApplication application, DataSource database, String... more)
			throws SQLException, MetaDataAccessException {
		return new Node(
				application
					.run(Stream
						.concat(Stream.of("--spring.profiles.active=postgres", "--server.address=127.0.0.1",
								"--server.port=0", "--starling.drain=0s", "--spring.datasource.username=postgres",
								"--spring.datasource.url="
										+ JdbcUtils.extractDatabaseMetaData(database, (data) -> data.getURL()),
								"--starling.limits.sign-up-per-address=1000/1m",
								"--starling.limits.sign-in-per-address=1000/1m",
								"--starling.limits.sign-in-per-account=10/12h",
								"--starling.limits.save-per-account=100000/1m"), Stream.of(more))
						.toArray(String[]::new)));
	}

	int port() {
		return ((WebServerApplicationContext) this.application).getWebServer().getPort();
	}

	/** A browser that has not been here. */
	Web browser() {
		return new Web(port());
	}

	<T> T get(Class<T> part) {
		return this.application.getBean(part);
	}

	@Override
	public void close() {
		this.application.close();
	}

}
