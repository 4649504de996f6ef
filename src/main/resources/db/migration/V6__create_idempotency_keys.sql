-- What makes a retry safe: a client's name for one request, kept with what the request brought about.

create table idempotency_key (
    organisation text           not null,
    key          text           not null,
    fingerprint  bytea          not null,
    resource     uuid           not null,
    created_at   timestamptz(3) not null,
    constraint idempotency_key_key primary key (organisation, key),
    constraint idempotency_key_length check (length(key) between 1 and 255),
    constraint idempotency_key_fingerprint_is_sha256 check (octet_length(fingerprint) = 32)
);
comment on table idempotency_key is
    'Keys of requests that had an effect, stored in the transaction of the effect; kept for thirty days.';
comment on column idempotency_key.fingerprint is 'SHA-256 of what was asked for: method, address, media type and body.';
comment on column idempotency_key.resource is 'What the request brought about.';
create index ix_idempotency_key_created_at on idempotency_key (created_at);
