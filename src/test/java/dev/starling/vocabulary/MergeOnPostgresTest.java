package dev.starling.vocabulary;

import dev.starling.testing.PostgresTest;

@PostgresTest
class MergeOnPostgresTest extends MergeContract {

}
