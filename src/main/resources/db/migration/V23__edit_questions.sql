-- An edition in the making is a handful of texts, each with a version of its own, until it is published: then its rows
-- here go, and what it says stands in the tables that readers see.
create table edition_field (
	edition_id bigint not null references edition on delete cascade,
	field varchar(40) not null,
	version int not null,
	primary key (edition_id, field)
);

-- Every text that was ever saved of it, also those that a newer one kept out (they have no version).
create table edition_save (
	edition_id bigint not null references edition on delete cascade,
	save_id uuid not null,
	field varchar(40) not null,
	version int,
	body varchar(20000) not null,
	saved_by bigint references account on delete set null,
	saved_at timestamp(6) with time zone not null,
	primary key (edition_id, save_id),
	constraint edition_save_version_once unique (edition_id, field, version)
);

create index edition_save_saved_by on edition_save (saved_by);

alter table question add column archived_at timestamp(6) with time zone;
alter table edition add column based_on bigint references edition;
alter table edition add column published_by bigint references account on delete set null;
create index edition_published_by on edition (published_by);
create index edition_based_on on edition (based_on);
