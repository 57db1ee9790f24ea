package dev.starling.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Where a request comes from. Forwarding headers count only where the server was told
 * which proxies to believe.
 */
final class ClientAddress {

	/** What one customer of a provider has at least, in IPv6. */
	private static final int NETWORK_BYTES = 8;

	private ClientAddress() {
	}

	/**
	 * Returns what limits are counted by.
	 * @param request any request
	 * @return an IPv4 address; of an IPv6 address only the network, since whoever has one
	 * address there has all of it
	 */
	static String of(HttpServletRequest request) {
		String address = request.getRemoteAddr();
		return address.contains(":") ? network(address) : address;
	}

	/** Only a literal has a colon, so nothing is looked up. */
	private static String network(String address) {
		try {
			byte[] bytes = InetAddress.getByName(address).getAddress();
			return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, NETWORK_BYTES));
		}
		catch (UnknownHostException ex) {
			return address;
		}
	}

}
