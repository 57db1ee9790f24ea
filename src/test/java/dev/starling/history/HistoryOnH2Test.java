package dev.starling.history;

import dev.starling.testing.AppTest;

@AppTest
class HistoryOnH2Test extends HistoryContract {

}
