package dev.starling.invitation;

import dev.starling.testing.PostgresTest;

@PostgresTest
class InvitationOnPostgresTest extends InvitationTest {

}
