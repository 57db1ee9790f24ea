package dev.starling.notice;

import java.util.List;
import java.util.stream.Collectors;

import dev.starling.mail.Addresses;

/**
 * Notices as a letter. What is in it was told in lines of ours: titles and links, and no
 * text that anybody wrote.
 *
 * @param subject a line
 * @param text the letter
 */
record Letter(String subject, String text) {

	static Letter of(List<Owed> notices, Addresses addresses) {
		String subject = (notices.size() == 1) ? notices.get(0).text() : notices.size() + " new notices";
		String lines = notices.stream()
			.map((notice) -> notice.text() + "\n" + addresses.of(notice.link()))
			.collect(Collectors.joining("\n\n"));
		return new Letter(subject + " (Starling)", """
				%s

				What comes by mail is for you to choose, none of it too: %s
				""".formatted(lines, addresses.of("/notices#by-mail")));
	}

	/**
	 * A notice that a letter is to tell.
	 *
	 * @param id its number
	 * @param text what happened
	 * @param link the path of the page that it leads to
	 * @param attempts how often its letter was tried before
	 */
	record Owed(long id, String text, String link, int attempts) {

	}

}
