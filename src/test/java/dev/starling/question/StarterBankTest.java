package dev.starling.question;

import dev.starling.testing.AppTest;

@AppTest
class StarterBankTest extends StarterBankContract {

}
