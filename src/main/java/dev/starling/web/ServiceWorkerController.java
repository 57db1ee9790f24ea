package dev.starling.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The script that lets drafts work without a network. It knows the files of its release
 * by name, so that it is another script with each release, which is how browsers notice.
 */
@Controller
class ServiceWorkerController {

	private final String script;

	ServiceWorkerController() {
		String assets = "/assets/" + Assets.fingerprint();
		String files = String.join(" ",
				Assets.names().filter(ServiceWorkerController::isOfPages).map((name) -> assets + "/" + name).toList());
		try {
			this.script = new ClassPathResource("service-worker.js").getContentAsString(StandardCharsets.UTF_8)
				.replace("{assets}", assets)
				.replace("{files}", files);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What devices and other sites ask for is no part of a page. */
	private static boolean isOfPages(String name) {
		return !name.matches("img/(.+\\.png|icon\\.svg|card\\.svg)|.+\\.webmanifest");
	}

	@GetMapping(path = "/service-worker.js", produces = "text/javascript;charset=UTF-8")
	ResponseEntity<String> script() {
		return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(this.script);
	}

}
