package dev.starling.mail;

import java.net.URI;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whole addresses of pages, for links that leave the site. What a request says about the
 * host is anybody's to write; this comes from the configuration alone.
 */
@Component
public class Addresses {

	private final String base;

	Addresses(@Value("${starling.base-url}") String base) {
		this.base = base.replaceAll("/+$", "");
	}

	/**
	 * Returns the whole address of a page.
	 * @param path with a slash in front
	 * @return where people reach it
	 */
	public String of(String path) {
		return this.base + path;
	}

	/**
	 * Returns where pages come from, as browsers name it.
	 * @return scheme, host and port where it is not the usual one
	 */
	public String origin() {
		URI uri = URI.create(this.base);
		return uri.getScheme() + "://" + uri.getAuthority();
	}

	/**
	 * Returns what passkeys are bound to.
	 * @return the name of the host
	 */
	public String host() {
		return URI.create(this.base).getHost();
	}

}
