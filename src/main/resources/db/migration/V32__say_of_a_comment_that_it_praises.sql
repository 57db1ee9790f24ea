-- Such a comment asks for nothing: nobody ticks it off or settles it. An earlier release knows no other kind than those
-- that ask.
alter table review_comment add column praise boolean default false not null;
