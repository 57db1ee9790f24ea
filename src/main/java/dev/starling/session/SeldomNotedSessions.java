package dev.starling.session;

import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * Stored sessions, each as a {@link SeldomNotedSession}.
 *
 * @param <S> the kind of session that is stored
 */
class SeldomNotedSessions<S extends Session> implements FindByIndexNameSessionRepository<SeldomNotedSession<S>> {

	private final FindByIndexNameSessionRepository<S> stored;

	SeldomNotedSessions(FindByIndexNameSessionRepository<S> stored) {
		this.stored = stored;
	}

	@Override
	public SeldomNotedSession<S> createSession() {
		return new SeldomNotedSession<>(this.stored.createSession());
	}

	@Override
	public void save(SeldomNotedSession<S> session) {
		this.stored.save(session.stored());
	}

	@Override
	public SeldomNotedSession<S> findById(String id) {
		S found = this.stored.findById(id);
		return (found != null) ? new SeldomNotedSession<>(found) : null;
	}

	@Override
	public void deleteById(String id) {
		this.stored.deleteById(id);
	}

	@Override
	public Map<String, SeldomNotedSession<S>> findByIndexNameAndIndexValue(String name, String value) {
		return this.stored.findByIndexNameAndIndexValue(name, value)
			.values()
			.stream()
			.collect(Collectors.toMap(Session::getId, SeldomNotedSession::new));
	}

}
