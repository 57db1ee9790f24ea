package dev.starling.testing;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a script of a page sends and reads.
 */
public final class Json {

	private static final JsonMapper MAPPER = new JsonMapper();

	private Json() {
	}

	public static String write(Object value) {
		return MAPPER.writeValueAsString(value);
	}

	public static JsonNode read(String json) {
		return MAPPER.readTree(json);
	}

}
