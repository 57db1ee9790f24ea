package dev.starling.home;

import dev.starling.testing.PostgresTest;

@PostgresTest
class HomeOnPostgresTest extends HomeTest {

}
