-- The service works under a role of its own, which owns nothing: it may read, add, and set what is
-- set once. Migrations run as the owner. Where one role does both, there is nothing to grant, and the
-- service warns of it.

do $$
declare
    service text := '${service_role}';
begin
    if service in ('', current_user) then
        return;
    end if;
    execute format('grant usage on schema %I to %I', current_schema(), service);
    execute format('grant select, insert on all tables in schema %I to %I', current_schema(), service);
    execute format('alter default privileges in schema %I grant select, insert on tables to %I',
        current_schema(), service);
    execute format('revoke insert on ${flyway:table} from %I', service);

    -- An index, an instant of publication, a supersession: each once (triggers).
    execute format('grant update (leaf_index) on ledger_entry to %I', service);
    execute format('grant update (size, published_at, root) on log_state to %I', service);
    execute format('grant update (hashes) on ledger_tile to %I', service);
    execute format('grant update (accepted_at, revision, published_at, superseded_at, leaf_index)'
        ' on observation to %I', service);
    execute format('grant update (accepted_at, published_at, superseded_at, leaf_index)'
        ' on milestone_report to %I', service);
    execute format('grant update (published_at, superseded_at, leaf_index) on catalogue_version to %I', service);
    execute format('grant update (published_at, leaf_index) on finding, finding_response, finding_resolution'
        ' to %I', service);
    -- Until it is confirmed or taken back; published and superseded once each (triggers).
    execute format('grant update (state, act, decided_at, decision_client, decision_person, published_at,'
        ' superseded_at, leaf_index) on statement to %I', service);
    -- Until it is decided, and then from accepted to published (triggers).
    execute format('grant update on submission to %I', service);
    -- Removed for good, and nothing put in its place (triggers).
    execute format('grant update (salt, text, redacted_at, redaction_reason) on free_text to %I', service);
    -- Not part of the record.
    execute format('grant delete on security_event to %I', service);
    execute format('grant delete on idempotency_key to %I', service);
    execute format('grant update (created_at) on idempotency_key to %I', service);
    execute format('grant update, delete on webhook, webhook_delivery to %I', service);
end $$;
