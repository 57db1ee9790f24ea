package dev.starling.access;

import dev.starling.testing.PostgresTest;

@PostgresTest
class GuestOnPostgresTest extends GuestTest {

}
