package dev.starling.question;

import dev.starling.testing.PostgresTest;

@PostgresTest
class StarterBankOnPostgresTest extends StarterBankContract {

}
