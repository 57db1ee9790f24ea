package dev.starling.page;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a text as a person counts them: ended by a line feed, a carriage return,
 * or both.
 */
final class SourceLines {

	private SourceLines() {
	}

	static List<String> of(String text) {
		List<String> lines = new ArrayList<>();
		int start = 0;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == '\n' || c == '\r') {
				lines.add(text.substring(start, i));
				if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
					i++;
				}
				start = i + 1;
			}
		}
		lines.add(text.substring(start));
		return lines;
	}

}
