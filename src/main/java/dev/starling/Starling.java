package dev.starling;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;

import dev.starling.operating.Commands;
import dev.starling.storage.Queries;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.data.repository.config.BootstrapMode;
import org.springframework.scheduling.annotation.EnableScheduling;

@SpringBootApplication
@EnableScheduling
@EnableJpaRepositories(queryEnhancerSelector = Queries.class, bootstrapMode = BootstrapMode.DEFERRED)
public class Starling {

	/** H2 pins virtual threads to their carriers before this release of Java. */
	private static final int VIRTUAL_THREADS_SINCE = 24;

	public static void main(String[] args) {
		if (Commands.isAsked(args)) {
			System.exit(Commands.run(System.out, args));
		}
		application().run(args);
	}

	static SpringApplication application() {
		SpringApplication application = new SpringApplication(Starling.class);
		application.setDefaultProperties(
				Map.of("spring.threads.virtual.enabled", Runtime.version().feature() >= VIRTUAL_THREADS_SINCE));
		application.addListeners(new NoDemoOnPostgres());
		return application;
	}

	/**
	 * Milliseconds, so that a moment reads back from every database as it was written.
	 */
	@Bean
	@Profile("!demo")
	Clock clock() {
		return Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
	}

}
