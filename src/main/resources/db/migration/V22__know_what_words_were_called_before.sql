-- Editions and pages of text go on saying what a term was called: they mean the same one. Names stand in small letters.
create table former_name (
	kind varchar(20) not null,
	name varchar(120) not null,
	term_id bigint not null,
	primary key (kind, name)
);

create index former_name_term on former_name (kind, term_id);

-- A competency that was merged into another leads on to it.
create table former_competency (
	slug varchar(120) not null primary key,
	competency_id bigint not null references competency on delete cascade
);

create index former_competency_now on former_competency (competency_id);
