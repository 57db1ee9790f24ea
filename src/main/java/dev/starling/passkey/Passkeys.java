package dev.starling.passkey;

import java.util.List;

import dev.starling.audit.Act;
import dev.starling.audit.AuditTrail;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The passkeys that people sign in with.
 */
@Component
@Transactional
public class Passkeys implements UserCredentialRepository {

	private final UserCredentialRepository stored;

	private final JdbcClient jdbc;

	private final AuditTrail trail;

	Passkeys(JdbcOperations operations, JdbcClient jdbc, AuditTrail trail) {
		this.stored = new JdbcUserCredentialRepository(operations);
		this.jdbc = jdbc;
		this.trail = trail;
	}

	/**
	 * Returns what somebody can sign in with.
	 * @param account the number of their account
	 * @return their passkeys, the oldest in front
	 */
	public List<Passkey> of(long account) {
		return this.jdbc.sql("""
				select credential_id, label, created, last_used from user_credentials
				join passkey_owner on passkey_owner.handle = user_credentials.user_entity_user_id
				where account_id = ? order by created""")
			.param(account)
			.query((row, number) -> new Passkey(row.getString("credential_id"), row.getString("label"),
					row.getTimestamp("created").toInstant(), row.getTimestamp("last_used").toInstant()))
			.list();
	}

	/**
	 * Removes a passkey, if it is theirs.
	 * @param credential what it is told by
	 * @param account the number of their account
	 */
	public void remove(String credential, long account) {
		int removed = this.jdbc.sql("""
				delete from user_credentials where credential_id = ?
					and user_entity_user_id in (select handle from passkey_owner where account_id = ?)""")
			.params(credential, account)
			.update();
		if (removed > 0) {
			this.trail.add(Act.PASSKEY_REMOVED, account);
		}
	}

	/** Every sign-in saves how often the passkey was used; only the first adds it. */
	@Override
	public void save(CredentialRecord credential) {
		if (findByCredentialId(credential.getCredentialId()) == null) {
			long account = this.jdbc.sql("select account_id from passkey_owner where handle = ?")
				.param(credential.getUserEntityUserId().toBase64UrlString())
				.query(Long.class)
				.single();
			this.trail.add(Act.PASSKEY_ADDED, account);
		}
		this.stored.save(credential);
	}

	@Override
	public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
		return this.stored.findByCredentialId(credential);
	}

	@Override
	public List<CredentialRecord> findByUserId(Bytes owner) {
		return this.stored.findByUserId(owner);
	}

	@Override
	public void delete(Bytes credential) {
		this.stored.delete(credential);
	}

}
