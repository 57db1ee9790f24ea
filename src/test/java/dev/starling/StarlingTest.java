package dev.starling;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class StarlingTest {

	@Test
	void theDemoDoesNotRunOnPostgres() {
		assertThatIllegalStateException()
			.isThrownBy(() -> Starling.application().run("--spring.profiles.active=demo,postgres"))
			.withMessageContaining("its passwords are public");
	}

}
