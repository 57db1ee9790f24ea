-- Those of which nothing is published, in the order of their addresses, without passing all that are.
create index question_unpublished on question (archived_at, published_edition_id, slug);
