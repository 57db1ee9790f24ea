package dev.starling.submission;

import dev.starling.testing.PostgresTest;

@PostgresTest
class RoundsOnPostgresTest extends RoundsContract {

}
