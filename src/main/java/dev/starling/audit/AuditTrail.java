package dev.starling.audit;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * What was done, for whoever has to find out later. An act and its line are kept in one
 * transaction: neither without the other.
 */
@Service
@Transactional
public class AuditTrail {

	private final AuditEvents events;

	private final Duration kept;

	private final Clock clock;

	AuditTrail(AuditEvents events, @Value("${starling.audit.kept}") Duration kept, Clock clock) {
		this.events = events;
		this.kept = kept;
		this.clock = clock;
	}

	/**
	 * Adds a line, with the address that the request at hand came from.
	 * @param act what
	 * @param actor the number of the account that did it; null for nobody known
	 * @param subject the number of the account that it was done to; null for none
	 * @param detail in a few words of ours what the act leaves open: never a text, a
	 * secret or anything that was typed; null mostly
	 */
	public void add(Act act, @Nullable Long actor, @Nullable Long subject, @Nullable String detail) {
		this.events.save(new AuditEvent(this.clock.instant(), act, actor, subject, address(), detail));
	}

	/**
	 * Adds a line of what somebody did by themselves.
	 * @param act what
	 * @param actor the number of their account
	 */
	public void add(Act act, long actor) {
		add(act, actor, null, null);
	}

	/**
	 * Returns lines, the latest in front.
	 * @param last the line behind which they begin; null for the first
	 * @param filter which of them
	 * @param most how many at most
	 * @return the lines
	 */
	@Transactional(readOnly = true)
	public List<AuditEntry> behind(@Nullable AuditMark last, AuditFilter filter, int most) {
		List<AuditEvent> found = this.events.findBy((event, query, criteria) -> filter.behind(last, event, criteria),
				(lines) -> lines.sortBy(filter.order()).limit(most).all());
		return found.stream().map(AuditEvent::entry).toList();
	}

	@Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
	@SchedulerLock(name = "old audit entries", lockAtLeastFor = "50m", lockAtMostFor = "1h")
	void forget() {
		this.events.deleteBefore(this.clock.instant().minus(this.kept));
	}

	private static @Nullable String address() {
		return (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request)
				? request.getRequest().getRemoteAddr() : null;
	}

}
