package dev.starling.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
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
import dev.starling.review.Claims;
import dev.starling.review.Desk;
import dev.starling.review.Outgoing;
import dev.starling.submission.Application;
import dev.starling.submission.Mark;
import dev.starling.submission.Rounds;
import dev.starling.submission.SubmitAnswer;
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

	private static final String FEEDBACK = "hearing-hard-feedback";

	private final People people;

	private final Practice practice;

	private final Answers answers;

	private final Rounds rounds;

	private final QuestionBank bank;

	private final Claims claims;

	private final Desk desk;

	private final Outgoing outgoing;

	private final InTheMaking inTheMaking;

	private final DemoClock clock;

	Demo(People people, Practice practice, Answers answers, Rounds rounds, QuestionBank bank, Claims claims, Desk desk,
			Outgoing outgoing, InTheMaking inTheMaking, DemoClock clock) {
		this.people = people;
		this.practice = practice;
		this.answers = answers;
		this.rounds = rounds;
		this.bank = bank;
		this.claims = claims;
		this.desk = desk;
		this.outgoing = outgoing;
		this.inTheMaking = inTheMaking;
		this.clock = clock;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (this.people.hasAccount(CANDIDATE)) {
			return;
		}
		try {
			fill();
		}
		finally {
			this.clock.setBack(Duration.ZERO);
		}
	}

	private void fill() {
		this.clock.setBack(Duration.ofDays(6));
		Me candidate = signUp("candidate", "Candidate");
		Me second = signUp("second-candidate", "Second candidate");
		Me coach = appoint("coach", "Coach", Role.COACH);
		Me secondCoach = appoint("second-coach", "Second coach", Role.COACH);
		Me admin = appoint("admin", "Administrator", Role.ADMIN);
		List<Signal> signals = this.bank.published(SLUG).orElseThrow().signals();

		this.clock.setBack(Duration.ofDays(5));
		long coats = submit(write(Stories.LONG_COATS, candidate), firstVersions(Stories.LONG_COATS), "", null,
				List.of(mark(Stories.LONG_COATS, Part.RESULT, "The shops trust my orders again.", signals.get(4))),
				candidate);
		long night = write(Stories.NIGHT_SHIFT, second);
		long nightShift = submit(night, firstVersions(Stories.NIGHT_SHIFT),
				"Whoever I tell this asks whether I would do it the same way again. Does my learning answer that?",
				null, List.of(), second);

		long meter = write(FEEDBACK, Stories.NOT_YOUR_METER, candidate);
		long heard = submit(meter, firstVersions(Stories.NOT_YOUR_METER), "", null, List.of(), candidate);

		this.clock.setBack(Duration.ofDays(4));
		List<Signal> heardSignals = this.bank.published(FEEDBACK).orElseThrow().signals();
		Feedback.onNotYourMeter(coachOf(heard, Stories.NOT_YOUR_METER, coach), heardSignals);
		Feedback.onLongCoats(coachOf(coats, Stories.LONG_COATS, coach), signals);
		Feedback.onNightShift(coachOf(nightShift, Stories.NIGHT_SHIFT, secondCoach), signals);
		this.clock.setBack(Duration.ofDays(4).minusHours(1));
		this.outgoing.letOut();

		this.clock.setBack(Duration.ofDays(3));
		long heardAgain = submit(meter, rewrite(meter, Stories.NOT_YOUR_METER, Stories.NOT_YOUR_METER_AGAIN, candidate),
				"", null, List.of(), candidate);
		Feedback.onNotYourMeterAgain(coachOf(heardAgain, Stories.NOT_YOUR_METER_AGAIN, coach), heardSignals);
		this.clock.setBack(Duration.ofDays(3).minusHours(1));
		this.outgoing.letOut();

		this.clock.setBack(Duration.ofDays(2));
		long again = submit(night, rewrite(night, Stories.NIGHT_SHIFT, Stories.NIGHT_SHIFT_AGAIN, second), "", null,
				List.of(), second);
		submit(write(Stories.ELEVEN_CLINICS, candidate), firstVersions(Stories.ELEVEN_CLINICS),
				"Is my result strong enough? I could also say what the 31 appointments cost, but it sounded cold.",
				today().plusDays(6),
				List.of(mark(Stories.ELEVEN_CLINICS, Part.ACTION, Stories.ELEVEN_CLINICS_SHOW_OWNERSHIP,
						signals.get(0)),
						mark(Stories.ELEVEN_CLINICS, Part.LEARNING, Stories.ELEVEN_CLINICS_SHOW_GROWTH,
								signals.get(1))),
				candidate);

		this.clock.setBack(Duration.ofHours(20));
		Feedback.begunOnNightShift(coachOf(again, Stories.NIGHT_SHIFT_AGAIN, secondCoach));
		this.clock.setBack(Duration.ofHours(3));
		write(Stories.TWO_PROVIDERS, candidate);
		this.inTheMaking.begin(FEEDBACK, admin);
	}

	private DemoCoach coachOf(long submission, Map<Part, String> story, Me coach) {
		return new DemoCoach(this.desk, this.claims, submission, story, coach);
	}

	private Me signUp(String name, String displayName) {
		return this.people.signUp(name + "@example.org", PASSWORD, displayName, ZoneId.of("UTC"));
	}

	private Me appoint(String name, String displayName, Role role) {
		this.people.appoint(signUp(name, displayName), role);
		return this.people.loadUserByUsername(name + "@example.org");
	}

	private long write(Map<Part, String> story, Me candidate) {
		return write(SLUG, story, candidate);
	}

	private long write(String slug, Map<Part, String> story, Me candidate) {
		long draft = this.practice.start(slug, candidate).orElseThrow();
		story.forEach((part, body) -> save(draft, part, 0, body, candidate));
		return draft;
	}

	/**
	 * What each part says now is the first version, or the second where it was changed.
	 */
	private Map<Part, Integer> rewrite(long draft, Map<Part, String> before, Map<Part, String> after, Me candidate) {
		Map<Part, Integer> versions = new EnumMap<>(firstVersions(after));
		after.forEach((part, body) -> {
			if (!body.equals(before.get(part))) {
				save(draft, part, 1, body, candidate);
				versions.put(part, 2);
			}
		});
		return versions;
	}

	private static Map<Part, Integer> firstVersions(Map<Part, String> story) {
		return story.keySet().stream().collect(Collectors.toMap(Function.identity(), (part) -> 1));
	}

	private void save(long draft, Part part, int basedOn, String body, Me candidate) {
		this.answers.save(draft, part, new Save(UUID.randomUUID(), basedOn, new PlainText(body)), candidate);
	}

	private long submit(long draft, Map<Part, Integer> seen, String note, @Nullable LocalDate neededBy,
			List<Mark> marks, Me candidate) {
		Application application = new Application(UUID.randomUUID(), seen, note, neededBy, marks, false);
		return this.rounds.submit(draft, application, candidate)
			.filter(SubmitAnswer.HandedIn.class::isInstance)
			.map((answer) -> ((SubmitAnswer.HandedIn) answer).submission())
			.orElseThrow();
	}

	private static Mark mark(Map<Part, String> story, Part part, String words, Signal signal) {
		int start = story.get(part).indexOf(words);
		return new Mark(part, start, start + words.length(), signal.id());
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
	}

}
