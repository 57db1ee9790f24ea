package dev.starling.passkey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom passkeys belong to. A device shows the address and the name, as they are when the
 * passkey is made.
 */
@Component
@Transactional
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

	private static final String OWNER = """
			select handle, email, display_name from passkey_owner
			join account on account.id = passkey_owner.account_id
			where account.email is not null""";

	private final JdbcClient jdbc;

	PasskeyOwners(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	@Transactional(readOnly = true)
	public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
		return find("handle = ?", handle.toBase64UrlString()).orElse(null);
	}

	/** Whoever asks for the first time gets a handle. */
	@Override
	public PublicKeyCredentialUserEntity findByUsername(String account) {
		long id = Long.parseLong(account);
		return find("account_id = ?", id).orElseGet(() -> {
			this.jdbc.sql("insert into passkey_owner (handle, account_id) values (?, ?)")
				.params(Bytes.random().toBase64UrlString(), id)
				.update();
			return find("account_id = ?", id).orElseThrow(() -> new AccessDeniedException("A guest has no passkey"));
		});
	}

	private Optional<PublicKeyCredentialUserEntity> find(String condition, Object value) {
		return this.jdbc.sql(OWNER + " and " + condition).param(value).query((row, number) -> owner(row)).optional();
	}

	private static PublicKeyCredentialUserEntity owner(ResultSet row) throws SQLException {
		return ImmutablePublicKeyCredentialUserEntity.builder()
			.id(Bytes.fromBase64(row.getString("handle")))
			.name(row.getString("email"))
			.displayName(row.getString("display_name"))
			.build();
	}

	/** They are made where they are looked for. */
	@Override
	public void save(PublicKeyCredentialUserEntity owner) {
		throw new UnsupportedOperationException();
	}

	/** They go with the account. */
	@Override
	public void delete(Bytes handle) {
		throw new UnsupportedOperationException();
	}

}
