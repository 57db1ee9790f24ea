package dev.starling.queue;

import dev.starling.testing.PostgresTest;

@PostgresTest
class QueueOnPostgresTest extends QueueTest {

}
