package dev.starling.editing;

import dev.starling.testing.ServerTest;

@ServerTest
class PublishAmongReadersOnH2Test extends PublishAmongReadersContract {

}
