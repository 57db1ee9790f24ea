-- Where a draft lies: at hand, put away, or thrown away (and kept for a while, in case that was a mistake).
alter table draft add column shelf varchar(20) default 'AT_HAND' not null;
alter table draft add constraint draft_shelf_known check (shelf in ('AT_HAND', 'ARCHIVED', 'DELETED'));
alter table draft add column shelved_at timestamp(6) with time zone;

create index draft_candidate_shelf on draft (candidate_id, shelf, saved_at, id);
drop index draft_candidate_latest;
create index draft_shelved on draft (shelf, shelved_at);
