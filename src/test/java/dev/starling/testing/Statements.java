package dev.starling.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.sql.DataSource;

import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Every statement that reaches the database, sessions included.
 */
@TestConfiguration(proxyBeanMethods = false)
public class Statements {

	@Bean
	static Log statementLog() {
		return new Log();
	}

	@Bean
	static BeanPostProcessor loggingDataSource(Log log) {
		return new BeanPostProcessor() {
			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				return (bean instanceof DataSource source) ? ProxyDataSourceBuilder.create(source).listener(log).build()
						: bean;
			}
		};
	}

	/**
	 * The statements since it was last cleared.
	 */
	public static final class Log implements QueryExecutionListener {

		private final List<String> statements = new CopyOnWriteArrayList<>();

		@Override
		public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
			queries.forEach((query) -> this.statements.add(query.getQuery()));
		}

		@Override
		public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
		}

		public List<String> during(Runnable work) {
			this.statements.clear();
			work.run();
			return List.copyOf(this.statements);
		}

	}

}
