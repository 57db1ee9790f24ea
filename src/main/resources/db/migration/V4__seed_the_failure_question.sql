-- The question that the product began with, word for word.

insert into question (slug, created_at) values ('navigating-professional-failure-and-growth', timestamp with time zone '2026-11-23 00:00:00+00:00');

insert into edition (question_id, number, state, category, title, prompt, level, assumptions, cheat_code, created_at, published_at)
select id, 1, 'PUBLISHED',
	'Behavioral',
	'Navigating Professional Failure and Growth',
	'As a leader, your decisions carry significant weight. Tell me about a time you made a high-stakes decision that resulted in a failure or a significant setback. How did you handle the immediate fallout with your team and stakeholders, and what specific changes have you made to your leadership framework to prevent a recurrence?',
	'Senior Level',
	'I will focus on a high-stakes technical leadership failure where I prioritized a "technically superior" solution over business pragmatism, leading to a missed deadline and team burnout. I will assume the role of a Tech Lead overseeing a critical platform migration.',
	'The "Secret Sauce" to the failure question is the Pivot to Systemic Change. Don''t just say you "learned to work harder." Show how you changed your framework for making decisions. A senior leader''s failure shouldn''t just be an "oops"; it should be a catalyst for a permanent change in how they lead.',
	timestamp with time zone '2026-11-23 00:00:00+00:00', timestamp with time zone '2026-11-23 00:00:00+00:00'
from question where slug = 'navigating-professional-failure-and-growth';

update question set published_edition_id = (select id from edition where question_id = question.id and number = 1)
where slug = 'navigating-professional-failure-and-growth';

insert into competency (slug, name) values
	('ownership', 'Ownership'),
	('growth-mindset', 'Growth Mindset'),
	('accountability', 'Accountability'),
	('stakeholder-management', 'Stakeholder Management'),
	('risk-management', 'Risk Management'),
	('emotional-intelligence', 'Emotional Intelligence'),
	('decision-making', 'Decision Making');

insert into edition_competency (edition_id, position, competency_id, name)
select question.published_edition_id, line.position, competency.id, competency.name
from question cross join (values
		(0, 'Ownership'),
		(1, 'Growth Mindset'),
		(2, 'Accountability'),
		(3, 'Stakeholder Management'),
		(4, 'Risk Management'),
		(5, 'Emotional Intelligence'),
		(6, 'Decision Making')
	) as line (position, name)
	join competency on competency.name = line.name
where question.slug = 'navigating-professional-failure-and-growth';

insert into edition_clarifying_question (edition_id, position, text)
select question.published_edition_id, line.position, line.text
from question cross join (values
		(0, 'Are you interested in a failure related to a technical architecture decision, or one involving people leadership and stakeholder management?'),
		(1, 'Should I focus on a situation where the failure was entirely within my control, or a project that failed due to external factors where my ''failure'' was in the response or mitigation?')
	) as line (position, text)
where question.slug = 'navigating-professional-failure-and-growth';

insert into signal (edition_id, position, name, description)
select question.published_edition_id, line.position, line.name, line.description
from question cross join (values
		(0, 'Ownership & Accountability', 'Taking full responsibility without shifting blame to the team or external circumstances.'),
		(1, 'Growth Mindset', 'Demonstrating a clear "before and after" in behavior based on the lesson learned.'),
		(2, 'Humility', 'The ability to admit a mistake and reflect on personal flaws (e.g., ego, tunnel vision).'),
		(3, 'Analytical Thinking', 'The ability to perform a root-cause analysis on one''s own decision-making process.'),
		(4, 'Emotional Intelligence', 'Recognizing the impact of the failure on the team''s morale and trust.')
	) as line (position, name, description)
where question.slug = 'navigating-professional-failure-and-growth';

insert into edition_part (edition_id, part, subtitle)
select question.published_edition_id, line.part, line.subtitle
from question cross join (values
		('SITUATION', 'Context'),
		('TASK', 'Your Responsibility'),
		('ACTION', 'What You Did'),
		('RESULT', 'Outcome & Impact'),
		('LEARNING', 'Growth')
	) as line (part, subtitle)
where question.slug = 'navigating-professional-failure-and-growth';

insert into edition_point (edition_id, position, part, lead, text)
select question.published_edition_id, line.position, line.part, line.lead, line.text
from question cross join (values
		(0, 'SITUATION', null, 'Three years ago, I was the Tech Lead for a mission-critical migration of our legacy monolithic billing system to a distributed microservices architecture.'),
		(1, 'SITUATION', null, 'The legacy system was a "spaghetti" codebase that slowed down every product release, and the business goal was to increase deployment velocity by 4x.'),
		(2, 'SITUATION', null, 'We had a hard 6-month deadline tied to a major international product launch that required local currency support not available in the old system.'),
		(3, 'TASK', null, 'My responsibility was to design the architecture, lead the implementation team of 8 engineers, and ensure a seamless cutover with zero data loss.'),
		(4, 'TASK', null, 'I set a goal for a "zero-compromise" architecture, utilizing a cutting-edge event-driven pattern with strict consistency models that had never been used at the company before.'),
		(5, 'ACTION', 'The Failure of Vision', 'I over-indexed on technical purity. When my senior engineers raised concerns about the complexity of the event-sourcing model we were using, I dismissed them, believing that any "shortcuts" would lead to future technical debt.'),
		(6, 'ACTION', 'Lack of Transparency', 'As we hit the 4-month mark, we were only 50% through the core logic. Instead of sounding the alarm to the Product VP, I convinced myself the team could "crunch" their way to the finish line.'),
		(7, 'ACTION', 'The Breakdown', 'I failed to recognize the mounting burnout. Two weeks before the deadline, a critical bug in the distributed transaction logic surfaced that required a fundamental architectural shift.'),
		(8, 'ACTION', 'The Pivot', 'I finally had to admit to stakeholders that we would miss the international launch date. I took full responsibility, halted the "death march" schedule, and worked with the team to identify a "Minimum Viable Migration" (MVM) path that used a simpler hybrid approach.'),
		(9, 'RESULT', 'Business Impact', 'We missed the international launch by 6 weeks, resulting in an estimated $2M in deferred revenue.'),
		(10, 'RESULT', 'Team Impact', 'Morale hit an all-time low, and I had to work for six months to rebuild the trust of my direct reports who felt I hadn''t listened to their early warnings.'),
		(11, 'RESULT', 'The Recovery', 'The MVM approach eventually launched successfully, and while it wasn''t the "perfect" architecture I envisioned, it met all business requirements and actually had better maintainability scores because it was less complex.'),
		(12, 'LEARNING', 'The "Pragmatic Lead" Framework', 'I realized that as a Senior Lead, my job isn''t to build the best technical system, but to deliver the best business outcome through technology.'),
		(13, 'LEARNING', 'Institutionalizing Dissent', 'I now implement "Pre-mortems" for every major project where I specifically ask the most junior and senior members to "break" my plan.'),
		(14, 'LEARNING', 'Communication Shift', 'I moved from "reporting status" to "managing risk." I now use a "Yellow Flag" system with stakeholders where I communicate architectural risks as soon as they appear, rather than trying to solve them in a vacuum.'),
		(15, 'LEARNING', 'Legacy', 'This failure led me to mentor other leads on the "Cost of Complexity," a workshop I now run internally to prevent others from falling into the "purity trap."')
	) as line (position, part, lead, text)
where question.slug = 'navigating-professional-failure-and-growth';
