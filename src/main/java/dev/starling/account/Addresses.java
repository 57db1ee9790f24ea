package dev.starling.account;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whole addresses of pages, for links that leave the site. What a request says about the
 * host is anybody's to write; this comes from the configuration alone.
 */
@Component
class Addresses {

	private final String base;

	Addresses(@Value("${starling.base-url}") String base) {
		this.base = base.replaceAll("/+$", "");
	}

	String of(String path) {
		return this.base + path;
	}

}
