package dev.starling.fault;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jsoup.nodes.Document;

/**
 * What a coach writes at the desk: a comment on some words, one on their part, one on the
 * whole, and the summary.
 *
 * @param page the review's address
 * @param summary what the summary is called
 * @param comments where each comment stands
 */
record DeskFields(String page, String summary, Map<String, Map<String, ?>> comments) implements Fields {

	static DeskFields of(String page, Document desk) {
		Map<String, Map<String, ?>> comments = new LinkedHashMap<>();
		for (Map<String, ?> on : List.<Map<String, ?>>of(Map.of("part", "TASK", "start", 0, "end", 5),
				Map.of("part", "TASK"), Map.of())) {
			comments.put(UUID.randomUUID().toString(), on);
		}
		return new DeskFields(page, desk.getElementById("summary").attr("name").substring("body.".length()), comments);
	}

	@Override
	public List<String> names() {
		List<String> names = new ArrayList<>(this.comments.keySet());
		names.add(this.summary);
		return names;
	}

	@Override
	public String address(String name) {
		return this.page + "/comments/" + name;
	}

	@Override
	public Map<String, ?> along(String name) {
		return this.comments.containsKey(name) ? Map.of("on", this.comments.get(name)) : Map.of();
	}

	@Override
	public String element(String name) {
		return name.equals(this.summary) ? "summary" : "body-" + name;
	}

}
