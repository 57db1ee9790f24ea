package dev.starling.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.TestPropertySource;

/**
 * The whole application on H2 in memory, listening on a port.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestPropertySource(properties = { "server.address=127.0.0.1",
		"spring.datasource.url=jdbc:h2:mem:${random.uuid};DB_CLOSE_DELAY=-1", "starling.h2-checkpoint=false",
		"starling.bank-known-for=0s", "starling.figures-known-for=0s", "starling.limits.sign-in-per-address=10000/1m",
		"starling.limits.sign-up-per-address=10000/1m", "starling.limits.guest-per-address=10000/1m",
		"starling.limits.reset-per-address=10000/1m", "starling.limits.sign-up-per-account=10000/1m" })
public @interface ServerTest {

}
