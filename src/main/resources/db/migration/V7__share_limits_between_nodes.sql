-- How much of each limit is used up, where several nodes share a database. Keys are hashes.
create table limit_bucket (
	id varchar(64) primary key,
	state bytea,
	expires_at bigint
);

create index limit_bucket_expires_at on limit_bucket (expires_at);

-- Browsers in which somebody has signed in before, so that strangers who guess at the account's password
-- cannot keep its owner out.
create table known_browser (
	token_hash varchar(64) primary key,
	account_id bigint not null references account on delete cascade,
	known_at timestamp(6) with time zone not null
);

create index known_browser_account on known_browser (account_id);
create index known_browser_known_at on known_browser (known_at);
