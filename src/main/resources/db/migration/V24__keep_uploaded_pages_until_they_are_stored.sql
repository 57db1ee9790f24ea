-- What an administrator gave to be imported, from the first look at it until it is stored or forgotten.
create table upload (
	id uuid not null primary key,
	account_id bigint not null references account on delete cascade,
	state varchar(20) not null,
	created_at timestamp(6) with time zone not null,
	chosen int not null default 0,
	stored int not null default 0,
	-- Whoever stores it says now and then that they still do, by the number of their attempt.
	attempt int not null default 0,
	seen_at timestamp(6) with time zone not null,
	refused varchar(1000)
);

create index upload_account on upload (account_id);
create index upload_created on upload (created_at);

create table uploaded_page (
	upload_id uuid not null references upload on delete cascade,
	number int not null,
	source varchar(300) not null,
	first_line int not null,
	text varchar(400000) not null,
	title varchar(600) not null,
	state varchar(20) not null,
	slug varchar(120),
	problems int not null,
	complete boolean not null,
	chosen boolean not null,
	primary key (upload_id, number)
);

create index uploaded_page_state on uploaded_page (upload_id, state, number);
