-- Whoever looks for a rare act finds it without passing a year of signing in.
create index audit_event_act on audit_event (act, id);
