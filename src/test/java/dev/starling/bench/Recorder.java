package dev.starling.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.sql.DataSource;

import dev.starling.StarlingForTests;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.NoOpQueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.awaitility.Awaitility;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/**
 * The application on a database, with every statement of a request written down. It is
 * not measured: that is done where nobody listens.
 *
 * @param <V> who asks
 */
final class Recorder<V> implements AutoCloseable {

	/** Statements that do not belong to a page: now and then any request runs them. */
	private static final Pattern NOW_AND_THEN = Pattern
		.compile("(?is)select revision from bank_revision|\\s*update spring_session\\b.*");

	private static final Queue<Statement> RECORDS = new ConcurrentLinkedQueue<>();

	private static final AtomicInteger UNDER_WAY = new AtomicInteger();

	private static final ThreadLocal<Boolean> RECORDING = new ThreadLocal<>();

	private static volatile boolean on;

	private final ConfigurableApplicationContext application;

	private final V visitor;

	Recorder(String database, IntFunction<V> arrival) {
		SpringApplication starling = StarlingForTests.application();
		starling.addPrimarySources(List.of(Listening.class));
		this.application = starling.run(
				Stream
					.concat(Server.arguments(database),
							Stream.of("--spring.profiles.active=postgres", "--server.address=127.0.0.1",
									"--server.port=0", "--logging.level.root=error", "--spring.main.banner-mode=off"))
					.toArray(String[]::new));
		this.visitor = arrival.apply(this.application.getEnvironment().getProperty("local.server.port", Integer.class));
	}

	/** Everything that was sent until all requests of a page were over. */
	List<Statement> statements(Page<V> page) {
		RECORDS.clear();
		on = true;
		page.visit().accept(this.visitor);
		on = false;
		Awaitility.await().pollInterval(Duration.ofMillis(1)).until(() -> UNDER_WAY.get() == 0);
		return RECORDS.stream().filter((statement) -> !NOW_AND_THEN.matcher(statement.sql()).matches()).toList();
	}

	V visitor() {
		return this.visitor;
	}

	@Override
	public void close() {
		this.application.close();
	}

	/** No annotation makes it a component: only this benchmark is to find it. */
	static class Listening {

		@Bean
		static BeanPostProcessor recordedDataSource() {
			return new BeanPostProcessor() {
				@Override
				public Object postProcessAfterInitialization(Object bean, String name) {
					return (bean instanceof DataSource source)
							? ProxyDataSourceBuilder.create(source).listener(new Listener()).build() : bean;
				}
			};
		}

		@Bean
		FilterRegistrationBean<?> recordedRequests() {
			FilterRegistrationBean<?> filter = new FilterRegistrationBean<>(Listening::record);
			filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
			return filter;
		}

		private static void record(ServletRequest request, ServletResponse response, FilterChain chain)
				throws IOException, ServletException {
			if (!on) {
				chain.doFilter(request, response);
				return;
			}
			UNDER_WAY.incrementAndGet();
			RECORDING.set(true);
			try {
				chain.doFilter(request, response);
			}
			finally {
				RECORDING.remove();
				UNDER_WAY.decrementAndGet();
			}
		}

	}

	private static final class Listener extends NoOpQueryExecutionListener {

		@Override
		public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
			if (RECORDING.get() != null) {
				queries.forEach((query) -> query.getParametersList()
					.forEach((parameters) -> RECORDS.add(new Statement(query.getQuery(), List.copyOf(parameters)))));
			}
		}

	}

}
