package dev.starling.practice;

import dev.starling.testing.PostgresTest;

@PostgresTest
class ThinningOnPostgresTest extends ThinningContract {

}
