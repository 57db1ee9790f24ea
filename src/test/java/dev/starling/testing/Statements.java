package dev.starling.testing;

import java.util.ArrayList;
import java.util.List;

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
	 * The statements of one thread; what is done on schedule meanwhile does not count.
	 */
	public static final class Log implements QueryExecutionListener {

		private final ThreadLocal<List<String>> statements = new ThreadLocal<>();

		@Override
		public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
			List<String> heard = this.statements.get();
			if (heard != null) {
				queries.forEach((query) -> heard.add(query.getQuery()));
			}
		}

		@Override
		public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
		}

		public List<String> during(Runnable work) {
			List<String> heard = new ArrayList<>();
			this.statements.set(heard);
			try {
				work.run();
			}
			finally {
				this.statements.remove();
			}
			return List.copyOf(heard);
		}

	}

}
