package dev.starling.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import dev.starling.practice.DraftSummary;
import dev.starling.practice.Margin;
import dev.starling.practice.Standings;
import dev.starling.question.EditionTitle;
import dev.starling.question.Part;
import dev.starling.question.Signal;
import dev.starling.review.Level;
import dev.starling.review.Remark;
import dev.starling.review.TwoSides;
import dev.starling.submission.QueueLine;
import dev.starling.text.Anchor;
import dev.starling.text.Differences;
import dev.starling.text.ItemChange;
import dev.starling.text.Pieces;
import dev.starling.text.Range;
import dev.starling.text.SaveAnswer;
import dev.starling.text.Whereabouts;
import dev.starling.text.Words;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * What pages are made of, in every state: the fragments and classes that the pages use.
 */
@Controller
@Profile("demo")
class ComponentsController {

	private static final String TEXT = "I rang all 38 shops in four days. The shops trust my orders again.";

	private static final Anchor WORDS = Anchor.on(TEXT, new Range(34, 66));

	private final Clock clock;

	ComponentsController(Clock clock) {
		this.clock = clock;
	}

	@GetMapping("/components")
	String show(@ModelAttribute("sample") Sample sample, BindingResult wrong, Model model) {
		wrong.rejectValue("email", "address", "That is no e-mail address. It has an @ in it.");
		Instant now = this.clock.instant();
		model.addAttribute("now", now);
		model.addAttribute("parts", Part.values());
		model.addAttribute("some", EnumSet.of(Part.SITUATION, Part.ACTION));
		model.addAttribute("levels", Level.values());
		model.addAttribute("meter", new Meter());
		model.addAttribute("conflict",
				SaveAnswer.conflict("I rang all 38 shops.", "I rang the 38 shops in four days.", 2, now));
		model.addAttribute("runs",
				Differences.between("I rang the shops in a week.", "I rang all 38 shops in four days.").runs());
		model.addAttribute("items", ItemChange.between(List.of("Ownership", "Courage", "Patience"),
				List.of("Patience", "Ownership", "Humility")));
		model.addAttribute("found", Pieces.of("What was looked for is marked.", List.of(new Range(9, 15))));
		model.addAttribute("views", List.of(new View(new TwoSides.Disagreement(TwoSides.Kind.UNSEEN,
				new Signal(1, "Humility", ""), Part.RESULT, new Range(34, 66)), new Sentence(WORDS.quote()))));
		model.addAttribute("waiting", new Waiting(line(now), true, true, "5 days"));
		model.addAttribute("remarks", List.of(new Numbered(1, remark(WORDS, false, now)),
				new Numbered(2, remark(null, true, now)), new Numbered(3, praise(now))));
		model.addAttribute("notes", notes(now));
		model.addAttribute("drafts", List.of(draft("Draft 2", EnumSet.allOf(Part.class), Standings.Stage.RETURNED, now),
				draft("Draft 3", EnumSet.of(Part.TASK), null, now)));
		model.addAttribute("few", new Count("2"));
		model.addAttribute("many", new Count("99+"));
		return "demo/components";
	}

	private static QueueLine line(Instant now) {
		return new QueueLine(1, 1, 2, LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(2), now, new Words(206), "",
				true, null);
	}

	private static Remark remark(@Nullable Anchor anchor, boolean done, Instant at) {
		List<Remark.Reply> replies = done ? List.of(new Remark.Reply(false, "Two of them ordered again.", at))
				: List.of();
		return new Remark(1, UUID.randomUUID(), Part.ACTION, anchor, "How do you know? One thing that a shop did.", 1,
				at, false, false, done, replies);
	}

	private static Remark praise(Instant at) {
		return new Remark(1, UUID.randomUUID(), Part.ACTION, WORDS, "Now I believe you. Leave it as it stands.", 1, at,
				false, true, false, List.of());
	}

	private static List<Margin.Note> notes(Instant at) {
		String later = "I rang all 38 shops in four days. The shops order from me again.";
		return List.of(note(new Whereabouts.Unchanged(new Range(34, 66)), TEXT, Margin.Standing.KEPT, false, at),
				note(new Whereabouts.Edited(new Range(34, 64),
						Differences.between(WORDS.quote(), new Range(34, 64).of(later))), later, Margin.Standing.OPEN,
						true, at),
				note(new Whereabouts.Removed(), "", Margin.Standing.RESOLVED, false, at));
	}

	private static Margin.Note note(Whereabouts whereabouts, String text, Margin.Standing standing, boolean done,
			Instant at) {
		return new Margin.Note(1, 1, UUID.randomUUID(), Part.RESULT, Margin.Quoted.of(WORDS.quote(), whereabouts, text),
				"How do you know? One thing that a shop did.",
				List.of(new Margin.Reply(false, "Two of them ordered again.", at)), standing, false, done);
	}

	private static DraftSummary draft(String name, Set<Part> written, Standings.@Nullable Stage stage, Instant now) {
		return new DraftSummary(1, name, new EditionTitle(1, 1, "example", "An Example of a Question", "Senior Level"),
				new Words(206), written, now, null,
				(stage != null) ? new Standings.Standing(1, 1, stage, null, now) : null);
	}

	/**
	 * A form with one mistake in it.
	 */
	record Sample(String name, String email) {
	}

	record Numbered(int number, Remark remark) {
	}

	/**
	 * What a candidate and a coach see differently in a sentence.
	 */
	record View(TwoSides.Disagreement disagreement, Sentence sentence) {
	}

	record Sentence(String text) {
	}

	/**
	 * An answer that has waited too long for a coach who knows it.
	 */
	record Waiting(QueueLine line, boolean late, boolean begun, String age) {
	}

	record Count(String text) {

		public boolean isNone() {
			return false;
		}

		public int number() {
			return 2;
		}

		@Override
		public String toString() {
			return this.text;
		}

	}

	/**
	 * An answer that spends too long on its situation.
	 */
	record Meter() {

		public List<Bar> shares() {
			return List.of(new Bar(Part.SITUATION, 0, 30), new Bar(Part.TASK, 30, 10), new Bar(Part.ACTION, 40, 40),
					new Bar(Part.RESULT, 80, 12), new Bar(Part.LEARNING, 92, 8));
		}

		public List<Bar> aims() {
			return List.of(new Bar(Part.SITUATION, 0, 15), new Bar(Part.TASK, 15, 10), new Bar(Part.ACTION, 25, 50),
					new Bar(Part.RESULT, 75, 15), new Bar(Part.LEARNING, 90, 10));
		}

		public List<Bar> parts() {
			return shares();
		}

		public Words words() {
			return new Words(100);
		}

	}

	record Bar(Part part, double start, double width) {

		public Words words() {
			return new Words((int) this.width);
		}

	}

}
