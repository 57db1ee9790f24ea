package dev.starling.metrics;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * How long saves take that pages make by themselves, of a part of a draft or of a comment
 * on the desk, with all that stands in front of them: {@code starling.save}, by outcome.
 * Failures and conflicts are counted there too.
 * <p>
 * {@code starling.save.unsaved} is for how long their texts had waited on a device, as
 * the device says itself; its maximum is the oldest of the last minutes. What never
 * arrives nobody here can know of.
 */
@Component
@Profile("management")
@Order(Ordered.HIGHEST_PRECEDENCE)
class Saves extends OncePerRequestFilter {

	/** The header in which a page says it, in whole seconds. */
	static final String UNSAVED_FOR = "Starling-Unsaved-For";

	private static final Pattern ADDRESS = Pattern.compile("/(drafts/\\d+/sections|reviews/\\d+/comments)/[^/]+");

	/** Nothing is kept on a device for longer than this, whatever its clock says. */
	private static final Pattern SECONDS = Pattern.compile("\\d{1,7}");

	private static final Duration[] BUCKETS = Arrays
		.stream(new long[] { 5, 10, 25, 50, 100, 200, 500, 1000, 2500, 10_000 })
		.mapToObj(Duration::ofMillis)
		.toArray(Duration[]::new);

	private final Map<Outcome, Timer> timers = new EnumMap<>(Outcome.class);

	private final Timer unsaved;

	Saves(MeterRegistry registry) {
		for (Outcome outcome : Outcome.values()) {
			this.timers.put(outcome,
					Timer.builder("starling.save")
						.description("Saves that pages make by themselves")
						.tag("outcome", outcome.tag())
						.serviceLevelObjectives(BUCKETS)
						.register(registry));
		}
		this.unsaved = Timer.builder("starling.save.unsaved")
			.description("For how long saves had waited on a device, as it says itself")
			.distributionStatisticExpiry(Duration.ofMinutes(5))
			.register(registry);
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !"PUT".equals(request.getMethod()) || !ADDRESS.matcher(request.getRequestURI()).matches();
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String waited = request.getHeader(UNSAVED_FOR);
		if (waited != null && SECONDS.matcher(waited).matches()) {
			this.unsaved.record(Duration.ofSeconds(Long.parseLong(waited)));
		}
		long start = System.nanoTime();
		Outcome outcome = Outcome.FAILED;
		try {
			chain.doFilter(request, response);
			outcome = Outcome.of(response.getStatus());
		}
		finally {
			this.timers.get(outcome).record(Duration.ofNanos(System.nanoTime() - start));
		}
	}

}
