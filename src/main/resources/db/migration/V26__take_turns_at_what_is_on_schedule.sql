-- Which node does what is on schedule, by the names that ShedLock looks for. Times are the database's own, in UTC.
create table turn (
	name varchar(64) primary key,
	lock_until timestamp(3) not null,
	locked_at timestamp(3) not null,
	locked_by varchar(255) not null
);
