-- Where organisations want to be told of what becomes public. A webhook is a place in the ledger: what lies
-- before it is delivered, and nothing is stored for what lies ahead.

create table webhook (
    id                    uuid           primary key,
    organisation          text           not null,
    url                   text           not null,
    description           text,
    types                 text[],
    secret                bytea          not null,
    previous_secret       bytea,
    previous_secret_until timestamptz(3),
    created_at            timestamptz(3) not null,
    changed_at            timestamptz(3) not null,
    disabled_at           timestamptz(3),
    disabled_because      text,
    next_index            bigint         not null,
    attempts              integer        not null default 0,
    next_attempt_at       timestamptz(3) not null,
    test                  uuid,
    lease                 uuid,
    lease_until           timestamptz(3),
    constraint webhook_types_are_some check (types is null or cardinality(types) > 0),
    constraint webhook_previous_secret_ends check ((previous_secret is null) = (previous_secret_until is null)),
    constraint webhook_is_disabled_for_a_reason check
        ((disabled_at is null) = (disabled_because is null)
            and disabled_because in ('by-organisation', 'gone', 'attempts-exhausted')),
    constraint webhook_counts check (next_index >= 0 and attempts >= 0),
    constraint webhook_lease_ends check ((lease is null) = (lease_until is null))
);
comment on table webhook is 'Addresses that are told of what becomes public. Not part of the record: it can be changed and removed.';
comment on column webhook.types is 'Only entries of these types; of all where it is null.';
comment on column webhook.secret is
    'Key of the signatures, after a byte that tells whether it is encrypted: 0 as it is, 1 AES-GCM under the operator''s key.';
comment on column webhook.previous_secret is 'Signs too, until the receiver has the new one.';
comment on column webhook.next_index is 'Index of the first entry of the ledger that is not dealt with.';
comment on column webhook.attempts is 'How often the next message was tried without success.';
comment on column webhook.test is 'The test message that waits.';
comment on column webhook.lease is
    'Who delivers at the moment, until when; nobody holds a transaction while a receiver makes up its mind.';
create index ix_webhook_organisation on webhook (organisation, id desc);

create table webhook_delivery (
    id              uuid    primary key,
    webhook         uuid    not null references webhook on delete cascade,
    message         text    not null,
    type            text    not null,
    leaf_index      bigint,
    state           text    not null,
    attempts        integer not null,
    status          integer,
    failure         text,
    attempted_at    timestamptz(3),
    next_attempt_at timestamptz(3),
    constraint webhook_delivery_message_key unique (webhook, message),
    constraint webhook_delivery_state check (state in ('pending', 'delivered', 'failed')),
    constraint webhook_delivery_failure check (failure in ('answer', 'gone', 'redirect', 'timeout',
        'unreachable', 'tls', 'no-public-address')),
    constraint webhook_delivery_is_attempted check ((attempts = 0) = (attempted_at is null))
);
comment on table webhook_delivery is 'What became of the newest messages of each webhook; older ones are removed.';
comment on column webhook_delivery.status is 'HTTP status of the last answer; null where there was none. Nothing else of an answer is kept.';
create index ix_webhook_delivery_newest on webhook_delivery (webhook, id desc);
