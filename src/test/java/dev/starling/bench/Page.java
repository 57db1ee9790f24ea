package dev.starling.bench;

import java.util.function.Consumer;

/**
 * Something that is asked of small and large databases alike.
 *
 * @param <V> who asks
 * @param title what it is called in the figures
 * @param visit asks for it once
 */
record Page<V>(String title, Consumer<V> visit) {

	@Override
	public String toString() {
		return this.title;
	}

}
