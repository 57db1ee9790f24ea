package dev.starling.importing;

import dev.starling.testing.PostgresTest;

@PostgresTest
class UploadedPagesOnPostgresTest extends UploadedPagesTest {

}
