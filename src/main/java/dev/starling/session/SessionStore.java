package dev.starling.session;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/**
 * Where sessions are kept.
 */
@Configuration(proxyBeanMethods = false)
class SessionStore {

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
