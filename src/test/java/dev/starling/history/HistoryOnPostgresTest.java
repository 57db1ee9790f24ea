package dev.starling.history;

import dev.starling.testing.PostgresTest;

@PostgresTest
class HistoryOnPostgresTest extends HistoryContract {

}
