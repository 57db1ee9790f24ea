package dev.starling.feedback;

import dev.starling.testing.PostgresTest;

@PostgresTest
class ThreadOnPostgresTest extends ThreadTest {

}
