-- Which save's text this one brought back; its own where that was the empty beginning.
alter table section_version add column restores uuid;
-- Filled in by the next migration for the rows that are there.
alter table section_version add column words int;

create index section_version_log on section_version (draft_id, saved_at);
create index section_version_saved on section_version (saved_at, draft_id);

-- How far the log has been thinned to one row an hour, and further back to one a day.
create table thinning (
	grain varchar(10) primary key check (grain in ('HOUR', 'DAY')),
	done_until timestamp(6) with time zone not null
);
insert into thinning (grain, done_until) values ('HOUR', timestamp with time zone '2026-01-01 00:00:00+00');
insert into thinning (grain, done_until) values ('DAY', timestamp with time zone '2026-01-01 00:00:00+00');
