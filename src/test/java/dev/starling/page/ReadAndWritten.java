package dev.starling.page;

import java.util.function.Consumer;

/**
 * All that is done with a text that somebody pastes.
 */
class ReadAndWritten implements Consumer<String> {

	@Override
	public void accept(String text) {
		Reading reading = Reading.of(text, FailurePage.BANK);
		Pages.split(text);
		PageWriter.write(reading.page());
	}

}
