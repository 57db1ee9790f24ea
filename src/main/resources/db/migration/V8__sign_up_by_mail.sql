-- Somebody who wants to sign up and has yet to show that the address is theirs. It goes with its link.
create table pending_sign_up (
	token_hash varchar(64) primary key references one_time_link on delete cascade,
	-- who they were when they asked; what they wrote becomes theirs
	guest_id bigint references account on delete set null,
	password_hash varchar(255) not null,
	display_name varchar(80) not null,
	time_zone varchar(64) not null
);

create index pending_sign_up_guest on pending_sign_up (guest_id);
create index one_time_link_expires_at on one_time_link (expires_at);
