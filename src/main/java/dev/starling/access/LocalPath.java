package dev.starling.access;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * An address of this application to go on to, and of no other: it comes with a request,
 * so it may be anybody's.
 */
final class LocalPath {

	/**
	 * One slash, then neither a second one nor a backslash (both lead to other hosts).
	 */
	private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}\\s]*");

	private LocalPath() {
	}

	static String orHome(@Nullable String candidate) {
		return (candidate != null && LOCAL.matcher(candidate).matches()) ? candidate : "/";
	}

}
