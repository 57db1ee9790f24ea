package dev.starling.demo;

import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;

import dev.starling.account.Me;
import dev.starling.account.People;
import dev.starling.account.Role;
import dev.starling.practice.Answers;
import dev.starling.practice.Practice;
import dev.starling.text.Save;
import dev.starling.question.Part;
import dev.starling.text.PlainText;

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

	private static final Map<Part, String> IN_PROGRESS = Map.of(Part.SITUATION,
			"In 2022 I led the move of our payments from one provider to two. A launch in Brazil depended on it, and the date was public: 1 September, on a billboard in São Paulo.",
			Part.TASK,
			"I owned the design and a team of six, and I had promised the board that not one payment would be lost on the way.",
			Part.ACTION,
			"""
					I chose to route every payment through a new queue, and waved away two warnings about it from the engineers who knew the old system best. It looked cleaner on the whiteboard, and I had already shown it to the board.

					Three weeks before the launch the load test failed at a third of the traffic we expected. I told the product lead the same afternoon, took the decision back in front of the team, and asked the two who had warned me to lead the redesign.""");

	private final People people;

	private final Practice practice;

	private final Answers answers;

	Demo(People people, Practice practice, Answers answers) {
		this.people = people;
		this.practice = practice;
		this.answers = answers;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (this.people.hasAccount(CANDIDATE)) {
			return;
		}
		Me candidate = signUp("candidate", "Candidate");
		signUp("second-candidate", "Second candidate");
		this.people.appoint(signUp("coach", "Coach"), Role.COACH);
		this.people.appoint(signUp("second-coach", "Second coach"), Role.COACH);
		this.people.appoint(signUp("admin", "Administrator"), Role.ADMIN);
		long draft = this.practice.start("navigating-professional-failure-and-growth", candidate).orElseThrow();
		IN_PROGRESS.forEach((part, body) -> this.answers.save(draft, part,
				new Save(UUID.randomUUID(), 0, new PlainText(body)), candidate));
	}

	private Me signUp(String name, String displayName) {
		return this.people.signUp(name + "@example.org", PASSWORD, displayName, ZoneId.of("UTC"));
	}

}
