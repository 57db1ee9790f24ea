package dev.starling.figures;

import dev.starling.testing.PostgresTest;

@PostgresTest
class FiguresOnPostgresTest extends FiguresTest {

}
