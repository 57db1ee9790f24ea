package dev.starling;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;

/**
 * Arrows between the packages run one way.
 */
class ModulesTest {

	@Test
	void noPackageReachesWhereItMayNot() {
		ApplicationModules.of(Starling.class).verify();
	}

}
