package dev.starling.practice;

import dev.starling.testing.AppTest;

@AppTest
class DraftStorageOnH2Test extends DraftStorageContract {

}
