-- Where an answer stands in the queue, for each competency that its question asks for: only an index that knows both
-- finds the few of a rare competency among many. The database keeps it in step.
alter table submission add constraint submission_place_unique unique (id, state, queue_day, submitted_at, candidate_id);

create table submission_competency (
	submission_id bigint not null,
	competency_id bigint not null references competency,
	state varchar(20) not null,
	queue_day date not null,
	submitted_at timestamp(6) with time zone not null,
	candidate_id bigint not null,
	primary key (submission_id, competency_id),
	constraint submission_competency_place_fk foreign key (submission_id, state, queue_day, submitted_at, candidate_id)
		references submission (id, state, queue_day, submitted_at, candidate_id) on delete cascade on update cascade
);

insert into submission_competency (submission_id, competency_id, state, queue_day, submitted_at, candidate_id)
select submission.id, competency_id, state, queue_day, submitted_at, candidate_id
from submission join edition_competency on edition_competency.edition_id = submission.edition_id;

create index submission_competency_queue
	on submission_competency (competency_id, state, queue_day, submitted_at, submission_id, candidate_id);

-- "Reviewed before" as a value of its own: an index keeps its order only within one value.
alter table submission add column later boolean default false not null;
update submission set later = true where round > 1;

-- With the candidate in them they answer "how many" by themselves.
drop index submission_queue;
drop index submission_queue_question;
drop index submission_queue_level;
drop index submission_queue_round;
create index submission_queue on submission (state, queue_day, submitted_at, id, candidate_id);
create index submission_queue_question on submission (state, question_id, queue_day, submitted_at, id, candidate_id);
create index submission_queue_level on submission (state, level, queue_day, submitted_at, id, candidate_id);
create index submission_queue_round on submission (state, later, queue_day, submitted_at, id, candidate_id);
