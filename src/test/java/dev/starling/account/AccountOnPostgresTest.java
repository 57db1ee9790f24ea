package dev.starling.account;

import dev.starling.testing.PostgresTest;

@PostgresTest
class AccountOnPostgresTest extends AccountTest {

}
