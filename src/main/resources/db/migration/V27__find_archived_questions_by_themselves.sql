-- Those that are not archived, in the order of their addresses; and the few that are, without passing all the others.
create index question_shelf on question (archived_at, slug);
