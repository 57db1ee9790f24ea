package dev.starling.storage;

import com.zaxxer.hikari.HikariDataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What stands between the application and its connections.
 */
@Configuration(proxyBeanMethods = false)
class Pool {

	@Bean
	static BeanPostProcessor probing() {
		return new BeanPostProcessor() {
			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				return (bean instanceof HikariDataSource pool) ? new ProbingDataSource(pool) : bean;
			}
		};
	}

}
