-- An administrative act is about something: one webhook of many.

alter table security_event add column subject text;
comment on column security_event.subject is
    'What an administrative act was about, by its identifier; null where there is none, or nothing was done.';
