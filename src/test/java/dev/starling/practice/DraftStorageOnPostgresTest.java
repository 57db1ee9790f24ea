package dev.starling.practice;

import dev.starling.testing.AppTest;
import dev.starling.testing.Postgres;

import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@AppTest
@ActiveProfiles("postgres")
class DraftStorageOnPostgresTest extends DraftStorageContract {

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry properties) {
		Postgres.database(properties);
	}

}
