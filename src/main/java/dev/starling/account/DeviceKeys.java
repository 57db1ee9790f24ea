package dev.starling.account;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The keys with which somebody's devices seal what they keep until it is saved. Only
 * pages of whoever is signed in get them, so what is left behind on a shared device stays
 * shut to the next one who sits there.
 */
@Service
public class DeviceKeys implements PersonalData {

	/** AES-256. */
	private static final int BYTES = 32;

	private final SecureRandom random = new SecureRandom();

	private final JdbcClient jdbc;

	private final JsonMapper json;

	DeviceKeys(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/**
	 * Returns somebody's keys as their page needs them, and makes the first.
	 * @param me whose
	 * @return a list in JSON: what is sealed from now on is sealed with the first; the
	 * others open what this person sealed before they signed in to this account
	 */
	public String sealing(Me me) {
		return this.json.writeValueAsString(of(me));
	}

	private List<DeviceKey> of(Me me) {
		List<DeviceKey> keys = find(me.id());
		if (!keys.isEmpty()) {
			return keys;
		}
		byte[] secret = new byte[BYTES];
		this.random.nextBytes(secret);
		this.jdbc.sql("insert into device_key (account_id, secret) values (?, ?)")
			.params(me.id(), Base64.getEncoder().encodeToString(secret))
			.update();
		return find(me.id());
	}

	private List<DeviceKey> find(long account) {
		return this.jdbc.sql("select id, secret from device_key where account_id = ? order by id")
			.param(account)
			.query((row, number) -> new DeviceKey(row.getLong("id"), row.getString("secret")))
			.list();
	}

	/** What the guest's browser has sealed can be opened by the account too. */
	@Override
	public void handOver(long guest, long account) {
		this.jdbc.sql("update device_key set account_id = ? where account_id = ?").params(account, guest).update();
	}

	/** They are of use to this site's pages alone. */
	@Override
	public void export(long account, Archive archive) {
	}

	@Override
	public void erase(long account) {
		this.jdbc.sql("delete from device_key where account_id = ?").param(account).update();
	}

}
