package dev.starling.fault;

import dev.starling.testing.PostgresTest;

@PostgresTest
class LockedRowOnPostgresTest extends LockedRowTest {

}
