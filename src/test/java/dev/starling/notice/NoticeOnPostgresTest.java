package dev.starling.notice;

import dev.starling.testing.PostgresTest;

@PostgresTest
class NoticeOnPostgresTest extends NoticeTest {

}
