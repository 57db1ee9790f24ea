package dev.starling.progress;

import dev.starling.testing.PostgresTest;

@PostgresTest
class ProgressOnPostgresTest extends ProgressTest {

}
