drop index ${concurrently} if exists section_version_words;
create index ${concurrently} section_version_words on section_version (words);
