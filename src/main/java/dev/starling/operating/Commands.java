package dev.starling.operating;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * What the application does when its first argument is a word instead of an option: no
 * server is started. Settings come from where a server would take them.
 */
public final class Commands {

	private static final String OWN_FILE = "jdbc:h2:file:./data/starling";

	private static final Map<String, Command> COMMANDS = new TreeMap<>(Map.of("carry-over",
			new Command(List.of("postgres"), Commands::carryOver), "fingerprint",
			new Command(List.of(), Commands::fingerprint), "restore", new Command(List.of(), Commands::restore)));

	private Commands() {
	}

	/**
	 * Returns whether these arguments ask for a command.
	 * @param arguments as the process got them
	 * @return true where the first is no option
	 */
	public static boolean isAsked(String... arguments) {
		return arguments.length > 0 && !arguments[0].startsWith("-");
	}

	/**
	 * Carries out the command that the first argument names, and says what came of it.
	 * @param out where that is said
	 * @param arguments the command, and settings as {@code --name=value}
	 * @return what the process should end with: 0 where it was done, 1 where it was not,
	 * 2 where there is no such command
	 */
	public static int run(PrintStream out, String... arguments) {
		Command command = COMMANDS.get(arguments[0]);
		if (command == null) {
			out.println("There is no command '" + arguments[0] + "'. There are: " + String.join(", ", COMMANDS.keySet())
					+ ".");
			return 2;
		}
		SpringApplication settings = new SpringApplication(Settings.class);
		settings.setWebApplicationType(WebApplicationType.NONE);
		settings.setBannerMode(Banner.Mode.OFF);
		settings.setLogStartupInfo(false);
		settings.setAdditionalProfiles(command.profiles().toArray(String[]::new));
		settings.setDefaultProperties(Map.of("logging.level.org.flywaydb", "error"));
		try (ConfigurableApplicationContext context = settings.run(arguments)) {
			command.work().run(context.getEnvironment(), out::println);
			return 0;
		}
		catch (CommandException | SQLException ex) {
			out.println(ex.getMessage());
			return 1;
		}
	}

	private static void carryOver(Environment settings, Consumer<String> say) throws SQLException {
		H2File source = H2File.of(settings.getProperty("from", OWN_FILE));
		String target = url(settings);
		if (!target.startsWith("jdbc:postgresql:")) {
			throw new CommandException("'" + target + "' is no PostgreSQL database.");
		}
		try (Connection from = source.read(settings.getProperty("from-username", ""),
				settings.getProperty("from-password", "")); Connection to = connect(target, settings)) {
			new CarryOver(from, to, say).run();
		}
		say.accept("All of " + source.file() + " is in " + target
				+ " now; counts and hashes of every table are equal. The file is as it was.");
	}

	private static void restore(Environment settings, Consumer<String> say) throws SQLException {
		String backup = settings.getProperty("backup");
		if (backup == null) {
			throw new CommandException("Say which backup: --backup=FILE.");
		}
		H2File place = H2File.of(url(settings));
		new Restoration(Path.of(backup), place)
			.run(settings.getProperty("spring.datasource.username", ""),
					settings.getProperty("spring.datasource.password", ""))
			.forEach((table, fingerprint) -> say.accept(fingerprint + "  " + table));
		say.accept("The backup is in " + place.file() + " now.");
	}

	/** For comparing two databases, a backup that was put back for one. */
	private static void fingerprint(Environment settings, Consumer<String> say) throws SQLException {
		String url = url(settings);
		try (Connection database = url.startsWith("jdbc:h2:") ? H2File.of(url)
			.read(settings.getProperty("spring.datasource.username", ""),
					settings.getProperty("spring.datasource.password", ""))
				: connect(url, settings)) {
			database.setAutoCommit(false);
			database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
			Schema.fingerprints(database).forEach((table, fingerprint) -> say.accept(fingerprint + "  " + table));
		}
	}

	private static String url(Environment settings) {
		return settings.getRequiredProperty("spring.datasource.url");
	}

	private static Connection connect(String url, Environment settings) throws SQLException {
		Properties properties = new Properties();
		properties.setProperty("user", settings.getProperty("spring.datasource.username", ""));
		properties.setProperty("password", settings.getProperty("spring.datasource.password", ""));
		properties.setProperty("reWriteBatchedInserts", "true");
		return DriverManager.getConnection(url, properties);
	}

	private static final class Settings {

	}

	private record Command(List<String> profiles, Work work) {

	}

	private interface Work {

		void run(Environment settings, Consumer<String> say) throws SQLException;

	}

}
