package dev.starling.account;

/**
 * A key for AES-GCM.
 *
 * @param id names it beside what it sealed
 * @param secret 256 bits in Base64
 */
record DeviceKey(long id, String secret) {

	/** Keeps the secret out of logs. */
	@Override
	public String toString() {
		return "DeviceKey " + this.id;
	}

}
