-- A competency that was merged into another leads on to it.
create table former_competency (
	slug varchar(120) not null primary key,
	competency_id bigint not null references competency on delete cascade
);

create index former_competency_now on former_competency (competency_id);
