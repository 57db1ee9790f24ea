package dev.starling.editing;

import dev.starling.testing.Postgres;
import dev.starling.testing.ServerTest;

import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

@ServerTest
@ActiveProfiles("postgres")
@ContextConfiguration(initializers = Postgres.class)
class PublishAmongReadersOnPostgresTest extends PublishAmongReadersContract {

}
