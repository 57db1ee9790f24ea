package dev.starling.submission;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.starling.account.Me;
import dev.starling.account.People;
import dev.starling.practice.Beside;
import dev.starling.practice.DraftLog;
import dev.starling.practice.Freezer;
import dev.starling.practice.FrozenDraft;
import dev.starling.practice.FrozenText;
import dev.starling.practice.LogLine;
import dev.starling.practice.Margin;
import dev.starling.question.Part;
import dev.starling.question.QuestionBank;
import dev.starling.text.Sentences;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where candidates hand in, and ask after what they handed in.
 */
@Service
@Transactional(readOnly = true)
class Counter {

	private final Rounds rounds;

	private final Freezer freezer;

	private final DraftLog log;

	private final Margin margin;

	private final QuestionBank bank;

	private final People people;

	private final Clock clock;

	Counter(Rounds rounds, Freezer freezer, DraftLog log, Margin margin, QuestionBank bank, People people,
			Clock clock) {
		this.rounds = rounds;
		this.freezer = freezer;
		this.log = log;
		this.margin = margin;
		this.bank = bank;
		this.people = people;
		this.clock = clock;
	}

	/**
	 * The page before an answer is handed in. What was asked beside it the last time is
	 * there again where that was taken back.
	 */
	Optional<Filled> begin(long draft, Me me) {
		return this.freezer.look(draft, me).map((now) -> {
			Map<Part, String> seen = now.parts().stream().collect(Collectors.toMap(FrozenText::part, FrozenText::body));
			List<RoundLine> rounds = this.rounds.linesOf(draft);
			ApplicationForm form = takenBack(rounds)
				.map((round) -> ApplicationForm.again(now, round, days(me), follow(round.marks(), round.texts(), now)))
				.orElseGet(() -> ApplicationForm.of(now));
			return new Filled(page(now, rounds, now.versions(), seen, me), form);
		});
	}

	/**
	 * The same once more, with what was typed, and with what is new in the draft since.
	 * What was marked stays marked where its words still stand.
	 */
	Optional<Filled> again(long draft, ApplicationForm typed, Me me) {
		return this.freezer.look(draft, me).map((now) -> {
			Map<Part, String> seen = texts(now, typed.seen());
			return new Filled(page(now, this.rounds.linesOf(draft), typed.seen(), seen, me),
					typed.beside(now, follow(typed.marks(), seen, now)));
		});
	}

	/** What the parts said in some versions, as far as the log still has them. */
	private Map<Part, String> texts(FrozenDraft now, Map<Part, Integer> versions) {
		Map<Part, LogLine> lines = this.log.of(now.title(), versions);
		Map<UUID, String> texts = this.log.texts(now.title(), lines.values().stream().map(LogLine::save).toList());
		Map<Part, String> said = new EnumMap<>(Part.class);
		versions.forEach((part, version) -> {
			if (version == 0) {
				said.put(part, "");
			}
			else if (lines.containsKey(part)) {
				said.put(part, texts.get(lines.get(part).save()));
			}
		});
		return said;
	}

	private static List<Mark> follow(List<Mark> marks, Map<Part, String> seen, FrozenDraft now) {
		List<Mark> followed = new ArrayList<>();
		for (Mark mark : marks) {
			String earlier = seen.getOrDefault(mark.part(), "");
			String text = now.text(mark.part());
			if (mark.range().liesIn(earlier)) {
				String words = mark.range().of(earlier);
				Sentences.in(text)
					.stream()
					.filter((sentence) -> sentence.of(text).equals(words))
					.findFirst()
					.ifPresent((sentence) -> followed.add(Mark.on(mark.part(), sentence, mark.signalId())));
			}
		}
		return followed;
	}

	private Optional<Round> takenBack(List<RoundLine> rounds) {
		return rounds.stream()
			.max(Comparator.comparingInt(RoundLine::number))
			.filter(RoundLine::isWithdrawn)
			.flatMap((last) -> this.rounds.find(last.id()));
	}

	private ApplicationPage page(FrozenDraft now, List<RoundLine> rounds, Map<Part, Integer> seen,
			Map<Part, String> said, Me me) {
		List<ApplicationPage.ShownPart> parts = new ArrayList<>();
		int marked = 0;
		for (FrozenText text : now.parts()) {
			ApplicationPage.ShownPart part = ApplicationPage.ShownPart.of(text, Application.MOST_MARKS - marked,
					text.version() != seen.get(text.part()), said.get(text.part()));
			marked += part.sentences().size();
			parts.add(part);
		}
		return new ApplicationPage(now.title(), this.bank.edition(now.title().edition().edition()).orElseThrow(),
				rounds.size() + 1, rounds.stream().filter(RoundLine::isOpen).findFirst().orElse(null), parts,
				new Beside(this.margin.of(now.title().id(), Map.of(), me)).asked(), days(me), outlook(me));
	}

	/** A round of this candidate's, as it stands until its review is out. */
	RoundPage show(Round round, Me me) {
		return RoundPage.of(round, this.bank.edition(round.edition()).orElseThrow(), outlook(me));
	}

	Days days(Me me) {
		return Days.from(this.clock.instant(), me.timeZone());
	}

	private Outlook outlook(Me me) {
		return new Outlook(this.people.existsReviewerBesides(me.id()), this.rounds.pace().orElse(null));
	}

	/**
	 * A page and what stands in its fields.
	 */
	record Filled(ApplicationPage page, ApplicationForm form) {
	}

}
