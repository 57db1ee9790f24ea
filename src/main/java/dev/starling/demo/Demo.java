package dev.starling.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.starling.account.Me;
import dev.starling.account.People;
import dev.starling.account.Role;
import dev.starling.practice.Answers;
import dev.starling.practice.Practice;
import dev.starling.question.Part;
import dev.starling.question.QuestionBank;
import dev.starling.question.Signal;
import dev.starling.submission.Application;
import dev.starling.submission.Mark;
import dev.starling.submission.Rounds;
import dev.starling.text.PlainText;
import dev.starling.text.Save;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Fills an empty demo database by the verbs that people use.
 */
@Component
@Profile("demo")
@Order(0)
class Demo implements ApplicationRunner {

	static final String PASSWORD = "starling-demo";

	private static final String CANDIDATE = "candidate@example.org";

	private static final String SLUG = "navigating-professional-failure-and-growth";

	private final People people;

	private final Practice practice;

	private final Answers answers;

	private final Rounds rounds;

	private final QuestionBank bank;

	private final Clock clock;

	Demo(People people, Practice practice, Answers answers, Rounds rounds, QuestionBank bank, Clock clock) {
		this.people = people;
		this.practice = practice;
		this.answers = answers;
		this.rounds = rounds;
		this.bank = bank;
		this.clock = clock;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (this.people.hasAccount(CANDIDATE)) {
			return;
		}
		Me candidate = signUp("candidate", "Candidate");
		Me second = signUp("second-candidate", "Second candidate");
		this.people.appoint(signUp("coach", "Coach"), Role.COACH);
		this.people.appoint(signUp("second-coach", "Second coach"), Role.COACH);
		this.people.appoint(signUp("admin", "Administrator"), Role.ADMIN);
		List<Signal> signals = this.bank.published(SLUG).orElseThrow().signals();
		long clinics = write(Stories.ELEVEN_CLINICS, candidate);
		submit(clinics, Stories.ELEVEN_CLINICS,
				"Is my result strong enough? I could also say what the 31 appointments cost, but it sounded cold.",
				today().plusDays(6),
				List.of(mark(Stories.ELEVEN_CLINICS, Part.ACTION, Stories.ELEVEN_CLINICS_SHOW_OWNERSHIP,
						signals.get(0)),
						mark(Stories.ELEVEN_CLINICS, Part.LEARNING, Stories.ELEVEN_CLINICS_SHOW_GROWTH,
								signals.get(1))),
				candidate);
		write(Stories.TWO_PROVIDERS, candidate);
		long shift = write(Stories.NIGHT_SHIFT, second);
		submit(shift, Stories.NIGHT_SHIFT,
				"Whoever I tell this asks whether I would do it the same way again. Does my learning answer that?",
				null, List.of(), second);
	}

	private Me signUp(String name, String displayName) {
		return this.people.signUp(name + "@example.org", PASSWORD, displayName, ZoneId.of("UTC"));
	}

	private long write(Map<Part, String> story, Me candidate) {
		long draft = this.practice.start(SLUG, candidate).orElseThrow();
		story.forEach((part, body) -> this.answers.save(draft, part,
				new Save(UUID.randomUUID(), 0, new PlainText(body)), candidate));
		return draft;
	}

	private void submit(long draft, Map<Part, String> story, String note, @Nullable LocalDate neededBy,
			List<Mark> marks, Me candidate) {
		Map<Part, Integer> seen = story.keySet().stream().collect(Collectors.toMap(Function.identity(), (part) -> 1));
		this.rounds.submit(draft, new Application(UUID.randomUUID(), seen, note, neededBy, marks, false), candidate);
	}

	private static Mark mark(Map<Part, String> story, Part part, String words, Signal signal) {
		int start = story.get(part).indexOf(words);
		return new Mark(part, start, start + words.length(), signal.id());
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
	}

}
