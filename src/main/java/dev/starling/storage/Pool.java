package dev.starling.storage;

import java.time.Duration;
import java.util.Optional;

import com.zaxxer.hikari.HikariDataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * What stands between the application and its connections.
 */
@Configuration(proxyBeanMethods = false)
class Pool {

	@Bean
	static BeanPostProcessor probing(Environment environment) {
		return new BeanPostProcessor() {
			@Override
			public Object postProcessBeforeInitialization(Object bean, String name) {
				if (bean instanceof HikariDataSource pool) {
					Optional.ofNullable(environment.getProperty("starling.database.patience", Duration.class))
						.ifPresent((patience) -> LoginFirst.of(pool, patience));
				}
				return bean;
			}

			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				return (bean instanceof HikariDataSource pool) ? new ProbingDataSource(pool) : bean;
			}
		};
	}

}
