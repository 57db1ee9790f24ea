package dev.starling.importing;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Lets one upload be read at a time: read, the largest takes some 150 MB for a second or
 * two.
 */
@Component
class ReadingRoom {

	private static final int WAIT_SECONDS = 20;

	private final Semaphore seat = new Semaphore(1, true);

	<T> T read(Supplier<T> reading) {
		if (!sit()) {
			throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE,
					"Another import is being read right now. Nothing was kept. Go back and send it once more in a minute.");
		}
		try {
			return reading.get();
		}
		finally {
			this.seat.release();
		}
	}

	private boolean sit() {
		try {
			return this.seat.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
