package dev.starling.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import dev.starling.load.Measured;

/**
 * How long everything took, each kind and all together, beside what is promised: 99 % of
 * the rate, nine of ten answers within 200 ms, 99 of a hundred within 500 ms, and not one
 * of a thousand refused. The times hold for each kind too, as the many saves would hide
 * that pages are slow.
 */
final class Times {

	private static final double RATE = 0.99;

	private static final double P90 = 200;

	private static final double P99 = 500;

	private static final double REFUSED = 0.001;

	private static final String FORMAT = "%-22s %10s %10s %10s %10s %10s %10s %8s%n";

	private final Map<Kind, Measured> kinds = new EnumMap<>(Kind.class);

	Times() {
		for (Kind kind : Kind.values()) {
			this.kinds.put(kind, new Measured());
		}
	}

	Measured of(Kind kind) {
		return this.kinds.get(kind);
	}

	/** All kinds together, until now. */
	Measured all() {
		return Measured.of(this.kinds.values());
	}

	/**
	 * Tells all, once nothing is outstanding.
	 * @param out where
	 * @param time for how long requests were due
	 * @return what is not as promised
	 */
	List<String> tell(PrintStream out, Duration time) {
		List<String> faults = new ArrayList<>();
		out.printf(FORMAT, "", "due/s", "reached/s", "p50 ms", "p90 ms", "p99 ms", "max ms", "errors");
		this.kinds.forEach((kind, measured) -> {
			if (measured.count() > 0) {
				tell(out, kind.toString(), measured, time, faults);
			}
		});
		Measured all = all();
		tell(out, "all", all, time, faults);
		double share = reached(all, time) / due(all, time);
		if (share < RATE) {
			faults.add("%.1f %% of the rate was reached".formatted(100 * share));
		}
		if (all.refused() >= REFUSED * all.count()) {
			faults.add("%.2f %% was refused or not answered".formatted(100.0 * all.refused() / all.count()));
		}
		return faults;
	}

	private static void tell(PrintStream out, String what, Measured measured, Duration time, List<String> faults) {
		out.printf(FORMAT, what, "%.1f".formatted(due(measured, time)), "%.1f".formatted(reached(measured, time)),
				"%.1f".formatted(measured.millis(50)), "%.1f".formatted(measured.millis(90)),
				"%.1f".formatted(measured.millis(99)), "%.1f".formatted(measured.millis(100)), measured.refused());
		if (measured.millis(90) >= P90) {
			faults.add("%s: p90 is %.0f ms".formatted(what, measured.millis(90)));
		}
		if (measured.millis(99) >= P99) {
			faults.add("%s: p99 is %.0f ms".formatted(what, measured.millis(99)));
		}
	}

	private static double due(Measured measured, Duration time) {
		return (double) measured.count() / time.toSeconds();
	}

	/** Answers that come after the end make the rate smaller. */
	private static double reached(Measured measured, Duration time) {
		return (measured.count() - measured.refused()) / Math.max(time.toSeconds(), measured.seconds());
	}

}
