package dev.starling.schedule;

import java.util.Optional;

import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import net.javacrumbs.shedlock.spring.annotation.EnableSchedulerLock;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Whose turn it is. What is annotated with a lock is done by the node that gets that, and
 * left out by the others; the lock is held for most of the time until it is due again, so
 * that the others, whose clocks began at other moments, do not do it in between. Any of
 * it may be done twice all the same, where it takes longer than its lock lasts: each
 * looks again, in its own transaction, at what it is about to change.
 */
@Configuration(proxyBeanMethods = false)
@EnableSchedulerLock(defaultLockAtMostFor = "1h")
class OnOneNode {

	@Bean
	@ConditionalOnProperty(name = "starling.alone", havingValue = "false")
	LockProvider turns(JdbcTemplate jdbc) {
		return new JdbcTemplateLockProvider(JdbcTemplateLockProvider.Configuration.builder()
			.withJdbcTemplate(jdbc)
			.withTableName("turn")
			.usingDbTime()
			.build());
	}

	@Bean
	@ConditionalOnProperty(name = "starling.alone", havingValue = "true")
	LockProvider always() {
		return (lock) -> Optional.of(() -> {
		});
	}

}
