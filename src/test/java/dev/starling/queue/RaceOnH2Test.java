package dev.starling.queue;

import dev.starling.testing.ServerTest;

@ServerTest
class RaceOnH2Test extends RaceContract {

}
