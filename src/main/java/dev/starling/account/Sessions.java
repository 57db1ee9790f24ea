package dev.starling.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;

/**
 * Where people are signed in.
 */
@Service
public class Sessions {

	private static final String DEVICE = "DEVICE";

	private static final String PASSKEY = "PASSKEY";

	private static final String CONFIRMED = "CONFIRMED";

	private static final Duration CONFIRMED_FOR = Duration.ofMinutes(15);

	private final FindByIndexNameSessionRepository<? extends Session> repository;

	private final JdbcClient jdbc;

	Sessions(FindByIndexNameSessionRepository<? extends Session> repository, JdbcClient jdbc) {
		this.repository = repository;
		this.jdbc = jdbc;
	}

	/**
	 * Signs somebody out everywhere, in the transaction at hand.
	 * @param account the number of their account
	 */
	public void endAll(long account) {
		this.jdbc.sql("delete from spring_session where principal_name = ?").param(Long.toString(account)).update();
	}

	/**
	 * Signs somebody out everywhere but here.
	 * @param account the number of their account
	 * @param here the session that stays
	 */
	public void endOthers(long account, String here) {
		this.jdbc.sql("delete from spring_session where principal_name = ? and session_id <> ?")
			.params(Long.toString(account), here)
			.update();
	}

	/**
	 * Notes in a session that its owner came in with a passkey.
	 * @param session a session that begins
	 */
	public static void notePasskey(HttpSession session) {
		session.setAttribute(PASSKEY, true);
	}

	/**
	 * Returns whether somebody came in with a passkey.
	 * @param session their session; null for none
	 * @return whether that was noted
	 */
	public static boolean isByPasskey(@Nullable HttpSession session) {
		return session != null && session.getAttribute(PASSKEY) != null;
	}

	/**
	 * Notes in a session that its owner has just shown once more who they are.
	 * @param session their session
	 * @param now the time
	 */
	static void noteConfirmation(HttpSession session, Instant now) {
		session.setAttribute(CONFIRMED, now);
	}

	/**
	 * Returns whether somebody has shown lately who they are, which is asked for before
	 * they change how they sign in.
	 * @param session their session; null for none
	 * @param now the time
	 * @return true for 15 minutes after they signed in or gave their password
	 */
	public static boolean isConfirmed(@Nullable HttpSession session, Instant now) {
		Instant start = now.minus(CONFIRMED_FOR);
		return session != null && (Instant.ofEpochMilli(session.getCreationTime()).isAfter(start)
				|| session.getAttribute(CONFIRMED) instanceof Instant confirmed && confirmed.isAfter(start));
	}

	/**
	 * Notes in a session what its owner sits at.
	 * @param session a session that begins
	 * @param userAgent the header of that name
	 */
	public static void note(HttpSession session, @Nullable String userAgent) {
		session.setAttribute(DEVICE, Device.of(userAgent));
	}

	/**
	 * Returns where somebody is signed in.
	 * @param account the number of their account
	 * @param here the session that they are looking from
	 */
	List<SignedInAt> of(long account, String here) {
		return this.repository.findByPrincipalName(Long.toString(account))
			.values()
			.stream()
			.filter((session) -> !session.isExpired())
			.map((session) -> new SignedInAt(handle(session), device(session), session.getCreationTime(),
					session.getLastAccessedTime(), session.getId().equals(here)))
			.sorted(Comparator.comparing(SignedInAt::here).thenComparing(SignedInAt::lastUsed).reversed())
			.toList();
	}

	/** Signs somebody out of one place. */
	void end(long account, String handle) {
		this.repository.findByPrincipalName(Long.toString(account))
			.values()
			.stream()
			.filter((session) -> handle(session).equals(handle))
			.forEach((session) -> this.repository.deleteById(session.getId()));
	}

	private static String handle(Session session) {
		return new Token(session.getId()).hash();
	}

	private static String device(Session session) {
		return session.getAttributeOrDefault(DEVICE, Device.of(null));
	}

	/**
	 * Lets the sessions that somebody has know who they are now.
	 * @param me the person as they are now
	 */
	public void refresh(Me me) {
		refresh(this.repository, me);
	}

	private static <S extends Session> void refresh(FindByIndexNameSessionRepository<S> repository, Me me) {
		Map<String, S> sessions = repository.findByPrincipalName(me.getUsername());
		for (S session : sessions.values()) {
			session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
					new SecurityContextImpl(
							UsernamePasswordAuthenticationToken.authenticated(me, null, me.getAuthorities())));
			repository.save(session);
		}
	}

}
