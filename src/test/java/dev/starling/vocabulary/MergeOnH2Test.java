package dev.starling.vocabulary;

import dev.starling.testing.AppTest;

@AppTest
class MergeOnH2Test extends MergeContract {

}
