alter table draft add column colour varchar(20);

create table draft_tag (
	draft_id bigint not null references draft on delete cascade,
	word varchar(80) not null,
	primary key (draft_id, word)
);
