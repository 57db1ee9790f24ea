package dev.starling.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
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

	private static final BlockingQueue<List<Statement>> RECORDS = new LinkedBlockingQueue<>();

	private static final ThreadLocal<List<Statement>> RECORD = new ThreadLocal<>();

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

	List<Statement> statements(Page<V> page) throws InterruptedException {
		on = true;
		page.visit().accept(this.visitor);
		on = false;
		return RECORDS.poll(10, TimeUnit.SECONDS);
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
			List<Statement> record = new ArrayList<>();
			RECORD.set(on ? record : null);
			chain.doFilter(request, response);
			if (RECORD.get() != null) {
				RECORD.remove();
				RECORDS.add(record);
			}
		}

	}

	private static final class Listener extends NoOpQueryExecutionListener {

		@Override
		public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
			List<Statement> record = RECORD.get();
			if (record != null) {
				queries.forEach((query) -> query.getParametersList()
					.forEach((parameters) -> record.add(new Statement(query.getQuery(), List.copyOf(parameters)))));
			}
		}

	}

}
