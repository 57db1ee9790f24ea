package dev.starling.practice;

import dev.starling.testing.PostgresTest;

@PostgresTest
class DraftStorageOnPostgresTest extends DraftStorageContract {

}
