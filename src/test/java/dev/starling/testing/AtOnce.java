package dev.starling.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What several do who begin in the same moment.
 */
public final class AtOnce {

	private AtOnce() {
	}

	/**
	 * Has several do it.
	 * @param people how many
	 * @param work what each of them does, who is told a number from 0
	 * @return what came of it, in the order of the numbers
	 * @throws Exception if it failed for one of them
	 */
	public static <T> List<T> atOnce(int people, Work<T> work) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(people);
		try {
			CyclicBarrier start = new CyclicBarrier(people);
			List<Callable<T>> calls = new ArrayList<>();
			for (int i = 0; i < people; i++) {
				int number = i;
				calls.add(() -> {
					start.await();
					return work.done(number);
				});
			}
			List<T> done = new ArrayList<>();
			for (Future<T> one : threads.invokeAll(calls)) {
				done.add(one.get());
			}
			return done;
		}
		finally {
			threads.shutdownNow();
		}
	}

	/**
	 * What one of them does.
	 */
	public interface Work<T> {

		T done(int number) throws Exception;

	}

}
