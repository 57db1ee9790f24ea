package dev.starling.operating;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * An H2 database in a file.
 *
 * @param base the file's path, without what H2 adds to its name
 */
record H2File(String base) {

	private static final String SCHEME = "jdbc:h2:file:";

	private static final int NOT_FOUND = 90146;

	private static final int IN_USE = 90020;

	/** The file that a JDBC address means, whatever settings it has. */
	static H2File of(String url) {
		if (!url.startsWith(SCHEME)) {
			throw new CommandException(
					"'" + url + "' is no H2 database in a file: its address would begin with " + SCHEME + ".");
		}
		return new H2File(url.substring(SCHEME.length()).replaceFirst(";.*", ""));
	}

	Path file() {
		return Path.of(this.base + ".mv.db");
	}

	/**
	 * Opens it for reading; nobody else can write then, and no server may have it open.
	 */
	Connection read(String username, String password) {
		try {
			return DriverManager.getConnection(
					SCHEME + this.base + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r;LAZY_QUERY_EXECUTION=1;TRACE_LEVEL_FILE=0",
					username, password);
		}
		catch (SQLException ex) {
			throw new CommandException(switch (ex.getErrorCode()) {
				case NOT_FOUND -> "There is no H2 database at " + file() + ".";
				case IN_USE -> "Something still has " + file() + " open. Stop the server first.";
				default -> file() + " cannot be opened: " + ex.getMessage();
			}, ex);
		}
	}

}
