package dev.starling.release;

import javax.sql.DataSource;

import dev.starling.testing.Postgres;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/**
 * When a release is made, each application that a test starts gets a PostgreSQL database
 * of its own, and what it says to that is written down. Otherwise nothing is done.
 */
public class Recorder implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	@Override
	public void initialize(ConfigurableApplicationContext application) {
		if (!Boolean.getBoolean("release")) {
			return;
		}
		ConfigurableEnvironment environment = application.getEnvironment();
		if (!environment.acceptsProfiles(Profiles.of("postgres"))) {
			return;
		}
		if (environment.getProperty("spring.datasource.url", "").startsWith("jdbc:h2:")) {
			TestPropertyValues
				.of("spring.datasource.url=" + Postgres.emptyUrl(), "spring.datasource.username=postgres",
						"spring.datasource.hikari.minimum-idle=0", "spring.datasource.hikari.idle-timeout=10000",
						"starling.alone=true", "starling.drain=0s")
				.applyTo(environment);
		}
		application.getBeanFactory().registerSingleton("recordedDataSource", recordedDataSource());
	}

	private static BeanPostProcessor recordedDataSource() {
		return new BeanPostProcessor() {
			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				return (bean instanceof DataSource source)
						? ProxyDataSourceBuilder.create(source).listener(Recording.INSTANCE).build() : bean;
			}
		};
	}

}
