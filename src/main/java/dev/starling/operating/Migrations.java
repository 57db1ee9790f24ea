package dev.starling.operating;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Map;
import java.util.Set;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;

import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.ClassUtils;

/**
 * Makes the tables as a start of the application would, within a transaction of somebody
 * else's; nothing else goes on there meanwhile.
 */
final class Migrations {

	/** What would end the transaction, or the connection. */
	private static final Set<String> NOT_YET = Set.of("commit", "setAutoCommit", "close");

	private static final String APPLICATION = "dev.starling";

	private Migrations() {
	}

	static void run(Connection database) {
		Flyway.configure()
			.dataSource(new SingleConnectionDataSource(uncommitted(database), true))
			.javaMigrations(inJava())
			.placeholders(Map.of("concurrently", ""))
			.load()
			.migrate();
	}

	private static Connection uncommitted(Connection database) {
		return (Connection) Proxy.newProxyInstance(Migrations.class.getClassLoader(),
				new Class<?>[] { Connection.class }, (proxy, method, arguments) -> {
					if (NOT_YET.contains(method.getName())) {
						return null;
					}
					try {
						return method.invoke(database, arguments);
					}
					catch (InvocationTargetException ex) {
						throw ex.getCause();
					}
				});
	}

	private static JavaMigration[] inJava() {
		ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AssignableTypeFilter(JavaMigration.class));
		return scanner.findCandidateComponents(APPLICATION)
			.stream()
			.map((found) -> BeanUtils.instantiateClass(ClassUtils.resolveClassName(found.getBeanClassName(), null),
					JavaMigration.class))
			.toArray(JavaMigration[]::new);
	}

}
