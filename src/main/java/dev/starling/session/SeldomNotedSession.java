package dev.starling.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import org.springframework.session.Session;

/**
 * A session that notes when it was used only where the last note is a minute old. What
 * runs out after hours can be told to the minute, and a note is a write and a commit.
 *
 * @param <S> the kind of session that is stored
 * @param stored the session as it is stored
 */
record SeldomNotedSession<S extends Session>(S stored) implements Session {

	static final Duration SELDOM = Duration.ofMinutes(1);

	@Override
	public void setLastAccessedTime(Instant now) {
		if (!now.isBefore(getLastAccessedTime().plus(SELDOM))) {
			this.stored.setLastAccessedTime(now);
		}
	}

	@Override
	public Instant getLastAccessedTime() {
		return this.stored.getLastAccessedTime();
	}

	@Override
	public String getId() {
		return this.stored.getId();
	}

	@Override
	public String changeSessionId() {
		return this.stored.changeSessionId();
	}

	@Override
	public <T> T getAttribute(String name) {
		return this.stored.getAttribute(name);
	}

	@Override
	public Set<String> getAttributeNames() {
		return this.stored.getAttributeNames();
	}

	@Override
	public void setAttribute(String name, Object value) {
		this.stored.setAttribute(name, value);
	}

	@Override
	public void removeAttribute(String name) {
		this.stored.removeAttribute(name);
	}

	@Override
	public Instant getCreationTime() {
		return this.stored.getCreationTime();
	}

	@Override
	public void setMaxInactiveInterval(Duration interval) {
		this.stored.setMaxInactiveInterval(interval);
	}

	@Override
	public Duration getMaxInactiveInterval() {
		return this.stored.getMaxInactiveInterval();
	}

	@Override
	public boolean isExpired() {
		return this.stored.isExpired();
	}

}
