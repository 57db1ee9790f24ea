package dev.starling.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ArrivalsTest {

	private static final Duration INTERVAL = Duration.ofMillis(10);

	private final Arrivals arrivals = new Arrivals();

	@Test
	void whoeverComesActsAsOftenAsTheTimeAllows() {
		List<String> acts = new ArrayList<>();
		this.arrivals.add(INTERVAL, (due) -> acts.add("often"));
		this.arrivals.add(INTERVAL.multipliedBy(5), (due) -> acts.add("seldom"));
		this.arrivals.run(INTERVAL.multipliedBy(5));
		assertThat(acts).hasSize(6).containsOnlyOnce("seldom");
	}

	@Test
	void whatIsLateWasDueAsIfNobodyHadStalled() {
		List<Long> moments = new ArrayList<>();
		this.arrivals.add(INTERVAL, (due) -> {
			moments.add(due);
			while (moments.size() == 1 && System.nanoTime() - due < 3 * INTERVAL.toNanos()) {
				Thread.onSpinWait();
			}
		});
		this.arrivals.run(INTERVAL.multipliedBy(5));
		assertThat(moments).hasSize(5);
		for (int i = 1; i < moments.size(); i++) {
			assertThat(moments.get(i) - moments.get(i - 1)).isEqualTo(INTERVAL.toNanos());
		}
	}

}
