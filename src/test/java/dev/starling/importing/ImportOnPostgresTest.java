package dev.starling.importing;

import dev.starling.testing.PostgresTest;

@PostgresTest
class ImportOnPostgresTest extends ImportTest {

}
