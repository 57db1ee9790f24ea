package dev.starling.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * What a device reads to keep the site as an application. It is one of the files that are
 * cached for good, but of a kind that those who send files do not know.
 */
@Controller
class ManifestController {

	private final String manifest;

	ManifestController() {
		try {
			this.manifest = new ClassPathResource("static/manifest.webmanifest")
				.getContentAsString(StandardCharsets.UTF_8)
				.replace("\"img/", "\"/assets/" + Assets.fingerprint() + "/img/");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@GetMapping(path = "/assets/{release}/manifest.webmanifest", produces = "application/manifest+json")
	ResponseEntity<String> manifest() {
		return ResponseEntity.ok()
			.cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
			.body(this.manifest);
	}

}
