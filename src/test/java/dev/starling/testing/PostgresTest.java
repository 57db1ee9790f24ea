package dev.starling.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/**
 * The whole application on a real PostgreSQL, asked through MockMvc.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@AppTest
@ActiveProfiles("postgres")
@TestPropertySource(properties = "starling.alone=true")
@ContextConfiguration(initializers = Postgres.class)
public @interface PostgresTest {

}
