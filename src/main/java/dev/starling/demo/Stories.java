package dev.starling.demo;

import java.util.Map;

import dev.starling.question.Part;

/**
 * What the people of the demo tell.
 */
final class Stories {

	/** Half written. */
	static final Map<Part, String> TWO_PROVIDERS = Map.of(Part.SITUATION,
			"In 2022 I led the move of our payments from one provider to two. A launch in Brazil depended on it, and the date was public: 1 September, on a billboard in São Paulo.",
			Part.TASK,
			"I owned the design and a team of six, and I had promised the board that not one payment would be lost on the way.",
			Part.ACTION,
			"""
					I chose to route every payment through a new queue, and waved away two warnings about it from the engineers who knew the old system best. It looked cleaner on the whiteboard, and I had already shown it to the board.

					Three weeks before the launch the load test failed at a third of the traffic we expected. I told the product lead the same afternoon, took the decision back in front of the team, and asked the two who had warned me to lead the redesign.""");

	static final Map<Part, String> ELEVEN_CLINICS = Map.of(Part.SITUATION,
			"Last year I led the team that sends appointment reminders for eleven clinics. Missed appointments cost them about 40,000 euros a month, and the board wanted one new system before the winter.",
			Part.TASK,
			"I could mend the old system clinic by clinic, or switch all eleven over one weekend. The choice was mine, and so was the promise that no patient would go without a reminder.",
			Part.ACTION,
			"""
					I chose the weekend. Two receptionists had told me that their clinics kept telephone numbers in a field of their own. I wrote it down and did nothing about it, because none of the other nine did that.

					On Monday at half past nine the first of them rang: nobody had come. I stopped all sending, called both clinics myself, and said that the mistake was mine and what I knew so far. By noon four of us were ringing the 212 patients of that day and the next. I wrote to the board the same evening, before they could hear it from the clinics.

					Then I asked the two receptionists to sit with us for a week. We moved their clinics last, one after the other, with the old system running beside the new one.""",
			Part.RESULT,
			"212 people got no reminder, and 31 of them missed their appointment; all but two had a new one within ten days. By spring, missed appointments had fallen from nine in a hundred to six.",
			Part.LEARNING,
			"I had taken a detail that did not fit for noise, because it was rare. Before I switch anything now, I ask for the one place where it works differently, and go there first. In March that was a clinic that shares its telephone with a pharmacy: we found it three weeks ahead.");

	static final String ELEVEN_CLINICS_SHOW_OWNERSHIP = "I stopped all sending, called both clinics myself, and said that the mistake was mine and what I knew so far.";

	static final String ELEVEN_CLINICS_SHOW_GROWTH = "Before I switch anything now, I ask for the one place where it works differently, and go there first.";

	static final Map<Part, String> NIGHT_SHIFT = Map.of(Part.SITUATION,
			"I ran a bakery with 64 people in three shifts that baked for 90 shops. The night shift made a quarter of the bread and half of the waste.",
			Part.TASK, "My director asked me to end the night shift by the autumn, without a single shop going short.",
			Part.ACTION,
			"""
					I made the plan with the leaders of the two day shifts and told the night shift when it was finished. I thought it kind to spare them months of rumours.

					Within two weeks 14 of the 20 were looking for other work, and there were mornings when nobody was left who could run the big oven. I went to the next night shift without slides, said that I had left out the people who knew most, and asked what they would have done.

					They knew which loaves can be baked in the evening and finished in the shops. We changed the plan together, and I told my director that it would take five weeks longer and why.""",
			Part.RESULT,
			"Six shops had empty shelves on nine mornings. Eleven of the twenty stayed. Waste fell from 14 to 8 per cent, where my own plan had promised 10.",
			Part.LEARNING, "Whoever does the work is in the room when a plan is made, and not when it is announced.");

	/** After the first review. */
	static final Map<Part, String> NIGHT_SHIFT_AGAIN = Map.of(Part.SITUATION, NIGHT_SHIFT.get(Part.SITUATION),
			Part.TASK, NIGHT_SHIFT.get(Part.TASK), Part.ACTION,
			"""
					I made the plan with the leaders of the two day shifts and told the night shift when it was finished. I thought it kind to spare them months of rumours.

					Within two weeks 14 of the 20 were looking for other work, and there were mornings when nobody was left who could run the big oven. I went to the next night shift, said that I had left out the people who knew most, and asked what they would have done. Nobody spoke for a while; then the oldest of the bakers asked why I came now.

					They knew which loaves can be baked in the evening and finished in the shops. We changed the plan together. I told my director the next morning that it would take five weeks longer, and that the mistake was mine. She asked me to tell the shops myself, and I did.""",
			Part.RESULT, NIGHT_SHIFT.get(Part.RESULT), Part.LEARNING,
			"Whoever does the work is in the room when I make a plan. In May we closed the old freezer: two of the night shift drew the first version, and it was finished a week early.");

	static final Map<Part, String> LONG_COATS = Map.of(Part.SITUATION,
			"Two winters ago I bought outdoor clothing for a chain of 38 sports shops. Coats made a third of the year's turnover, and my order had to be signed in February for the October after.",
			Part.TASK,
			"How many coats, and in which lengths, was my decision alone. The year before we had sold out by Christmas, and my manager wanted more of everything.",
			Part.ACTION,
			"""
					I ordered 9,000 coats, half as many again as the year before. The shop managers had asked for fewer of the long ones. I took it for caution and did not ask why.

					By the middle of November we had sold 1,900. The figures were on my screen every Monday, and for three weeks I told nobody, because one cold week would have mended them.

					Then I showed my manager the whole list. I rang all 38 shops in four days. It was the long ones: most of our customers come by bicycle. I moved 1,400 coats to the six shops in the mountains, and the supplier took 1,000 back against next year's order.""",
			Part.RESULT, "We marked down 2,100 coats and lost 96,000 euros of margin. The shops trust my orders again.",
			Part.LEARNING, "I learned that one has to listen to the shops and communicate early.");

	static final Map<Part, String> NOT_YOUR_METER = Map.of(Part.SITUATION,
			"I plan the rounds of 40 meter readers for a city's waterworks. Three years ago the reader who had been there longest said to me in front of the others: “You plan as if you had never carried a ladder.”",
			Part.TASK, "My rounds were the shortest on paper that the works ever had, and nobody above me was unhappy.",
			Part.ACTION,
			"""
					For a week I was offended. I told my manager that some people do not like change.

					Then I looked at the times. On paper a round took six hours, and on 70 of 100 days it took eight. I asked the reader who had said it to take me along, and carried the ladder for three days. In the old houses the meters are in the cellar behind the coal, and I had planned the minutes of new ones.

					I changed how I count a house.""",
			Part.RESULT, "Rounds take six and a half hours now, and they are planned for six and a half.",
			Part.LEARNING, "Feedback is a gift, and I am grateful for it today.");

	/** After the first review. */
	static final Map<Part, String> NOT_YOUR_METER_AGAIN = Map.of(Part.SITUATION, NOT_YOUR_METER.get(Part.SITUATION),
			Part.TASK, NOT_YOUR_METER.get(Part.TASK), Part.ACTION,
			"""
					For a week I was offended. I told my manager that some people do not like change, and I am not proud of that sentence.

					Then I looked at the times. On paper a round took six hours, and on 70 of 100 days it took eight. I asked the reader who had said it to take me along, and carried the ladder for three days. In the old houses the meters are in the cellar behind the coal, and I had planned the minutes of new ones.

					I took my plan back in the same room in which she had spoken, and with it the saving of two readers that I had promised for the year. My manager asked whether I was sure. I showed the 70 days.""",
			Part.RESULT,
			"Rounds take six and a half hours now, and they are planned for six and a half. Nobody has worked past five since, except in the winter of the long frost.",
			Part.LEARNING,
			"Each spring I carry the ladder for a day before I plan. This year I did not ask: she rang me up and said which round, and brought two pairs of gloves.");

	private Stories() {
	}

}
