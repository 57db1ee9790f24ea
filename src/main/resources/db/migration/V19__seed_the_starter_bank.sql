-- Eleven questions beside the first. Each is kept as a page of text with the tests, which hold the two together.

insert into category (slug, name, position) values
	('leadership', 'Leadership', 1),
	('delivery', 'Delivery', 2);

insert into competency (slug, name) values
	('strategic-thinking', 'Strategic Thinking'),
	('prioritization', 'Prioritization'),
	('planning', 'Planning'),
	('dealing-with-ambiguity', 'Dealing with Ambiguity'),
	('customer-focus', 'Customer Focus'),
	('communication', 'Communication'),
	('active-listening', 'Active Listening'),
	('collaboration', 'Collaboration'),
	('conflict-resolution', 'Conflict Resolution'),
	('influence', 'Influence'),
	('building-trust', 'Building Trust'),
	('coaching', 'Coaching'),
	('change-management', 'Change Management'),
	('self-awareness', 'Self-Awareness'),
	('integrity', 'Integrity'),
	('courage', 'Courage');

-- What the work is, then how it is done with others, then what one brings to it.
update competency set position = 0, meaning = 'Treating a problem as yours to see through, whether or not it was assigned to you. In an answer it shows in steps that nobody had asked for, and in a loose end that was followed until it was tied. Long hours are often mistaken for it, and so is doing everything oneself.'
where slug = 'ownership';
update competency set position = 1, meaning = 'Answering for a result in front of the people it affected, good or bad. It shows when somebody says early and plainly what went wrong, what their part in it was and what they did to make it good. An apology alone falls short of it, and so does taking blame for what was out of one''s reach.'
where slug = 'accountability';
update competency set position = 2, meaning = 'Choosing between real options with less information than one would like. Listen for the alternatives that were set aside, the reason, and the moment at which the choice was made. A confident tone is easily taken for it, and so is a good outcome, since poor decisions sometimes end well.'
where slug = 'decision-making';
update competency set position = 3, meaning = 'Seeing how today''s work bears on where the organization wants to be in some years, and choosing by that. It shows in something given up now for a gain that came later, with the reasoning behind it. Talk of vision is often taken for it, although a strategy that rules nothing out has decided nothing.'
where slug = 'strategic-thinking';
update competency set position = 4, meaning = 'Deciding what will be left undone, for now or for good, when everything on the list has a claim. An answer shows it by naming what was dropped, by which yardstick, and how those who wanted it were told. Being busy is often mistaken for it, and a tidy list as well.'
where slug = 'prioritization';
update competency set position = 5, meaning = 'Working out beforehand the steps, people and time that a piece of work needs, and then comparing the plan with what happens. It shows in estimates that rest on something measured, and in a plan that moved when the facts did. A detailed schedule can pass for one although nobody has tested what it assumes.'
where slug = 'planning';
update competency set position = 6, meaning = 'Asking what could go wrong, how likely it is and how bad, and acting while acting is cheap. It shows in a risk named in advance, a precaution that cost something, and a sign that somebody kept an eye on. Plain caution gets mistaken for it, but whoever refuses every risk is managing none.'
where slug = 'risk-management';
update competency set position = 7, meaning = 'Making headway when the goal, the facts or the rules are unclear, and clearing them up for others along the way. It shows in a small first step taken to find something out, and in a question narrowed until it could be answered. Pressing ahead on a guess can look the same from outside.'
where slug = 'dealing-with-ambiguity';
update competency set position = 8, meaning = 'Judging work by what it does for the person who uses it, and learning from them what that is. It shows in time spent with customers, in a measure that they would recognize, and now and then in a request declined with a good reason. Saying yes to whatever they ask is commonly mistaken for it.'
where slug = 'customer-focus';
update competency set position = 9, meaning = 'Getting something across so that a particular person understands it and can act on it. It shows when the message was shaped for its listener, came in time, and was checked for how it had been taken. Fluency is often confused with it. The answer itself is a sample, so notice whether you can follow it.'
where slug = 'communication';
update competency set position = 10, meaning = 'Taking in what somebody says well enough that it can change your mind. It shows in a question that brought up something unexpected, and in what was done differently because of it. Keeping quiet until it is one''s turn to speak is often mistaken for it.'
where slug = 'active-listening';
update competency set position = 11, meaning = 'Making something with others that none of them would have made alone, and sharing the trouble as well as the credit. Listen for what each person brought, and for what the candidate gave up so that it could work. Dividing a task and meeting again at the end is often told as collaboration.'
where slug = 'collaboration';
update competency set position = 12, meaning = 'Bringing people who want incompatible things to an arrangement that holds. An answer shows it through a fair account of both sides, the need that lay under each demand, and how the people get on today. Having avoided a quarrel, or won it, is frequently told as if it were the same.'
where slug = 'conflict-resolution';
update competency set position = 13, meaning = 'Bringing people to act differently when you cannot tell them to. It shows in knowing what mattered to each of them, and in a change that stayed when nobody was pushing any longer. Persistence is the usual substitute, and the borrowed name of somebody senior is another.'
where slug = 'influence';
update competency set position = 14, meaning = 'Knowing who is affected by a piece of work or can stop it, and keeping each of them informed and heard at the right time. It shows in bad news brought early, and in expectations corrected before they were disappointed. Sending the same status report to everyone is often mistaken for it.'
where slug = 'stakeholder-management';
update competency set position = 15, meaning = 'Becoming somebody on whom others rely and with whom they speak openly. It shows in a promise kept when that was inconvenient, in a mistake admitted before it was found, and in what people began to say that they had kept to themselves. Being liked is easily confused with it.'
where slug = 'building-trust';
update competency set position = 16, meaning = 'Helping somebody to become able to do what they could not do before, by questions, practice and room for mistakes. Look for an obstacle named precisely, for work that was really handed over, and for what that person can do today. Good advice is often mistaken for it, and so is a rescue just in time.'
where slug = 'coaching';
update competency set position = 17, meaning = 'Taking people from one way of working to another and making sure that they arrive. It shows in attention to those who lose by it, in an order of steps with a reason behind it, and in what kept the new way alive later on. An announcement and a training course are regularly taken for the whole of it.'
where slug = 'change-management';
update competency set position = 18, meaning = 'Knowing one''s own habits, strengths and blind spots, and how one comes across. It shows in a remark about oneself that is specific and slightly uncomfortable, and in arrangements made to allow for it. The harmless weakness prepared for an interview is its usual imitation.'
where slug = 'self-awareness';
update competency set position = 19, meaning = 'Noticing what people feel, oneself included, and letting it inform what one does. An answer shows it through a mood read from small signs, a reaction held back, or a talk timed for the other person''s sake. Niceness is often mistaken for it, though it is needed most for saying something hard.'
where slug = 'emotional-intelligence';
update competency set position = 20, meaning = 'Believing that ability can be built through effort and correction, and acting on that belief. It shows in a before and an after: what the person used to do, what they tried, and a later occasion on which they did it differently. A list of courses is easily mistaken for it.'
where slug = 'growth-mindset';
update competency set position = 21, meaning = 'Doing what one believes to be right, and telling everybody the same story, when it is costly and could go unnoticed. It shows in a line stated beforehand, a temptation admitted and a price paid. Strict obedience to rules may look like it, and so may indignation about other people.'
where slug = 'integrity';
update competency set position = 22, meaning = 'Doing or saying what is needed in spite of a risk to oneself. Listen for what there was to lose, whether the person knew it, and whether they spoke to somebody who could act on it. Bluntness is mistaken for it, and recklessness too, though neither has counted the cost.'
where slug = 'courage';

insert into question (slug, created_at) values ('settling-a-conflict-with-a-peer', timestamp with time zone '2026-11-25 00:00:00+00:00');

insert into edition (question_id, number, state, category, category_id, title, prompt, level, level_id, assumptions, cheat_code, created_at, published_at)
select question.id, 1, 'PUBLISHED', category.name, category.id,
	'Settling a Conflict With a Peer',
	'Tell me about a time you and a colleague at your own level wanted different things and could not both have them. What was the disagreement really about, what did you do once talking had stalled, and how do the two of you work together today?',
	level.name, level.id,
	'I will tell of a quarrel over a shared resource in which both sides had a case. I scheduled operating rooms in a mid-sized hospital; my colleague ran the recovery unit next door. Neither of us could tell the other what to do.',
	'Argue your colleague''s case before your own, and argue it well enough that the interviewer begins to take their side. Most people spend this answer proving that they were right. If the listener is half persuaded by the other person, everything you then did to settle it looks like judgment, and your account of your own part will be believed.',
	timestamp with time zone '2026-11-25 00:00:00+00:00', timestamp with time zone '2026-11-25 00:00:00+00:00'
from question cross join category cross join level
where question.slug = 'settling-a-conflict-with-a-peer' and category.name = 'Behavioral' and level.name = 'Mid Level';

update question set published_edition_id = (select id from edition where question_id = question.id and number = 1)
where question.slug = 'settling-a-conflict-with-a-peer';

insert into edition_competency (edition_id, position, competency_id, name)
select question.published_edition_id, line.position, competency.id, competency.name
from question cross join (values
		(0, 'Conflict Resolution'),
		(1, 'Active Listening'),
		(2, 'Collaboration'),
		(3, 'Self-Awareness'),
		(4, 'Communication')
	) as line (position, name)
	join competency on competency.name = line.name
where question.slug = 'settling-a-conflict-with-a-peer';

insert into edition_clarifying_question (edition_id, position, text)
select question.published_edition_id, line.position, line.text
from question cross join (values
		(0, 'Would you rather hear about a disagreement over how work should be done, or one where the working relationship itself had gone sour?'),
		(1, 'We settled this one between the two of us. Does that suit you, or are you more interested in how I bring in a manager?')
	) as line (position, text)
where question.slug = 'settling-a-conflict-with-a-peer';

insert into signal (edition_id, position, name, description)
select question.published_edition_id, line.position, line.name, line.description
from question cross join (values
		(0, 'The Other Side Told Fairly', 'Gives the colleague''s reasons in words the colleague would sign, and gives them before their own.'),
		(1, 'What It Was Really About', 'Names what lay under the argument and says how they came to see it.'),
		(2, 'Their Own Share', 'Owns up to one thing they said or did that made matters worse.'),
		(3, 'The First Move', 'Describes a step they took toward the colleague without being told to, and what it cost to take it.'),
		(4, 'Working Together Since', 'Mentions something specific the two have done together after it was settled.')
	) as line (position, name, description)
where question.slug = 'settling-a-conflict-with-a-peer';

insert into edition_part (edition_id, part, subtitle)
select question.published_edition_id, line.part, line.subtitle
from question cross join (values
		('SITUATION', 'Context'),
		('TASK', 'Your Responsibility'),
		('ACTION', 'What You Did'),
		('RESULT', 'Outcome & Impact'),
		('LEARNING', 'Growth')
	) as line (part, subtitle)
where question.slug = 'settling-a-conflict-with-a-peer';

insert into edition_point (edition_id, position, part, lead, text)
select question.published_edition_id, line.position, line.part, line.lead, line.text
from question cross join (values
		(0, 'SITUATION', null, 'I scheduled eight operating rooms in a hospital. Patients go from there to a recovery unit with 14 beds, which a colleague of mine ran.'),
		(1, 'SITUATION', null, 'For a month she had been refusing patients in the early afternoon. Eleven times a week somebody lay in an operating room for 35 minutes with nobody free to take them.'),
		(2, 'TASK', null, 'The order of operations was mine and the beds were hers. I had to bring the holds down, and by then we were speaking only by email with our managers copied.'),
		(3, 'ACTION', 'How I made it worse', 'I kept a log of every refusal and sent it to both managers on Fridays. It was accurate, and it made her look like the whole problem. After the third she stopped taking my calls.'),
		(4, 'ACTION', null, 'I asked to spend a shift in her unit. I said I was getting nowhere from my desk and wanted to see one o''clock from her side. She said yes, though not warmly.'),
		(5, 'ACTION', 'What I saw', 'By 12:40 she had 13 patients, five of them small children, who each need a nurse to themselves for the first half hour. My schedule counted a child and an adult as the same thing, one bed. She had a bed free and no nurse to stand beside it.'),
		(6, 'ACTION', 'The apology', 'I told her that I had been reporting a shortage of nurses as stubbornness. I wrote that to both managers the same afternoon and showed her the note first. Only then did she mention that two of her nurses could start at 11:30 instead of one. She had kept it to herself because she was tired of being reported.'),
		(7, 'ACTION', null, 'We spread the children out, so that no more than two finished in the same hour. The surgeons disliked it, and I took those calls.'),
		(8, 'RESULT', null, 'Within six weeks the holds fell from 11 a week to 3, mostly emergencies. Eight fewer at 35 minutes each gave us back more than four and a half hours of operating time a week.'),
		(9, 'RESULT', null, 'We plan the children''s days together every second Monday, and she asked me to sit on the panel that hired her deputy.'),
		(10, 'LEARNING', null, 'Before I report that somebody is refusing, I go and stand where they stand. When the transport aides began turning down transfers at shift change this spring, I walked the route with one of them first. An elevator was locked for cleaning at that hour.')
	) as line (position, part, lead, text)
where question.slug = 'settling-a-conflict-with-a-peer';

insert into question (slug, created_at) values ('moving-people-who-do-not-report-to-you', timestamp with time zone '2026-11-25 00:00:00+00:00');

insert into edition (question_id, number, state, category, category_id, title, prompt, level, level_id, assumptions, cheat_code, created_at, published_at)
select question.id, 1, 'PUBLISHED', category.name, category.id,
	'Moving People Who Do Not Report to You',
	'Describe a time you needed several people to change how they worked and had no authority over any of them. How did you find out what stood in their way, what did you offer, and did the change last once you stopped pushing?',
	level.name, level.id,
	'The people I had to move were peers in another department, whose habits cost my own department money. I planned inbound transport for a grocery distribution center, and nine buyers, who answered to a different director, decided when the trucks came.',
	'Work out what the change would cost each person, pay part of that bill yourself, and say in your answer exactly what you paid: hours, a favor, a piece of your own budget. Interviewers hear good arguments all day. They remember the candidate who got up at five to build the report that a colleague was missing.',
	timestamp with time zone '2026-11-25 00:00:00+00:00', timestamp with time zone '2026-11-25 00:00:00+00:00'
from question cross join category cross join level
where question.slug = 'moving-people-who-do-not-report-to-you' and category.name = 'Leadership' and level.name = 'Senior Level';

update question set published_edition_id = (select id from edition where question_id = question.id and number = 1)
where question.slug = 'moving-people-who-do-not-report-to-you';

insert into edition_competency (edition_id, position, competency_id, name)
select question.published_edition_id, line.position, competency.id, competency.name
from question cross join (values
		(0, 'Influence'),
		(1, 'Stakeholder Management'),
		(2, 'Active Listening'),
		(3, 'Building Trust'),
		(4, 'Ownership')
	) as line (position, name)
	join competency on competency.name = line.name
where question.slug = 'moving-people-who-do-not-report-to-you';

insert into edition_clarifying_question (edition_id, position, text)
select question.published_edition_id, line.position, line.text
from question cross join (values
		(0, 'Should the people be in my own company, or would customers and suppliers count as well?'),
		(1, 'Are you listening more for how I win over one difficult person, or for how I bring a whole group along?')
	) as line (position, text)
where question.slug = 'moving-people-who-do-not-report-to-you';

insert into signal (edition_id, position, name, description)
select question.published_edition_id, line.position, line.name, line.description
from question cross join (values
		(0, 'No Borrowed Power', 'Moves people without leaning on a boss''s name, and can say why they left it out.'),
		(1, 'Reads People One by One', 'Shows that different people needed different reasons, with at least two of them described.'),
		(2, 'Gives Before Asking', 'Takes some work or cost on themselves before anybody else has to change.'),
		(3, 'Checkable Evidence', 'Brings figures the others can find in their own reports, and brings few of them.'),
		(4, 'Lasts Without Them', 'Tells what was in place after they had stepped back, and who keeps it going.')
	) as line (position, name, description)
where question.slug = 'moving-people-who-do-not-report-to-you';

insert into edition_part (edition_id, part, subtitle)
select question.published_edition_id, line.part, line.subtitle
from question cross join (values
		('SITUATION', 'Context'),
		('TASK', 'Your Responsibility'),
		('ACTION', 'What You Did'),
		('RESULT', 'Outcome & Impact'),
		('LEARNING', 'Growth')
	) as line (part, subtitle)
where question.slug = 'moving-people-who-do-not-report-to-you';

insert into edition_point (edition_id, position, part, lead, text)
select question.published_edition_id, line.position, line.part, line.lead, line.text
from question cross join (values
		(0, 'SITUATION', null, 'I planned the incoming trucks for a grocery distribution center with 110 deliveries a week. Of those, 62 came on Monday and Tuesday, because nine buyers all liked to order for the start of the week.'),
		(1, 'SITUATION', null, 'Drivers waited more than three hours on those days, and their companies billed us about $18,000 a month for it.'),
		(2, 'TASK', null, 'My director asked me to cut the waiting. The order days belonged to the buyers, who sat in another building and gained nothing by helping me.'),
		(3, 'ACTION', 'The meeting that failed', 'I invited all nine, showed them a chart of the queue and asked for volunteers. They were polite, and the next Monday was as bad as ever.'),
		(4, 'ACTION', null, 'Then I went to each of them alone, without my director''s name, which counted for nothing in their building. I asked what would go wrong for them if a third of their trucks came on Thursday.'),
		(5, 'ACTION', 'The Friday figures', 'The dry goods buyer ordered from sales figures that came out on Friday night. For a Thursday truck she would be guessing, and if a shelf ran empty it was her name on the report. Five others said much the same. The frozen food buyer''s supplier charged him extra for half-full trucks.'),
		(6, 'ACTION', 'The price of it', 'I could not change when the figures came out, but I could get at the raw ones. For six weeks I came in at five on Wednesdays and built a midweek sheet by hand, two hours each time, for any buyer who would try it. For frozen I found a second supplier to share the truck.'),
		(7, 'ACTION', null, 'After three weeks the dry goods buyer had moved three trucks and had no empty shelf. I asked her to tell the others, and stayed out of the room.'),
		(8, 'RESULT', null, 'Seven of the nine moved three trucks each, which took Monday and Tuesday from 62 deliveries to 41. Waiting came down to about 75 minutes and the bills to $6,500 a month.'),
		(9, 'RESULT', null, 'Fresh fruit and fish stayed put, for reasons I came to agree with. The midweek sheet is a scheduled report today, and the buyers'' own analyst looks after it.'),
		(10, 'LEARNING', null, 'I don''t take a chart to a first conversation anymore. Last fall I needed pallets labeled on two sides, so I asked the shift leads what that would break, and spent a Saturday moving their printers.')
	) as line (position, part, lead, text)
where question.slug = 'moving-people-who-do-not-report-to-you';

insert into question (slug, created_at) values ('disagreeing-with-a-decision-and-carrying-it-out', timestamp with time zone '2026-11-25 00:00:00+00:00');

insert into edition (question_id, number, state, category, category_id, title, prompt, level, level_id, assumptions, cheat_code, created_at, published_at)
select question.id, 1, 'PUBLISHED', category.name, category.id,
	'Disagreeing With a Decision and Carrying It Out',
	'Tell me about an important decision you argued against and lost. How did you make your case, what did you do once the decision stood, and looking back, how right were you?',
	level.name, level.id,
	'I will choose a decision that was somebody else''s to make, that I thought risky and that nobody could call improper. I was the lead test engineer for a handheld scanner used in warehouses, and our vice president decided on the launch date.',
	'Give the day after you lost more time than the argument itself. Nobody in the room can judge who was right, but they can hear how you behave when it does not go your way. Pick the hour in which you stopped arguing, say what made you stop, and list what you did that week so that the choice you had opposed would work.',
	timestamp with time zone '2026-11-25 00:00:00+00:00', timestamp with time zone '2026-11-25 00:00:00+00:00'
from question cross join category cross join level
where question.slug = 'disagreeing-with-a-decision-and-carrying-it-out' and category.name = 'Behavioral' and level.name = 'Staff Level';

update question set published_edition_id = (select id from edition where question_id = question.id and number = 1)
where question.slug = 'disagreeing-with-a-decision-and-carrying-it-out';

insert into edition_competency (edition_id, position, competency_id, name)
select question.published_edition_id, line.position, competency.id, competency.name
from question cross join (values
		(0, 'Courage'),
		(1, 'Decision Making'),
		(2, 'Risk Management'),
		(3, 'Communication'),
		(4, 'Accountability')
	) as line (position, name)
	join competency on competency.name = line.name
where question.slug = 'disagreeing-with-a-decision-and-carrying-it-out';

insert into edition_clarifying_question (edition_id, position, text)
select question.published_edition_id, line.position, line.text
from question cross join (values
		(0, 'Would you like a case where I was overruled by someone above me, or one where a group of my peers decided against me?'),
		(1, 'Is it useful to you if the decision I opposed turned out mostly well?')
	) as line (position, text)
where question.slug = 'disagreeing-with-a-decision-and-carrying-it-out';

insert into signal (edition_id, position, name, description)
select question.published_edition_id, line.position, line.name, line.description
from question cross join (values
		(0, 'States the Case Once, Clearly', 'Says what they recommended, to whom, in what form, and with what odds attached.'),
		(1, 'Understands Why They Lost', 'Explains what the decision maker was weighing that they themselves were not.'),
		(2, 'The Day After', 'Describes concrete work they did to make the decision succeed, begun soon and done in earnest.'),
		(3, 'One Voice to the Team', 'Shows how they spoke about it to people who agreed with them.'),
		(4, 'Checks Their Own Forecast', 'Compares what they had predicted with what happened, including where they were off.')
	) as line (position, name, description)
where question.slug = 'disagreeing-with-a-decision-and-carrying-it-out';

insert into edition_part (edition_id, part, subtitle)
select question.published_edition_id, line.part, line.subtitle
from question cross join (values
		('SITUATION', 'Context'),
		('TASK', 'Your Responsibility'),
		('ACTION', 'What You Did'),
		('RESULT', 'Outcome & Impact'),
		('LEARNING', 'Growth')
	) as line (part, subtitle)
where question.slug = 'disagreeing-with-a-decision-and-carrying-it-out';

insert into edition_point (edition_id, position, part, lead, text)
select question.published_edition_id, line.position, line.part, line.lead, line.text
from question cross join (values
		(0, 'SITUATION', null, 'I led testing for a rugged barcode scanner. A customer would order 2,600 of them, worth $3.4 million, if we delivered five weeks before our planned launch.'),
		(1, 'SITUATION', null, 'The only way was to skip the second round of humidity tests, and the vice president of products wanted to do that.'),
		(2, 'TASK', null, 'The date was his to decide. I owed him a straight estimate of the risk, and my seven test engineers a plan either way.'),
		(3, 'ACTION', 'Saying it once', 'I wrote him a page. I expected 4 percent of units to fail from moisture in the first year, about 104 scanners, at $190,000 for recalls and repairs. We talked for half an hour. He said that losing the order would cost more than that, and decided to go.'),
		(4, 'ACTION', null, 'I went back to the lab and told the team we had been overruled. I remember the word, and my tone.'),
		(5, 'ACTION', 'The remark', 'Two days later a junior engineer asked why she should write careful reports for a product we were shipping broken. She had that from me. He had decided openly, on my own numbers, and I was letting seven people believe he had been careless.'),
		(6, 'ACTION', null, 'Next morning I explained the decision to them as he would have, including what I had no answer to, that four other products lived on that income. Then I said our job was to find my 4 percent early.'),
		(7, 'ACTION', 'Making it work', 'I asked him for one thing within his decision, that the first 300 units go to the customer''s coldest warehouse three weeks ahead of the rest. We checked them every day. Five let moisture in, all at the trigger, and we changed a gasket, for 40 cents a unit, before the other 2,300 left the factory.'),
		(8, 'RESULT', null, 'We delivered on the date. In the first year 6 of those 2,300 failed, so with the first five it was 11 scanners against the 104 I had forecast.'),
		(9, 'RESULT', null, 'Even with the old gasket, 5 in 300 is under 2 percent, less than half of what I had told him. He was right to go.'),
		(10, 'LEARNING', null, 'I still write the page. I also keep my forecasts in a file and score them every January, and I lean gloomy by about a factor of two. I say so when somebody asks me for odds.')
	) as line (position, part, lead, text)
where question.slug = 'disagreeing-with-a-decision-and-carrying-it-out';

insert into question (slug, created_at) values ('making-sense-of-an-unclear-goal', timestamp with time zone '2026-11-25 00:00:00+00:00');

insert into edition (question_id, number, state, category, category_id, title, prompt, level, level_id, assumptions, cheat_code, created_at, published_at)
select question.id, 1, 'PUBLISHED', category.name, category.id,
	'Making Sense of an Unclear Goal',
	'Walk me through a piece of work that began with a goal nobody could explain. How did you work out what was wanted, what did you decide to leave out, and how did you know that you had read it right?',
	level.name, level.id,
	'I will describe a goal handed down in one sentence, with a budget and a season attached but no definition. I ran service improvement in a county''s social services office, and I was free to choose the approach as long as the commissioner could stand behind the result.',
	'Read out the goal as it was given to you, word for word, and straight after it the sentence that you put in its place, with the number and the date. Hearing the two side by side, the interviewer can see how much of the thinking was yours. Add the name of the role that had to say yes to the second sentence.',
	timestamp with time zone '2026-11-25 00:00:00+00:00', timestamp with time zone '2026-11-25 00:00:00+00:00'
from question cross join category cross join level
where question.slug = 'making-sense-of-an-unclear-goal' and category.name = 'Delivery' and level.name = 'Senior Level';

update question set published_edition_id = (select id from edition where question_id = question.id and number = 1)
where question.slug = 'making-sense-of-an-unclear-goal';

insert into edition_competency (edition_id, position, competency_id, name)
select question.published_edition_id, line.position, competency.id, competency.name
from question cross join (values
		(0, 'Dealing with Ambiguity'),
		(1, 'Prioritization'),
		(2, 'Customer Focus'),
		(3, 'Decision Making'),
		(4, 'Stakeholder Management')
	) as line (position, name)
	join competency on competency.name = line.name
where question.slug = 'making-sense-of-an-unclear-goal';

insert into edition_clarifying_question (edition_id, position, text)
select question.published_edition_id, line.position, line.text
from question cross join (values
		(0, 'By unclear, do you mean that people disagreed about the aim, or that the aim was agreed and nobody knew how to reach it?'),
		(1, 'Is a public service a fair example, where success is not measured in revenue?')
	) as line (position, text)
where question.slug = 'making-sense-of-an-unclear-goal';

insert into signal (edition_id, position, name, description)
select question.published_edition_id, line.position, line.name, line.description
from question cross join (values
		(0, 'Finds the Competing Meanings', 'Lists what different people took the goal to mean, and how they learned it.'),
		(1, 'Goes to the Source', 'Looks at real cases, files or users before settling on a plan.'),
		(2, 'Writes It Down', 'States the narrowed goal in one sentence with a figure and a date in it, and says who agreed to it.'),
		(3, 'Leaves Something Out', 'Names a piece of work that was dropped, who wanted it, and how they were told.'),
		(4, 'Changes Course on Evidence', 'Shows a point where what they found overturned what they had started to build.')
	) as line (position, name, description)
where question.slug = 'making-sense-of-an-unclear-goal';

insert into edition_part (edition_id, part, subtitle)
select question.published_edition_id, line.part, line.subtitle
from question cross join (values
		('SITUATION', 'Context'),
		('TASK', 'Your Responsibility'),
		('ACTION', 'What You Did'),
		('RESULT', 'Outcome & Impact'),
		('LEARNING', 'Growth')
	) as line (part, subtitle)
where question.slug = 'making-sense-of-an-unclear-goal';

insert into edition_point (edition_id, position, part, lead, text)
select question.published_edition_id, line.position, line.part, line.lead, line.text
from question cross join (values
		(0, 'SITUATION', null, 'In a budget speech our county commissioner promised to "make heating assistance easier to get." That sentence was my brief, along with $240,000 and seven months until the cold came.'),
		(1, 'SITUATION', null, 'The winter before, 9,400 households had applied and 5,900 had been approved, after a median wait of 41 days.'),
		(2, 'TASK', null, 'I had to decide what "easier" meant, get it agreed, and have it working by December. The web team wanted an online form, the caseworkers fewer documents, finance fewer mistakes.'),
		(3, 'ACTION', 'The wrong start', 'I took the web team''s view because it was the easiest to picture. Six weeks and $35,000 later we had a neat form on a tablet, and I took it to the counter to try out.'),
		(4, 'ACTION', 'The drawer', 'A clerk with twenty years there said it was very nice and pulled open a file drawer. In it were last winter''s stalled applications. "These people finished the form," she said.'),
		(5, 'ACTION', null, 'I put ours away and read 200 of her files, picked at random, over four days. In 118 of them the same thing was missing, a heating bill in the applicant''s name. They were renters, and their landlords got the bill.'),
		(6, 'ACTION', 'The sentence', 'I wrote a new goal on a card. "By December 1, a renter without a bill in her own name gets a decision within 14 days." I took it to the commissioner first, because it was narrower than his promise. Then finance asked what would stand in for the bill, and with their auditor I settled on a lease and one page signed by the landlord.'),
		(7, 'ACTION', 'Dropped for a year', 'I told the web team myself that the form would wait a year, and that the misreading was mine. Two of them built a text message that tells applicants which paper is missing.'),
		(8, 'RESULT', null, 'That winter 9,600 households applied and 7,100 were approved. The median wait fell from 41 days to 16, and for renters to 15, so I missed my own target by a day.'),
		(9, 'RESULT', null, 'We spent $150,000, counting the $35,000 on the shelved form, and gave the rest back.'),
		(10, 'LEARNING', null, 'With a vague assignment I spend the first week on the cases that went wrong, before anybody draws a screen. This year the word was "friendlier" building permits. Most of the angry files turned out to be about one fee that nobody could find.')
	) as line (position, part, lead, text)
where question.slug = 'making-sense-of-an-unclear-goal';

insert into question (slug, created_at) values ('missing-a-deadline-you-had-promised', timestamp with time zone '2026-11-25 00:00:00+00:00');

insert into edition (question_id, number, state, category, category_id, title, prompt, level, level_id, assumptions, cheat_code, created_at, published_at)
select question.id, 1, 'PUBLISHED', category.name, category.id,
	'Missing a Deadline You Had Promised',
	'Think of a deadline you had promised and did not meet. When did you first know, when did you say so, and what did you do for the people who were counting on it?',
	level.name, level.id,
	'I set this date myself and promised it to somebody senior, so there is no one else to point at. I coordinated store projects for a chain of home goods shops, and the job was to replace paper price tags with electronic ones before the holidays.',
	'Put two dates in your answer, the one on which you knew and the one on which you told somebody. If there is a gap, say how long it was and what you were telling yourself in it. The interviewer will ask for both sooner or later, and they count for a great deal more when you have brought them yourself.',
	timestamp with time zone '2026-11-25 00:00:00+00:00', timestamp with time zone '2026-11-25 00:00:00+00:00'
from question cross join category cross join level
where question.slug = 'missing-a-deadline-you-had-promised' and category.name = 'Delivery' and level.name = 'Mid Level';

update question set published_edition_id = (select id from edition where question_id = question.id and number = 1)
where question.slug = 'missing-a-deadline-you-had-promised';

insert into edition_competency (edition_id, position, competency_id, name)
select question.published_edition_id, line.position, competency.id, competency.name
from question cross join (values
		(0, 'Accountability'),
		(1, 'Planning'),
		(2, 'Communication'),
		(3, 'Ownership'),
		(4, 'Risk Management')
	) as line (position, name)
	join competency on competency.name = line.name
where question.slug = 'missing-a-deadline-you-had-promised';

insert into edition_clarifying_question (edition_id, position, text)
select question.published_edition_id, line.position, line.text
from question cross join (values
		(0, 'Do you want a date that was entirely mine to keep, or one that I was coordinating for other people?'),
		(1, 'Would it help to hear about the recovery in detail, or mainly about how I handled the news?')
	) as line (position, text)
where question.slug = 'missing-a-deadline-you-had-promised';

insert into signal (edition_id, position, name, description)
select question.published_edition_id, line.position, line.name, line.description
from question cross join (values
		(0, 'Two Honest Dates', 'States when they first knew and when they told, and accounts for the days between.'),
		(1, 'The Cause They Could Have Seen', 'Traces the slip to a check they skipped or an assumption they made themselves.'),
		(2, 'A Forecast in Place of a Hope', 'Brings the news with a new figure worked out from the actual pace.'),
		(3, 'Choices for Those Affected', 'Gives the people who relied on the date something to decide while deciding still helps.'),
		(4, 'A Habit That Has Been Tested', 'Names what they changed and one later project where it worked.')
	) as line (position, name, description)
where question.slug = 'missing-a-deadline-you-had-promised';

insert into edition_part (edition_id, part, subtitle)
select question.published_edition_id, line.part, line.subtitle
from question cross join (values
		('SITUATION', 'Context'),
		('TASK', 'Your Responsibility'),
		('ACTION', 'What You Did'),
		('RESULT', 'Outcome & Impact'),
		('LEARNING', 'Growth')
	) as line (part, subtitle)
where question.slug = 'missing-a-deadline-you-had-promised';

insert into edition_point (edition_id, position, part, lead, text)
select question.published_edition_id, line.position, line.part, line.lead, line.text
from question cross join (values
		(0, 'SITUATION', null, 'I coordinated projects for a chain of 38 home goods stores. We were swapping paper price tags for electronic ones, and nothing may be changed in a store from November until the middle of January.'),
		(1, 'SITUATION', null, 'I had promised our head of store operations all 38 by October 31, at five a week from September 5.'),
		(2, 'TASK', null, 'The plan and the date were mine. She used them to decide how many temporary staff to hire for changing paper tags over the holidays, and had planned on none.'),
		(3, 'ACTION', 'The date I knew', 'On September 26 we should have had 15 stores and we had 11. The older ones had shelf rails that our clips did not fit, so each took two nights. Before making the plan I had visited three stores, all of them new.'),
		(4, 'ACTION', 'What I told myself', 'A second crew would catch us up, so why worry her. It started on October 3, paired tags with the wrong products in two stores, and we did both again.'),
		(5, 'ACTION', 'The date I told her', 'On October 10 we had 18 and the plan said 25. I worked out our true pace, not quite four a week, and saw that we would reach 29. I walked to her office and said that nine stores would have paper at the holidays, that I had known of the trouble for two weeks, and that I should have come then.'),
		(6, 'ACTION', null, 'She asked me which nine. I had no idea. I had spent two weeks on going faster, and she could have spent them choosing.'),
		(7, 'ACTION', 'Choosing the nine', 'Together we ranked what was left by how often prices change. I sent the crews to the busiest stores, bought adapters for the old rails, and wrote a tag schedule for the nine managers before they had to ask.'),
		(8, 'RESULT', null, 'We finished 29 stores by October 31 and the other nine on January 24. The paper tags took 220 hours of temporary staff, about $4,200 that was not in her budget.'),
		(9, 'RESULT', null, 'Because we chose them, those nine had only 8 percent of the price changes. A random nine would have had closer to a quarter.'),
		(10, 'LEARNING', null, 'Every Friday I send our head of store operations two numbers, planned and done, whatever they say. On the next project, handheld stock counters, the second Friday read nine and six. By Monday she had lent me an installer, and we ended on the day.')
	) as line (position, part, lead, text)
where question.slug = 'missing-a-deadline-you-had-promised';

insert into question (slug, created_at) values ('hearing-hard-feedback', timestamp with time zone '2026-11-25 00:00:00+00:00');

insert into edition (question_id, number, state, category, category_id, title, prompt, level, level_id, assumptions, cheat_code, created_at, published_at)
select question.id, 1, 'PUBLISHED', category.name, category.id,
	'Hearing Hard Feedback',
	'What is the hardest feedback you have received at work, as nearly as you can repeat it? How did you react in the first days, and what would the person who said it tell me about you now?',
	level.name, level.id,
	'The feedback came from a colleague and contradicted everything that my numbers said about me. I answered the support line for a company that makes hearing aids, in a team of nine.',
	'Leave the last word to the person who criticized you. Quote the sentence that stung at the start, and near the end tell what that same person said or did months later. You cannot vouch for your own improvement. They can, so go and find out before the interview if you do not know.',
	timestamp with time zone '2026-11-25 00:00:00+00:00', timestamp with time zone '2026-11-25 00:00:00+00:00'
from question cross join category cross join level
where question.slug = 'hearing-hard-feedback' and category.name = 'Behavioral' and level.name = 'Mid Level';

update question set published_edition_id = (select id from edition where question_id = question.id and number = 1)
where question.slug = 'hearing-hard-feedback';

insert into edition_competency (edition_id, position, competency_id, name)
select question.published_edition_id, line.position, competency.id, competency.name
from question cross join (values
		(0, 'Self-Awareness'),
		(1, 'Growth Mindset'),
		(2, 'Emotional Intelligence'),
		(3, 'Accountability'),
		(4, 'Customer Focus')
	) as line (position, name)
	join competency on competency.name = line.name
where question.slug = 'hearing-hard-feedback';

insert into edition_clarifying_question (edition_id, position, text)
select question.published_edition_id, line.position, line.text
from question cross join (values
		(0, 'Shall I choose feedback from a manager, or may it come from somebody I work beside?'),
		(1, 'Are you more interested in feedback about results, or about how I am to work with?')
	) as line (position, text)
where question.slug = 'hearing-hard-feedback';

insert into signal (edition_id, position, name, description)
select question.published_edition_id, line.position, line.name, line.description
from question cross join (values
		(0, 'Quotes It Unsoftened', 'Repeats the feedback as it was spoken, with the part that hurt.'),
		(1, 'Admits the First Reaction', 'Says what they felt or did at first, including anything they are not proud of.'),
		(2, 'Looks for Themselves', 'Goes to evidence that could have proved the feedback wrong, and reports what it showed.'),
		(3, 'Pays for the Change', 'Gives up something that they valued, such as a ranking, a habit or some speed.'),
		(4, 'The Giver Notices', 'Tells what the same person saw or said later.')
	) as line (position, name, description)
where question.slug = 'hearing-hard-feedback';

insert into edition_part (edition_id, part, subtitle)
select question.published_edition_id, line.part, line.subtitle
from question cross join (values
		('SITUATION', 'Context'),
		('TASK', 'Your Responsibility'),
		('ACTION', 'What You Did'),
		('RESULT', 'Outcome & Impact'),
		('LEARNING', 'Growth')
	) as line (part, subtitle)
where question.slug = 'hearing-hard-feedback';

insert into edition_point (edition_id, position, part, lead, text)
select question.published_edition_id, line.position, line.part, line.lead, line.text
from question cross join (values
		(0, 'SITUATION', null, 'I took calls for a maker of hearing aids. I closed about 31 cases a day when the team''s average was 22, and was first on the board in the break room every month.'),
		(1, 'SITUATION', null, 'In a peer review, the colleague who had the shift after mine was asked about me. She said, "I don''t trust a case he has closed. I clean up after him until lunch."'),
		(2, 'TASK', null, 'My lead read it to me and left it with me. On paper I was the best on the team, so nobody was going to make me do anything about it.'),
		(3, 'ACTION', 'Two bad days', 'I was furious. I decided that she was jealous of the board, and asked for the list of my reopened cases, to show it to her.'),
		(4, 'ACTION', null, 'The list was on her side. Of my cases 19 percent came back, against 8 percent for the others. At 31 a day that is about six, and most of them landed on her, since people try the thing overnight and call in the morning.'),
		(5, 'ACTION', 'Reading the cases', 'I read 40 of them. In 26 I had fixed what the caller asked about and hung up before we tried it with the second ear. In nine my notes were so short that I could not follow them myself. The last five were nobody''s fault. One man of 84 had rung four times about the same aid, and I had closed it, and counted it, four times.'),
		(6, 'ACTION', null, 'I went to her before her shift, told her 26 out of 40, and asked what she needed to find in a case of mine. She had three things ready. I taped them to my screen.'),
		(7, 'ACTION', 'Giving up first place', 'From then on I stayed on the line until the customer had heard a voice through both aids. I dropped to fifth on the board and lost the volume bonus, $300 a quarter.'),
		(8, 'RESULT', null, 'Three months later I was closing 25 a day and 7 percent came back, so fewer than two a day.'),
		(9, 'RESULT', null, 'She never said that I had improved. In May she asked our lead whether I could have the shift before hers for good, because it was the quietest handover she had.'),
		(10, 'LEARNING', null, 'When somebody says something hard about my work, I ask for the list before I answer. Last month I was told that my training sessions run over. I timed the next five, and all five did.')
	) as line (position, part, lead, text)
where question.slug = 'hearing-hard-feedback';

insert into question (slug, created_at) values ('developing-somebody-on-your-team', timestamp with time zone '2026-11-25 00:00:00+00:00');

insert into edition (question_id, number, state, category, category_id, title, prompt, level, level_id, assumptions, cheat_code, created_at, published_at)
select question.id, 1, 'PUBLISHED', category.name, category.id,
	'Developing Somebody on Your Team',
	'Pick someone who does a job today that they could not do before they worked with you. What was holding them back, what did you try that did not work, and what did you have to let go of yourself?',
	level.name, level.id,
	'I will choose someone strong who had been turned down for promotion and did not know why. I supervised maintenance in an industrial bakery that runs day and night, and she was the best technician on the night shift.',
	'Name the thing that you stopped doing so that the other person could start, and what it cost while they learned: a slow night, a late report, an awkward talk with your own boss. Encouragement is hard to weigh from across a table. Work that you handed over and did not take back can be weighed at once.',
	timestamp with time zone '2026-11-25 00:00:00+00:00', timestamp with time zone '2026-11-25 00:00:00+00:00'
from question cross join category cross join level
where question.slug = 'developing-somebody-on-your-team' and category.name = 'Leadership' and level.name = 'Senior Level';

update question set published_edition_id = (select id from edition where question_id = question.id and number = 1)
where question.slug = 'developing-somebody-on-your-team';

insert into edition_competency (edition_id, position, competency_id, name)
select question.published_edition_id, line.position, competency.id, competency.name
from question cross join (values
		(0, 'Coaching'),
		(1, 'Building Trust'),
		(2, 'Self-Awareness'),
		(3, 'Emotional Intelligence'),
		(4, 'Risk Management')
	) as line (position, name)
	join competency on competency.name = line.name
where question.slug = 'developing-somebody-on-your-team';

insert into edition_clarifying_question (edition_id, position, text)
select question.published_edition_id, line.position, line.text
from question cross join (values
		(0, 'Should this be somebody who reported to me, or would a colleague I mentored do as well?'),
		(1, 'Would you prefer a person who was struggling, or one who was good and had stopped growing?')
	) as line (position, text)
where question.slug = 'developing-somebody-on-your-team';

insert into signal (edition_id, position, name, description)
select question.published_edition_id, line.position, line.name, line.description
from question cross join (values
		(0, 'Sees the One Thing', 'Names a single, specific obstacle, and says what they watched or heard that pointed to it.'),
		(1, 'Owns the Failed Attempt', 'Tells of something they tried first that changed nothing, and why it did not.'),
		(2, 'Hands Over Real Work', 'Gives away a task with consequences, and keeps out of it while it goes badly.'),
		(3, 'Covers the Risk', 'Prepares whoever would be hurt by early mistakes, before they happen.'),
		(4, 'Result Belongs to the Other', 'Credits the person for what came of it, with facts about what they can now do.')
	) as line (position, name, description)
where question.slug = 'developing-somebody-on-your-team';

insert into edition_part (edition_id, part, subtitle)
select question.published_edition_id, line.part, line.subtitle
from question cross join (values
		('SITUATION', 'Context'),
		('TASK', 'Your Responsibility'),
		('ACTION', 'What You Did'),
		('RESULT', 'Outcome & Impact'),
		('LEARNING', 'Growth')
	) as line (part, subtitle)
where question.slug = 'developing-somebody-on-your-team';

insert into edition_point (edition_id, position, part, lead, text)
select question.published_edition_id, line.position, line.part, line.lead, line.text
from question cross join (values
		(0, 'SITUATION', null, 'I ran maintenance in an industrial bakery whose three lines fill 600 shops by five in the morning. My best night technician could fix anything and had been there six years. She had applied twice to lead her shift and had been turned down both times.'),
		(1, 'TASK', null, 'I sat on the panel that refused her the second time, with a sentence about not being ready. I owed her a better one, and a fair chance at the third opening.'),
		(2, 'ACTION', 'The binder', 'I sent her on a two-day leadership course. She came back with a binder. When a line stopped, she still took the tools out of somebody''s hands, and her crew had learned to stand and wait.'),
		(3, 'ACTION', 'The phone log', 'I looked through our records for examples to show her. In 14 of the last 20 hard faults the crew had called her, and then she had called me at home and I had told her the answer. I was doing to her what she did to them.'),
		(4, 'ACTION', null, 'I told her both halves. The panel wanted a lead whose crew fixes machines. It had seen someone who fixes them herself, and I had been no help. She asked what I would do about my half.'),
		(5, 'ACTION', 'Thirty minutes without me', 'For the first thirty minutes of a stoppage I would not answer her calls, and she would touch no tool. I warned the plant manager that this would cost us bread, and asked him for eight weeks.'),
		(6, 'ACTION', null, 'On the first bad night line 2 stood for 95 minutes with a fault she could have cleared in twenty. At 2,500 loaves an hour that was close to 4,000. I lay awake and did not call. On Thursday we talked it over, as we did every week afterward, always starting from what she had asked her crew before she told them anything.'),
		(7, 'RESULT', null, 'Over five months, night stoppages went from 48 minutes on average to 31. Her crew had been clearing three faults in ten without her hands, and now cleared eight.'),
		(8, 'RESULT', null, 'She got the shift at her third try. Two of her technicians have since qualified on the oven controls, which nobody but her could touch before.'),
		(9, 'LEARNING', null, 'When someone on my team stops growing, I look first at what they still bring to me. With our planner it was the spare parts budget. I like being asked about that, so it took me a year to see it.')
	) as line (position, part, lead, text)
where question.slug = 'developing-somebody-on-your-team';

insert into question (slug, created_at) values ('taking-the-customers-side-against-your-team', timestamp with time zone '2026-11-25 00:00:00+00:00');

insert into edition (question_id, number, state, category, category_id, title, prompt, level, level_id, assumptions, cheat_code, created_at, published_at)
select question.id, 1, 'PUBLISHED', category.name, category.id,
	'Taking the Customer''s Side Against Your Team',
	'Tell me about a time a customer was unhappy while your own team believed it was doing everything right. Whose side did you take, what did you ask of each, and what did you refuse?',
	level.name, level.id,
	'We had kept to the contract, and the customer still had cause to complain. I was the technical lead of an elevator maintenance branch with 11 technicians, and the customer was a housing association whose tenants could not use the stairs.',
	'Include the thing that the customer asked for and you turned down. Without it, a listener may suspect that you go with whoever shouts. One clear no, with its reason and what you offered in its place, shows that you were weighing two sides the whole time.',
	timestamp with time zone '2026-11-25 00:00:00+00:00', timestamp with time zone '2026-11-25 00:00:00+00:00'
from question cross join category cross join level
where question.slug = 'taking-the-customers-side-against-your-team' and category.name = 'Delivery' and level.name = 'Staff Level';

update question set published_edition_id = (select id from edition where question_id = question.id and number = 1)
where question.slug = 'taking-the-customers-side-against-your-team';

insert into edition_competency (edition_id, position, competency_id, name)
select question.published_edition_id, line.position, competency.id, competency.name
from question cross join (values
		(0, 'Customer Focus'),
		(1, 'Conflict Resolution'),
		(2, 'Influence'),
		(3, 'Prioritization'),
		(4, 'Stakeholder Management')
	) as line (position, name)
	join competency on competency.name = line.name
where question.slug = 'taking-the-customers-side-against-your-team';

insert into edition_clarifying_question (edition_id, position, text)
select question.published_edition_id, line.position, line.text
from question cross join (values
		(0, 'Is it all right if the customer is another company, with a contract between us?'),
		(1, 'Do you want a case in which the customer was simply right, or one where both had a point?')
	) as line (position, text)
where question.slug = 'taking-the-customers-side-against-your-team';

insert into signal (edition_id, position, name, description)
select question.published_edition_id, line.position, line.name, line.description
from question cross join (values
		(0, 'Looks With the Customer''s Measure', 'Replaces the team''s figure of success with one that the customer would feel.'),
		(1, 'Fair to the Team', 'Explains why good people defended the old way, without making fools of them.'),
		(2, 'Brings Them Face to Face', 'Arranges for the team to meet the people affected, and tells what it changed.'),
		(3, 'Refuses Something', 'Tells the customer no on at least one point and gives the reason.'),
		(4, 'Takes the Drop', 'Accepts that one of the team''s own figures gets worse for the sake of the outcome.')
	) as line (position, name, description)
where question.slug = 'taking-the-customers-side-against-your-team';

insert into edition_part (edition_id, part, subtitle)
select question.published_edition_id, line.part, line.subtitle
from question cross join (values
		('SITUATION', 'Context'),
		('TASK', 'Your Responsibility'),
		('ACTION', 'What You Did'),
		('RESULT', 'Outcome & Impact'),
		('LEARNING', 'Growth')
	) as line (part, subtitle)
where question.slug = 'taking-the-customers-side-against-your-team';

insert into edition_point (edition_id, position, part, lead, text)
select question.published_edition_id, line.position, line.part, line.lead, line.text
from question cross join (values
		(0, 'SITUATION', null, 'My branch looked after 64 elevators for a housing association. The contract gave us four hours from call to arrival, and we kept to that 96 percent of the time.'),
		(1, 'SITUATION', null, 'They were about to leave us all the same. Their manager wrote that in three of the towers people were prisoners on their own floor.'),
		(2, 'TASK', null, 'As technical lead I had two weeks to answer her. My 11 technicians were sure there was nothing to answer, since the reports were green.'),
		(3, 'ACTION', 'Counting differently', 'I added up the hours each elevator had stood still that year. It came to 1,100, and five machines in those towers made up 640 of them. We arrived quickly, reset the doors, left, and were back the next week. Each visit counted as a success.'),
		(4, 'ACTION', null, 'The team was tired of that customer, with reason. Tenants jammed the doors with furniture, and our dispatcher''s bonus hung on the four hours.'),
		(5, 'ACTION', 'The tenants'' evening', 'My numbers changed nobody''s mind, so I took two senior technicians to a tenants'' meeting. A woman from the ninth floor had missed dialysis twice. The technician who had argued hardest said nothing for an hour. Then he drew the door mechanism on the back of the agenda, to show me why it would never hold with that many strollers hitting it.'),
		(6, 'ACTION', 'My no', 'The manager wanted a technician on the site at our expense, $96,000 a year. I refused, because it would buy faster repairs of something that should not break. I offered new door drives for the five machines, $70,000, of which we would pay 40 and they 30. She held out for a week and signed.'),
		(7, 'ACTION', null, 'Inside the branch I had the dispatcher''s bonus moved to hours out of service, and gave each elevator a technician by name, which was the idea of the man with the drawing.'),
		(8, 'RESULT', null, 'In the year that followed, the 64 elevators stood still for 430 hours, down from 1,100. The five accounted for 110 of them, down from 640.'),
		(9, 'RESULT', null, 'Our four-hour figure slid from 96 to 91 percent. Nobody at the association mentioned it, and they renewed for three years.'),
		(10, 'LEARNING', null, 'I distrust a green report when the customer is angry. Taking on a hospital last year, I asked their site manager what she counted herself. It was minutes that a bed waits at an elevator door, so that is what we send her.')
	) as line (position, part, lead, text)
where question.slug = 'taking-the-customers-side-against-your-team';

insert into question (slug, created_at) values ('holding-an-ethical-line', timestamp with time zone '2026-11-25 00:00:00+00:00');

insert into edition (question_id, number, state, category, category_id, title, prompt, level, level_id, assumptions, cheat_code, created_at, published_at)
select question.id, 1, 'PUBLISHED', category.name, category.id,
	'Holding an Ethical Line',
	'Tell me about a time you were asked, openly or quietly, to go along with something you believed was wrong. How did you decide where the line was, what did you stand to lose, and how did you treat the people on the other side of it?',
	level.name, level.id,
	'The pressure came from a decent manager in a bad week, who is harder to refuse than a villain. I was the person who signs certificates in a laboratory that calibrates pressure gauges for other companies.',
	'Say the price before you say how it ended. Stop the story at the moment of the choice and list what was on the table for you then: the contract, the promotion, your manager''s good opinion. If the listener hears the happy ending first, the decision sounds easy, and an easy decision proves nothing about you.',
	timestamp with time zone '2026-11-25 00:00:00+00:00', timestamp with time zone '2026-11-25 00:00:00+00:00'
from question cross join category cross join level
where question.slug = 'holding-an-ethical-line' and category.name = 'Behavioral' and level.name = 'Staff Level';

update question set published_edition_id = (select id from edition where question_id = question.id and number = 1)
where question.slug = 'holding-an-ethical-line';

insert into edition_competency (edition_id, position, competency_id, name)
select question.published_edition_id, line.position, competency.id, competency.name
from question cross join (values
		(0, 'Integrity'),
		(1, 'Courage'),
		(2, 'Risk Management'),
		(3, 'Communication'),
		(4, 'Accountability')
	) as line (position, name)
	join competency on competency.name = line.name
where question.slug = 'holding-an-ethical-line';

insert into edition_clarifying_question (edition_id, position, text)
select question.published_edition_id, line.position, line.text
from question cross join (values
		(0, 'Does it need to be something illegal, or may it be a case where the rules left room and I thought we should not use it?'),
		(1, 'I will leave out what would identify the customers. Is that acceptable?')
	) as line (position, text)
where question.slug = 'holding-an-ethical-line';

insert into signal (edition_id, position, name, description)
select question.published_edition_id, line.position, line.name, line.description
from question cross join (values
		(0, 'Where the Line Was', 'States in a sentence what they would not do, and on what ground.'),
		(1, 'Temptation Admitted', 'Owns that some part of them looked for a way around it.'),
		(2, 'The Price Known Beforehand', 'Says what they expected to lose, and that they had decided before knowing how it would end.'),
		(3, 'A Way Through for Others', 'Offers a practical plan that lets the other side do the right thing without losing face.'),
		(4, 'Harm Sorted by Weight', 'Deals first with the people who could be hurt, and shows how they were found.'),
		(5, 'No Halo', 'Tells it without contempt for the others, and counts what it cost the company.')
	) as line (position, name, description)
where question.slug = 'holding-an-ethical-line';

insert into edition_part (edition_id, part, subtitle)
select question.published_edition_id, line.part, line.subtitle
from question cross join (values
		('SITUATION', 'Context'),
		('TASK', 'Your Responsibility'),
		('ACTION', 'What You Did'),
		('RESULT', 'Outcome & Impact'),
		('LEARNING', 'Growth')
	) as line (part, subtitle)
where question.slug = 'holding-an-ethical-line';

insert into edition_point (edition_id, position, part, lead, text)
select question.published_edition_id, line.position, line.part, line.lead, line.text
from question cross join (values
		(0, 'SITUATION', null, 'I signed the certificates in a small calibration laboratory. At the yearly check, the reference gauge that we compare everything with read 0.6 percent off, when 0.1 is allowed.'),
		(1, 'SITUATION', null, 'It had last been right seven months earlier. Since then I had signed 212 certificates for 37 customers.'),
		(2, 'TASK', null, 'My signature meant that I vouched for the numbers. My manager had an inspection in three weeks and a large contract in the balance, and asked me to put each gauge right quietly when it next came in.'),
		(3, 'ACTION', 'A bad evening', 'I stayed late over a calculation that would show the drift to be recent, so that only a few dozen certificates would be affected. Around nine I noticed that I was choosing each assumption by the answer it gave. I deleted the file.'),
		(4, 'ACTION', 'Where the line was', 'People were trusting gauges because I had said they could, and they had a right to know that I no longer did. I would not sign another certificate until they had been told.'),
		(5, 'ACTION', 'At stake for me', 'I had been promised the post of technical head in the spring and thought I would lose it, perhaps my job too. I told my wife that night, and we went through what we could live on.'),
		(6, 'ACTION', null, 'In the morning I told my manager, alone. Our accreditation obliged us to report it. He had until noon the next day, and after that I would. I also laid a plan on his desk, with a letter to customers drafted for his signature, so that he would be the one putting it right. He signed at eleven.'),
		(7, 'ACTION', 'Sorting the 212', 'I went through all of them by what the gauge protects. In 19 cases it was something like a sterilizer or a relief valve, and we phoned those customers that day. The other 193 got the letter within a week.'),
		(8, 'RESULT', null, 'Two of the 19 gauges were outside what their use allows and were taken out of service. Free recalibration cost us $31,000, and one of the 37 customers left.'),
		(9, 'RESULT', null, 'The inspectors wrote us up and closed it in 60 days. I did not get the post. My manager was cool with me until summer, and then asked me to write the procedure for next time.'),
		(10, 'LEARNING', null, 'We check the reference every month now, so at worst there is one month to call back. From that evening I have kept a habit of writing down my assumptions before I look at the result.')
	) as line (position, part, lead, text)
where question.slug = 'holding-an-ethical-line';

insert into question (slug, created_at) values ('leading-a-large-change', timestamp with time zone '2026-11-25 00:00:00+00:00');

insert into edition (question_id, number, state, category, category_id, title, prompt, level, level_id, assumptions, cheat_code, created_at, published_at)
select question.id, 1, 'PUBLISHED', category.name, category.id,
	'Leading a Large Change',
	'Tell me about the largest change you have led across teams that were not all yours. Why was it needed, who stood to lose by it, where did it stall, and what has become of it since you let go?',
	level.name, level.id,
	'I will describe a change in the way 26 software teams at an insurance company put their work into use. I was a principal engineer with the technology chief''s backing and no teams of my own. I will spend most of the time on the stall in the middle.',
	'Name the people who lost something by your change and account for every one of them: what you offered, what they took, where they are today. Those with good reason to be against it are usually the ones who can stop it, so how you dealt with them tells an interviewer more than any number of people who came around.',
	timestamp with time zone '2026-11-25 00:00:00+00:00', timestamp with time zone '2026-11-25 00:00:00+00:00'
from question cross join category cross join level
where question.slug = 'leading-a-large-change' and category.name = 'Leadership' and level.name = 'Principal Level';

update question set published_edition_id = (select id from edition where question_id = question.id and number = 1)
where question.slug = 'leading-a-large-change';

insert into edition_competency (edition_id, position, competency_id, name)
select question.published_edition_id, line.position, competency.id, competency.name
from question cross join (values
		(0, 'Change Management'),
		(1, 'Strategic Thinking'),
		(2, 'Influence'),
		(3, 'Planning'),
		(4, 'Stakeholder Management'),
		(5, 'Emotional Intelligence')
	) as line (position, name)
	join competency on competency.name = line.name
where question.slug = 'leading-a-large-change';

insert into edition_clarifying_question (edition_id, position, text)
select question.published_edition_id, line.position, line.text
from question cross join (values
		(0, 'By large, do you mean many people, much money, or a change in how people see their own work?'),
		(1, 'Shall I cover the whole eighteen months in outline, or go deep into the stretch where it nearly failed?')
	) as line (position, text)
where question.slug = 'leading-a-large-change';

insert into signal (edition_id, position, name, description)
select question.published_edition_id, line.position, line.name, line.description
from question cross join (values
		(0, 'A Reason People Felt', 'Gives the case for the change as those affected would have noticed it, with a figure.'),
		(1, 'Who Lost', 'Names the group that stood to lose by it, and what they did about that group''s future.'),
		(2, 'The Stall Diagnosed', 'Says where it stopped, what they had first believed the cause to be, and what it was.'),
		(3, 'Resistance as Knowledge', 'Uses what the opponents knew to make the change itself better.'),
		(4, 'Sequence Chosen', 'Explains why one team came before another.'),
		(5, 'Stands Without Them', 'Shows what kept it in place after they had moved on.')
	) as line (position, name, description)
where question.slug = 'leading-a-large-change';

insert into edition_part (edition_id, part, subtitle)
select question.published_edition_id, line.part, line.subtitle
from question cross join (values
		('SITUATION', 'Context'),
		('TASK', 'Your Responsibility'),
		('ACTION', 'What You Did'),
		('RESULT', 'Outcome & Impact'),
		('LEARNING', 'Growth')
	) as line (part, subtitle)
where question.slug = 'leading-a-large-change';

insert into edition_point (edition_id, position, part, lead, text)
select question.published_edition_id, line.position, line.part, line.lead, line.text
from question cross join (values
		(0, 'SITUATION', null, 'At an insurer, 26 teams released their software together, four times a year, on a weekend that kept some 60 people at work. About nine emergency repairs followed each one.'),
		(1, 'SITUATION', null, 'A finished improvement waited 47 days, at the median, before a customer could use it.'),
		(2, 'TASK', null, 'I was to get every team releasing weekly and on its own. I had told the technology chief that it would take 13 months, and nobody reported to me.'),
		(3, 'ACTION', 'A pilot that flattered me', 'Three eager teams switched in two months. I sent the same guide to the next eight. After a quarter two had moved, and the rest were waiting for approvals. I put that down to fear of new tools and ran more training.'),
		(4, 'ACTION', 'Six people', 'Approvals came from six release coordinators. When I finally sat down with one, she slid my own plan across the table. In the last column, month 13, it said "coordination no longer required." She asked what I thought she read there. I had planned away six jobs and never spoken to the people in them.'),
		(5, 'ACTION', null, 'I stopped the rollout for a month. I told the six that the line was mine and that I was sorry. Then I got two things from the technology chief in writing, that nobody would lose grade or pay, and that the coordinators would decide what a safe release is.'),
		(6, 'ACTION', 'Fourteen ways to go wrong', 'Between them they remembered 14 ways in which a release had gone wrong in ten years. We made each into a check that runs by itself, and a change that passed all 14 needed no meeting.'),
		(7, 'ACTION', 'The hardest one next', 'Every team said that it could never work for claim payments, so payments went next, with two coordinators sitting in the team for six weeks. Once it had released weekly for a month, the other teams asked me for dates.'),
		(8, 'RESULT', null, 'It took 18 months. By then 24 of the 26 released every week, the wait was down to 6 days, and emergency repairs had gone from nine a quarter to three. Release weekends ended, and the last two teams wait on a supplier.'),
		(9, 'RESULT', null, 'Of the coordinators, four run the checks, one is in audit, and one left.'),
		(10, 'LEARNING', null, 'I read my plans as the person in the last column would. I moved on two years ago, and they are at 17 checks. I have never met the people who added the last three.')
	) as line (position, part, lead, text)
where question.slug = 'leading-a-large-change';

insert into question (slug, created_at) values ('the-first-ninety-days-in-a-new-role', timestamp with time zone '2026-11-25 00:00:00+00:00');

insert into edition (question_id, number, state, category, category_id, title, prompt, level, level_id, assumptions, cheat_code, created_at, published_at)
select question.id, 1, 'PUBLISHED', category.name, category.id,
	'The First Ninety Days in a New Role',
	'Take me through your first ninety days in a role where people expected a lot of you quickly. How did you decide what to learn and what to touch, and what did you believe in the second week that you no longer believed in the third month?',
	level.name, level.id,
	'I came from another industry and found a costly decision waiting for me. The role was principal control engineer at a water utility with 140 pumping stations and treatment sites, and I had nobody under me.',
	'Name one thing that you believed on day ten and had dropped by day sixty, what you saw in between, and the day on which you told your new boss. Meetings and early wins sound much the same from one candidate to the next. A belief that you took back in front of the people who had just hired you could only be yours.',
	timestamp with time zone '2026-11-25 00:00:00+00:00', timestamp with time zone '2026-11-25 00:00:00+00:00'
from question cross join category cross join level
where question.slug = 'the-first-ninety-days-in-a-new-role' and category.name = 'Leadership' and level.name = 'Principal Level';

update question set published_edition_id = (select id from edition where question_id = question.id and number = 1)
where question.slug = 'the-first-ninety-days-in-a-new-role';

insert into edition_competency (edition_id, position, competency_id, name)
select question.published_edition_id, line.position, competency.id, competency.name
from question cross join (values
		(0, 'Strategic Thinking'),
		(1, 'Building Trust'),
		(2, 'Active Listening'),
		(3, 'Prioritization'),
		(4, 'Growth Mindset'),
		(5, 'Dealing with Ambiguity')
	) as line (position, name)
	join competency on competency.name = line.name
where question.slug = 'the-first-ninety-days-in-a-new-role';

insert into edition_clarifying_question (edition_id, position, text)
select question.published_edition_id, line.position, line.text
from question cross join (values
		(0, 'Would you like a role that I came into from outside, or may it be a new one in the same company?'),
		(1, 'Are you asking what I delivered in that time, or how I set up the years after it?')
	) as line (position, text)
where question.slug = 'the-first-ninety-days-in-a-new-role';

insert into signal (edition_id, position, name, description)
select question.published_edition_id, line.position, line.name, line.description
from question cross join (values
		(0, 'Learns Where the Work Is Done', 'Spends time beside those who do the work, at their hours, and says how much.'),
		(1, 'A Belief Given Up', 'Names something they were sure of early, and the observation that changed it.'),
		(2, 'Corrects Themselves in the Open', 'Takes back an early statement before the people who had heard it.'),
		(3, 'A Small Win, Well Chosen', 'Delivers one thing inside the ninety days that others had wanted, and says why that one.'),
		(4, 'Does Not Rush the Big One', 'Holds off a large decision and gives those waiting for it a reason and a date.')
	) as line (position, name, description)
where question.slug = 'the-first-ninety-days-in-a-new-role';

insert into edition_part (edition_id, part, subtitle)
select question.published_edition_id, line.part, line.subtitle
from question cross join (values
		('SITUATION', 'Context'),
		('TASK', 'Your Responsibility'),
		('ACTION', 'What You Did'),
		('RESULT', 'Outcome & Impact'),
		('LEARNING', 'Growth')
	) as line (part, subtitle)
where question.slug = 'the-first-ninety-days-in-a-new-role';

insert into edition_point (edition_id, position, part, lead, text)
select question.published_edition_id, line.position, line.part, line.lead, line.text
from question cross join (values
		(0, 'SITUATION', null, 'I joined a water utility from the paper industry. A burst main there had run for 50 minutes unnoticed, because its alarm was one of 3,800 that the control room got that day.'),
		(1, 'SITUATION', null, 'A proposal for a new alarm system, $2.2 million, lay on my desk when I arrived.'),
		(2, 'TASK', null, 'My director expected my yes to it by day 90. I had to find out whether it was the right thing to buy, in a trade I did not know.'),
		(3, 'ACTION', 'Day ten', 'I had seen the old software, which was dreadful, and wrote my director a note that we should replace it. He passed it to the board.'),
		(4, 'ACTION', null, 'Meanwhile I sat in the control room for eleven shifts, four of them nights, and drove out to twelve sites. I asked people to show me and mostly kept my mouth shut.'),
		(5, 'ACTION', 'Three in the morning', 'An operator silenced a whole screen with one hand while he poured tea with the other. I asked how he knew that nothing in it mattered. "That''s the hill stations filling up," he said. "They do it every night." I pulled thirty days of alarms, 114,000 of them, and 71 percent came from nine of our 140 sites. Their level sensors rang whenever a tank did what it was built to do. New software would have rung just as often.'),
		(6, 'ACTION', 'Taking it back', 'On day 41 I told my director that my note was wrong, and asked to say so to the board myself, since it had my name on it. It was an uncomfortable quarter of an hour. I promised them a figure on day 90.'),
		(7, 'ACTION', null, 'Then I asked the operators which alarms they would be rid of first. Two technicians and I reset the nine sites in that order, three weeks of work, with an operator signing off each change.'),
		(8, 'RESULT', null, 'By day 90 the control room got 1,350 alarms a day, and a serious one was answered in two minutes, down from seven.'),
		(9, 'RESULT', null, 'The board put off the purchase. A year later we bought something smaller for $600,000, and the operators wrote the requirements.'),
		(10, 'LEARNING', null, 'In a new place I write down at the end of the second week what I believe, date it, and send it to nobody. When I took on our telemetry this spring, I went through that page on day thirty with the night crew. Four of its seven lines came out.')
	) as line (position, part, lead, text)
where question.slug = 'the-first-ninety-days-in-a-new-role';
