-- Somebody who is disabled cannot sign in; what they wrote stays.
alter table account add column disabled_at timestamp(6) with time zone;

create index account_role_by_role on account_role (role, account_id);

-- An address that works once. Only the hash of its token is kept.
create table one_time_link (
	token_hash varchar(64) primary key,
	purpose varchar(20) not null check (purpose in ('SETUP', 'INVITATION', 'PASSWORD', 'ADDRESS')),
	-- what whoever takes it up becomes, on top of what everybody may do
	role varchar(20) check (role in ('COACH', 'ADMIN')),
	-- whom it is for, where that is an account already
	account_id bigint references account on delete cascade,
	email varchar(254),
	made_by bigint references account on delete cascade,
	made_at timestamp(6) with time zone not null,
	expires_at timestamp(6) with time zone not null,
	used_at timestamp(6) with time zone
);

create index one_time_link_account on one_time_link (account_id);
create index one_time_link_made_by on one_time_link (made_by);
create index one_time_link_purpose on one_time_link (purpose, made_at);

-- What administrators decide for everybody.
create table house_rules (
	id int primary key check (id = 1),
	open_sign_up boolean not null
);
insert into house_rules (id, open_sign_up) values (1, true);
