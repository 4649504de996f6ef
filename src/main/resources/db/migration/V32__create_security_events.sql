-- Who was refused, and what administrators did; kept for as long as the operator says.

create table security_event (
    id           bigint         generated always as identity primary key,
    kind         text           not null,
    status       integer        not null,
    problem      text,
    method       text           not null,
    endpoint     text           not null,
    organisation text,
    client       text,
    channel      text,
    count        bigint         not null,
    request_id   text           not null,
    first_at     timestamptz(3) not null,
    last_at      timestamptz(3) not null,
    constraint security_event_kind check (kind in ('refused', 'administration', 'lost')),
    constraint security_event_counts check (count >= 1 and first_at <= last_at)
);
comment on table security_event is
    'Refused calls and administrators'' acts. Like ones within a second or so are counted together.';
comment on column security_event.kind is 'Lost: so many more came at once that only their number is known.';
comment on column security_event.endpoint is 'The address as the contract has it, with names in place of values.';
comment on column security_event.request_id is 'Names the first of the requests in the log.';
create index ix_security_event_last_at on security_event (last_at);
