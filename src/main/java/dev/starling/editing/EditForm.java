package dev.starling.editing;

import java.util.EnumMap;
import java.util.Map;

import dev.starling.page.Field;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * The whole edition, as its page sends it where there is no JavaScript: each field with
 * the version that it started from, as {@code title} and {@code title-version}.
 */
record EditForm(Map<Field, Typed> fields) {

	static EditForm of(Map<String, String> sent) {
		Map<Field, Typed> fields = new EnumMap<>(Field.class);
		for (Field field : Field.values()) {
			String body = sent.get(field.slug());
			if (body != null) {
				fields.put(field, new Typed(body, version(sent.get(field.slug() + "-version"))));
			}
		}
		return new EditForm(fields);
	}

	private static int version(@Nullable String number) {
		try {
			int version = Integer.parseInt((number != null) ? number : "");
			if (version >= 0) {
				return version;
			}
		}
		catch (NumberFormatException ex) {
			// As below.
		}
		throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
	}

	@Nullable Typed typed(Field field) {
		return this.fields.get(field);
	}

	/**
	 * What one field held.
	 *
	 * @param body its text, as it came
	 * @param basedOn the version that it started from
	 */
	record Typed(String body, int basedOn) {
	}

}
