package dev.starling.notice;

import java.util.regex.Pattern;

/**
 * What somebody is to be told. It goes onto pages and into letters as it is, so it is one
 * line, not too long, and leads to a page of ours.
 *
 * @param kind what it is about
 * @param text a line; what is longer than {@value #LONGEST} code points is cut
 * @param link the path of a page, with what comes after it
 */
record News(Notice.Kind kind, String text, String link) {

	static final int LONGEST = 300;

	private static final Pattern LINE_ENDS = Pattern.compile("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+");

	/** A second slash or a backslash would lead to another host. */
	private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[^\\\\{}\\p{Cntrl}\\s]{0,299}");

	News {
		if (!LOCAL.matcher(link).matches()) {
			throw new IllegalArgumentException("A notice leads to a page of ours, not to " + link);
		}
		text = cut(LINE_ENDS.matcher(text).replaceAll(" ").strip());
	}

	private static String cut(String text) {
		return (text.codePointCount(0, text.length()) <= LONGEST) ? text
				: text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
	}

}
