package dev.starling.practice;

import dev.starling.testing.AppTest;

@AppTest
class ThinningOnH2Test extends ThinningContract {

}
