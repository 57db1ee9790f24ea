package dev.starling.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.CodeSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

import dev.starling.testing.Postgres;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.NoOpQueryExecutionListener;

import org.springframework.test.web.servlet.MockMvc;

/**
 * The distinct statements of the applications, and not those of the tests themselves.
 * They are kept, with the schema, when the tests are over.
 */
final class Recording extends NoOpQueryExecutionListener {

	static final Recording INSTANCE = new Recording();

	private static final StackWalker STACK = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

	private final Set<Released> statements = new ConcurrentSkipListSet<>();

	private final Schema schema = Schema.migrated(Postgres.emptyDatabase());

	private Recording() {
		Runtime.getRuntime().addShutdownHook(new Thread(this::keep));
	}

	@Override
	public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
		List<Released> heard = queries.stream()
			.map((query) -> Released.of(query.getQuery()))
			.filter(Released::isAboutRows)
			.filter((statement) -> !this.statements.contains(statement))
			.toList();
		if (!heard.isEmpty() && !isOfTheTest()) {
			this.statements.addAll(heard);
		}
	}

	/** Whether no class of the application, nor a request to it, stands in between. */
	private static boolean isOfTheTest() {
		return STACK.walk((frames) -> frames.map(StackWalker.StackFrame::getDeclaringClass)
			.filter((caller) -> caller == MockMvc.class || caller.getName().startsWith("dev.starling."))
			.filter((caller) -> !caller.getPackageName().equals(Recording.class.getPackageName()))
			.filter((caller) -> !caller.getName().startsWith("dev.starling.testing.Statements"))
			.findFirst()
			.filter((caller) -> caller != MockMvc.class && isATest(caller))
			.isPresent());
	}

	/** A proxy comes from nowhere, and is none. */
	private static boolean isATest(Class<?> type) {
		CodeSource source = type.getProtectionDomain().getCodeSource();
		return source != null && source.getLocation().getPath().endsWith("test-classes/");
	}

	private void keep() {
		try {
			new Release(this.schema, List.copyOf(this.statements)).keep();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
