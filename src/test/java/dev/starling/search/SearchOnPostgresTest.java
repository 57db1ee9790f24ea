package dev.starling.search;

import dev.starling.testing.PostgresTest;

@PostgresTest
class SearchOnPostgresTest extends SearchTest {

}
