package dev.starling.submission;

import dev.starling.testing.AppTest;

@AppTest
class RoundsOnH2Test extends RoundsContract {

}
