package dev.starling.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Tag;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * The whole application on H2 in memory, asked through MockMvc.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("recorded")
@SpringBootTest
@AutoConfigureMockMvc
@Import({ Visitors.class, Statements.class })
@TestPropertySource(properties = { "spring.datasource.url=jdbc:h2:mem:${random.uuid};DB_CLOSE_DELAY=-1",
		"spring.jpa.hibernate.ddl-auto=validate", "starling.h2-checkpoint=false", "starling.bank-known-for=0s",
		"starling.figures-known-for=0s", "starling.limits.sign-in-per-address=10000/1m",
		"starling.limits.sign-up-per-address=10000/1m", "starling.limits.guest-per-address=10000/1m",
		"starling.limits.reset-per-address=10000/1m", "starling.limits.sign-up-per-account=10000/1m" })
public @interface AppTest {

}
