-- The latest in the making; and of the editions that ask for a competency, the latest that is published.
create index question_in_the_making on question (draft_edition_id desc);
create index question_published on question (published_edition_id desc);
