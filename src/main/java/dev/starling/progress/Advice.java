package dev.starling.progress;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.starling.practice.DraftSummary;
import dev.starling.practice.Standings;
import dev.starling.question.Opening;
import dev.starling.question.Part;
import dev.starling.text.Listed;
import org.jspecify.annotations.Nullable;

/**
 * Something to practise next, and why. It follows from what stands there and from what a
 * coach wrote, and adds no judgement of its own.
 *
 * @param kind what it is about
 * @param draft the draft that it is about; null for none
 * @param lead what to do
 * @param reason why
 * @param action what the link says
 * @param address where it leads
 */
public record Advice(Kind kind, @Nullable Long draft, String lead, String reason, String action, String address) {

	/** What to do with a draft; empty while a coach has it. */
	static Optional<Advice> on(DraftSummary draft, @Nullable RatedRound latest) {
		Standings.Standing standing = draft.standing();
		if (standing == null) {
			return Optional.of((draft.written().size() == Part.values().length) ? handIn(draft) : write(draft));
		}
		if (standing.stage() != Standings.Stage.RETURNED || latest == null) {
			return Optional.empty();
		}
		if (latest.isReady()) {
			return Optional.of(tell(draft, latest));
		}
		return Optional
			.of(draft.savedAt().isAfter(latest.returnedAt()) ? handInAgain(draft, latest) : revise(draft, latest));
	}

	private static Advice write(DraftSummary draft) {
		List<Part> empty = Arrays.stream(Part.values()).filter((part) -> !draft.written().contains(part)).toList();
		Part next = empty.get(0);
		String reason = draft.written().isEmpty()
				? "Nothing is written yet. It need not begin with the " + next.label() + "."
				: sentence(draft.written().stream().map(Part::label).toList(), " has words", " have words") + "; "
						+ Listed.of(empty.stream().map(Part::label).toList())
						+ ((empty.size() == 1) ? " is empty." : " are empty.");
		return new Advice(Kind.WRITE, draft.id(), "Write the " + next.label() + " of " + quoted(draft), reason,
				"Write the " + next.label(), "/drafts/" + draft.id() + "#part-" + next.slug());
	}

	private static Advice handIn(DraftSummary draft) {
		return new Advice(Kind.HAND_IN, draft.id(), "Hand in " + quoted(draft),
				"All five parts have words, and no coach has read them yet.", "Submit for review",
				"/drafts/" + draft.id() + "/submissions/new");
	}

	private static Advice revise(DraftSummary draft, RatedRound latest) {
		return new Advice(Kind.REVISE, draft.id(), "Revise " + quoted(draft),
				"Your coach would like one more round" + lacking(latest), "Read the review",
				"/submissions/" + latest.submission());
	}

	private static Advice handInAgain(DraftSummary draft, RatedRound latest) {
		return new Advice(Kind.HAND_IN, draft.id(), "Hand in the next round of " + quoted(draft),
				"You have changed it since the review of round " + latest.round() + lacking(latest),
				"Submit for review", "/drafts/" + draft.id() + "/submissions/new");
	}

	private static Advice tell(DraftSummary draft, RatedRound latest) {
		return new Advice(Kind.TELL, draft.id(), "Tell it aloud: " + quoted(draft),
				"Your coach found round " + latest.round() + " ready to tell.", "Read it whole",
				"/drafts/" + draft.id() + "/answer");
	}

	static Advice begin(Opening opening) {
		return new Advice(Kind.BEGIN, null, "Practise " + opening.competency().name(),
				"None of your answers is to a question that asks for it. One that does: “" + opening.question().title()
						+ "”.",
				"Read the question", "/questions/" + opening.question().slug());
	}

	/** ". Still to show: Humility (Not shown), Growth Mindset (Claimed)." */
	private static String lacking(RatedRound round) {
		List<RatedSignal> low = round.low();
		if (low.isEmpty()) {
			return ".";
		}
		return low.stream()
			.map((signal) -> signal.name() + " (" + signal.level().label() + ")")
			.collect(Collectors.joining(", ", ". Still to show: ", "."));
	}

	private static String sentence(List<String> names, String one, String many) {
		return Listed.of(names) + ((names.size() == 1) ? one : many);
	}

	/** With the name of the draft, since one question may have several. */
	private static String quoted(DraftSummary draft) {
		return "“" + draft.edition().title() + "”, " + draft.name();
	}

	/**
	 * What stands nearest to being told in front: an answer that a coach has read before
	 * one that nobody has, and what is begun before what is not. Of those that a coach
	 * wants once more, the one that lacks least.
	 */
	static List<Advice> inOrder(List<AnswerLine> answers, List<Opening> openings) {
		Comparator<AnswerLine> nearest = Comparator
			.<AnswerLine, Integer>comparing((answer) -> answer.advice().kind().ordinal())
			.thenComparing((answer) -> (answer.latest() != null) ? answer.latest().low().size() : 0);
		Stream<Advice> drafts = answers.stream()
			.filter((answer) -> answer.advice() != null)
			.sorted(nearest)
			.map(AnswerLine::advice);
		List<Advice> all = new ArrayList<>(drafts.toList());
		long before = all.stream().filter((advice) -> advice.kind().compareTo(Kind.BEGIN) < 0).count();
		all.addAll((int) before, openings.stream().map(Advice::begin).toList());
		return List.copyOf(all);
	}

	/**
	 * What there is to do, what is most worth doing in front.
	 */
	public enum Kind {

		/** A coach has said what is missing. */
		REVISE,
		/** A coach is to read it. */
		HAND_IN,
		/** Parts of it are empty. */
		WRITE,
		/** Nothing shows some competency yet. */
		BEGIN,
		/** It is ready. */
		TELL

	}

}
