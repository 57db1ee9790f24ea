package dev.starling.demo;

import java.util.List;

import dev.starling.question.Part;
import dev.starling.question.Signal;
import dev.starling.review.Level;
import dev.starling.review.Verdict;

/**
 * What the coaches of the demo say to {@link Stories}.
 */
final class Feedback {

	private Feedback() {
	}

	static void onLongCoats(DemoCoach coach, List<Signal> signals) {
		coach
			.praise(Part.ACTION, "I took it for caution and did not ask why.",
					"The best sentence of the answer. It says what you got wrong before it says what went wrong.")
			.comment(Part.ACTION, "Then I showed my manager the whole list.",
					"What did you say, and what did it cost you to say it? Three weeks of silence end here: give this moment two sentences.")
			.comment(Part.RESULT, "The shops trust my orders again.",
					"How do you know? One thing that a shop did since would show it.")
			.comment(Part.LEARNING, "I learned that one has to listen to the shops and communicate early.",
					"Everybody could say this. What do you do on a Monday in November now that you did not do then?")
			.rate(signals.get(0), Level.SHOWN, Part.TASK,
					"How many coats, and in which lengths, was my decision alone.")
			.rate(signals.get(1), Level.CLAIMED, Part.LEARNING,
					"I learned that one has to listen to the shops and communicate early.")
			.rate(signals.get(2), Level.MATTERED, Part.ACTION, "I took it for caution and did not ask why.")
			.rate(signals.get(3), Level.SHOWN, Part.ACTION,
					"It was the long ones: most of our customers come by bicycle.")
			.rateNotShown(signals.get(4))
			.send(Verdict.ONE_MORE_ROUND,
					"A story worth telling, with figures that can be believed. It breaks off where it gets interesting: tell what you changed, and how it went the next winter.");
	}

	static void onNightShift(DemoCoach coach, List<Signal> signals) {
		coach.praise(Part.ACTION, "I thought it kind to spare them months of rumours.",
				"Keep this. An interviewer hears a reason that a good person could have had, and sees why it was wrong.")
			.comment(Part.ACTION, "without slides",
					"This is a detail about you. What did they do when you had said it?")
			.comment(Part.ACTION,
					"We changed the plan together, and I told my director that it would take five weeks longer and why.",
					"Two moments in one sentence, and the second was the hard one. What did your director say?")
			.comment(Part.LEARNING,
					"Whoever does the work is in the room when a plan is made, and not when it is announced.",
					"A rule. When have you kept it since?")
			.rate(signals.get(0), Level.SHOWN, Part.ACTION, "said that I had left out the people who knew most")
			.rate(signals.get(1), Level.CLAIMED, Part.LEARNING,
					"Whoever does the work is in the room when a plan is made, and not when it is announced.")
			.rate(signals.get(2), Level.MATTERED, Part.ACTION, "asked what they would have done")
			.rate(signals.get(4), Level.SHOWN, Part.ACTION, "Within two weeks 14 of the 20 were looking for other work")
			.send(Verdict.ONE_MORE_ROUND,
					"You ask whether the learning says that you would do it otherwise. It says that one should; it does not say yet that you did.");
	}

	static void onNotYourMeter(DemoCoach coach, List<Signal> signals) {
		coach.comment(Part.ACTION, "I changed how I count a house.",
				"This is the moment at which something became different, and it has six words. What did you give up for it?")
			.comment(Part.LEARNING, "Feedback is a gift, and I am grateful for it today.",
					"I would take this out. What has she said to you since?")
			.rate(signals.get(0), Level.SHOWN, Part.SITUATION, "You plan as if you had never carried a ladder.")
			.rate(signals.get(1), Level.SHOWN, Part.ACTION, "For a week I was offended.")
			.rate(signals.get(2), Level.MATTERED, Part.ACTION, "carried the ladder for three days")
			.rate(signals.get(3), Level.CLAIMED, Part.ACTION, "I changed how I count a house.")
			.rateNotShown(signals.get(4))
			.send(Verdict.ONE_MORE_ROUND,
					"The ladder carries this answer. Two things are missing: what the change cost you, and what she sees now.");
	}

	static void onNotYourMeterAgain(DemoCoach coach, List<Signal> signals) {
		coach
			.praise(Part.ACTION, "in the same room in which she had spoken",
					"Tell it at this pace. Nobody will need to ask.")
			.rate(signals.get(0), Level.MATTERED, Part.SITUATION, "You plan as if you had never carried a ladder.")
			.rate(signals.get(1), Level.MATTERED, Part.ACTION, "I am not proud of that sentence")
			.rate(signals.get(2), Level.MATTERED, Part.ACTION, "carried the ladder for three days")
			.rate(signals.get(3), Level.HARD, Part.ACTION,
					"and with it the saving of two readers that I had promised for the year")
			.rate(signals.get(4), Level.SHOWN, Part.LEARNING, "she rang me up and said which round")
			.send(Verdict.READY, "Nothing that I would add. Tell it to somebody twice before you tell it to them.");
	}

	static void begunOnNightShift(DemoCoach coach) {
		coach.comment(Part.ACTION, "then the oldest of the bakers asked why I came now.",
				"Now I am in the room. What did you answer?");
	}

}
