package dev.starling.fault;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import dev.starling.question.Part;

/**
 * The parts of a draft.
 *
 * @param page the draft's address
 */
record EditorFields(String page) implements Fields {

	@Override
	public List<String> names() {
		return Arrays.stream(Part.values()).map(Part::name).toList();
	}

	@Override
	public String address(String name) {
		return this.page + "/sections/" + element(name);
	}

	@Override
	public Map<String, ?> along(String name) {
		return Map.of();
	}

	@Override
	public String element(String name) {
		return Part.valueOf(name).slug();
	}

}
