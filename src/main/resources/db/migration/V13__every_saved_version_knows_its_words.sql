alter table section_version alter column words set not null;
