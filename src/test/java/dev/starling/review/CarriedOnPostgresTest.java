package dev.starling.review;

import dev.starling.testing.PostgresTest;

@PostgresTest
class CarriedOnPostgresTest extends CarriedTest {

}
