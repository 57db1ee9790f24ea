package dev.starling.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.starling.text.PlainText;
import dev.starling.text.Save;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;

/**
 * The whole desk as one form, so that whichever button is pressed, nothing that was typed
 * anywhere on it is left behind.
 *
 * @param texts what the fields of comments and of the summary say
 * @param praised those of them that find the words strong as they are
 * @param fresh comments that are new; those that say nothing are none
 * @param ratings what is chosen for each signal
 * @param verdict the verdict; null for undecided
 * @param then "send", "next" to send and open the next, or nothing more than to save
 * @param leftOutIsMeant whether the coach has seen what is left out
 * @param delete a comment to take off; null for none
 * @param settling what to make of a comment of an earlier round; null for nothing
 */
record DeskForm(Map<UUID, Save> texts, Set<UUID> praised, List<Fresh> fresh, Map<Long, RatingRequest> ratings,
		@Nullable Verdict verdict, String then, boolean leftOutIsMeant, @Nullable UUID delete,
		@Nullable Settling settling) {

	/**
	 * Reads what a browser sends: {@code body.ID}, {@code version.ID} and
	 * {@code praise.ID} of each field, {@code new.N}, {@code new.N.on}, {@code new.N.id}
	 * and {@code new.N.praise} of each new comment, {@code level.SIGNAL},
	 * {@code opposite.SIGNAL} and {@code evidence.SIGNAL}.
	 */
	static DeskForm of(MultiValueMap<String, String> sent) {
		try {
			return read(sent);
		}
		catch (IllegalArgumentException ex) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
	}

	private static DeskForm read(MultiValueMap<String, String> sent) {
		Map<UUID, Save> texts = new LinkedHashMap<>();
		Set<UUID> praised = new HashSet<>();
		List<Fresh> fresh = new ArrayList<>();
		Map<Long, RatingRequest> ratings = new LinkedHashMap<>();
		for (String name : sent.keySet()) {
			String[] words = name.split("\\.");
			if (name.startsWith("body.") && words.length == 2) {
				int version = Integer.parseInt(first(sent, "version." + words[1]));
				texts.put(UUID.fromString(words[1]), save(version, first(sent, name)));
			}
			else if (name.startsWith("praise.") && words.length == 2) {
				praised.add(UUID.fromString(words[1]));
			}
			else if (name.startsWith("new.") && words.length == 2 && !first(sent, name).isBlank()) {
				fresh.add(new Fresh(UUID.fromString(first(sent, name + ".id")), On.read(first(sent, name + ".on")),
						save(0, first(sent, name)), first(sent, name + ".praise").equals("true")));
			}
			else if (name.startsWith("level.") && words.length == 2) {
				ratings.put(Long.valueOf(words[1]), rating(sent, words[1]));
			}
		}
		String verdict = first(sent, "verdict");
		String delete = first(sent, "delete");
		String unrated = first(sent, "unrated");
		return new DeskForm(texts, praised, fresh, ratings, verdict.isEmpty() ? null : Verdict.valueOf(verdict),
				unrated.isEmpty() ? first(sent, "then") : unrated, !unrated.isEmpty(),
				delete.isEmpty() ? null : UUID.fromString(delete), Settling.read(first(sent, "settle")));
	}

	private static RatingRequest rating(MultiValueMap<String, String> sent, String signal) {
		String level = first(sent, "level." + signal);
		List<On> evidence = sent.getOrDefault("evidence." + signal, List.of()).stream().map(On::read).toList();
		return new RatingRequest(
				level.isEmpty() ? null : Level.of(Integer.parseInt(level)).orElseThrow(DeskForm::unclear).number(),
				first(sent, "opposite." + signal).equals("true"), evidence);
	}

	private static Save save(int version, String body) {
		return new Save(UUID.randomUUID(), version, new PlainText(body));
	}

	private static String first(MultiValueMap<String, String> sent, String name) {
		String value = sent.getFirst(name);
		return (value != null) ? value : "";
	}

	private static IllegalArgumentException unclear() {
		return new IllegalArgumentException("There is no such level");
	}

	/** The texts that are not what is there already. */
	Map<UUID, Save> changed(List<DeskState.Text> current) {
		Map<UUID, Save> changed = new LinkedHashMap<>(this.texts);
		current.forEach((text) -> changed.computeIfPresent(text.part(),
				(id, save) -> save.body().value().equals(text.body()) ? null : save));
		return changed;
	}

	/** The comments that praise and did not, or did and do not. */
	Map<UUID, Boolean> praisedAnew(List<DeskState.Text> current) {
		return current.stream()
			.filter((text) -> this.texts.containsKey(text.part()))
			.filter((text) -> this.praised.contains(text.part()) != text.praise())
			.collect(Collectors.toMap(DeskState.Text::part, (text) -> !text.praise()));
	}

	boolean sends() {
		return this.leftOutIsMeant || this.then.equals("send") || opensTheNext();
	}

	boolean opensTheNext() {
		return this.then.equals("next");
	}

	/**
	 * What to make of a comment of an earlier round.
	 *
	 * @param comment which one
	 * @param resolved whether it is settled
	 */
	record Settling(Comment.Id comment, boolean resolved) {

		/** Reads "REVIEW:COMMENT:true"; nothing for none. */
		private static @Nullable Settling read(String value) {
			if (value.isEmpty()) {
				return null;
			}
			String[] words = value.split(":");
			if (words.length != 3) {
				throw new IllegalArgumentException("No comment of an earlier round: " + value);
			}
			return new Settling(new Comment.Id(Long.parseLong(words[0]), UUID.fromString(words[1])),
					Boolean.parseBoolean(words[2]));
		}

	}

	/**
	 * A comment that is new.
	 *
	 * @param id what it will be called, from the form: sent twice, it is one
	 * @param on where it stands
	 * @param save what it says
	 * @param praise whether it finds the words strong as they are
	 */
	record Fresh(UUID id, On on, Save save, boolean praise) {
	}

}
