package dev.starling.editing;

import dev.starling.testing.PostgresTest;

@PostgresTest
class EditOnPostgresTest extends EditTest {

}
