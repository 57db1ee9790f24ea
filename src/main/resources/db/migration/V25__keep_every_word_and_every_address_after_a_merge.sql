-- An edition goes on saying all that it said when two of its competencies are merged: then two of its words mean one.
alter table edition_competency drop constraint edition_competency_once;
create index edition_competency_asking on edition_competency (competency_id, edition_id);

-- What was merged leads on to what stands for it, levels and categories too.
create table former_slug (
	kind varchar(20) not null,
	slug varchar(120) not null,
	term_id bigint not null,
	primary key (kind, slug)
);

create index former_slug_term on former_slug (kind, term_id);
insert into former_slug (kind, slug, term_id) select 'COMPETENCY', slug, competency_id from former_competency;
drop table former_competency;

-- A category that is glued to a title is told by its very letters.
alter table former_name add column spelt varchar(120) default '' not null;
update former_name set spelt = name;
