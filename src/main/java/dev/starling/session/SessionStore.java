package dev.starling.session;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Where sessions are kept.
 */
@Configuration(proxyBeanMethods = false)
class SessionStore {

	/**
	 * Each of its statements is its own transaction, and joins the one at hand where
	 * there is one. A session is read with one statement; one that was stored without all
	 * that belongs to it is nobody's.
	 */
	@Bean(defaultCandidate = false)
	TransactionOperations springSessionTransactionOperations() {
		return TransactionOperations.withoutTransaction();
	}

	@Bean
	static BeanPostProcessor seldomNoted() {
		return new BeanPostProcessor() {
			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				return (bean instanceof JdbcIndexedSessionRepository stored) ? new SeldomNotedSessions<>(stored) : bean;
			}
		};
	}

}
