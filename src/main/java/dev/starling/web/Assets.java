package dev.starling.web;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Style sheets, scripts and pictures under {@code /assets/<fingerprint>/}, to be cached
 * for good: the fingerprint is that of all of them together, so that modules which import
 * each other by relative addresses change together too.
 */
@Configuration(proxyBeanMethods = false)
class Assets implements WebMvcConfigurer {

	private static final String LOCATION = "classpath:/static/";

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler("/assets/**")
			.addResourceLocations(LOCATION)
			.setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
			.resourceChain(true)
			.addResolver(new VersionResourceResolver().addFixedVersionStrategy(fingerprint(), "/**"));
	}

	static String fingerprint() {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			for (Resource file : files()) {
				try (InputStream content = file.getInputStream()) {
					digest.update(content.readAllBytes());
				}
			}
			return HexFormat.of().formatHex(digest.digest(), 0, 6);
		}
		catch (IOException | NoSuchAlgorithmException ex) {
			throw new IllegalStateException("The files under " + LOCATION + " cannot be read", ex);
		}
	}

	/** What they are called below their fingerprint, with slashes. */
	static Stream<String> names() {
		try {
			return files().stream().map(Assets::name);
		}
		catch (IOException ex) {
			throw new IllegalStateException("The files under " + LOCATION + " cannot be read", ex);
		}
	}

	private static String name(Resource file) {
		try {
			String address = file.getURL().toString();
			return address.substring(address.lastIndexOf("/static/") + "/static/".length());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static List<Resource> files() throws IOException {
		Resource[] found = new PathMatchingResourcePatternResolver().getResources(LOCATION + "**/*.*");
		return Arrays.stream(found).sorted(Comparator.comparing(Resource::getFilename)).toList();
	}

}
