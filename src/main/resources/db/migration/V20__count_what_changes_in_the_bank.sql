-- One row: each node compares it with what its index was made of.
create table bank_revision (
	id int primary key check (id = 1),
	revision bigint not null
);

insert into bank_revision (id, revision) values (1, 1);
