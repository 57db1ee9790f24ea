-- The name under which an account's passkeys know it: random, so that it tells nothing.
create table passkey_owner (
	handle varchar(100) primary key,
	account_id bigint not null unique references account on delete cascade
);

-- Spring Security's table, under the name that it looks for.
create table user_credentials (
	credential_id varchar(1000) primary key,
	user_entity_user_id varchar(100) not null references passkey_owner on delete cascade,
	public_key bytea not null,
	signature_count bigint,
	uv_initialized boolean,
	backup_eligible boolean not null,
	authenticator_transports varchar(1000),
	public_key_credential_type varchar(100),
	backup_state boolean not null,
	attestation_object bytea,
	attestation_client_data_json bytea,
	created timestamp(6) with time zone,
	last_used timestamp(6) with time zone,
	label varchar(1000) not null
);

create index user_credentials_owner on user_credentials (user_entity_user_id);

alter table house_rules add column administrators_use_passkeys boolean default false not null;
