-- What one request stores, and nothing else: the reference of the benchmark. Run by pgbench with
-- "seq" and "figures" given. Texts are as long as the service's own. Identifiers grow with time, as
-- those of the service (UUID version 7) do.
\set seq :seq + 1
\set act :seq * 1000 + :client_id
begin;
insert into submission (id, version, state, organisation, reviewer, channel, client, goals, figures,
    unchanged, received_act, received_at)
values (lpad(to_hex(:act::bigint), 32, '0')::uuid, 0, 'submitted', 'udir', 'kd', 'system', 'udir-system',
    array['school-industry'], :figures::integer, 0, lpad(to_hex(:act::bigint), 32, '1')::uuid, now());
insert into observation (submission_id, position, indicator, region, period, period_end, value,
    obs_status, precision)
select lpad(to_hex(:act::bigint), 32, '0')::uuid, n, 'BENCH-MONTHLY-1', '03', '1950-01',
    date '1950-01-31', 1000 + n, 'A', 'exact'
from generate_series(0, :figures::integer - 1) n;
insert into ledger_entry (act, type, body)
values (lpad(to_hex(:act::bigint), 32, '1')::uuid, 'submission.received', convert_to(
    '{"channel":"system","figures":' || :figures::integer || ',"organisation":"udir",'
    '"payloadHash":"47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=","reviewer":"kd",'
    '"submission":"01890a5d-ac96-774b-bcce-b302099a8057","time":"2026-01-01T00:00:00.000Z",'
    '"type":"submission.received","unchanged":0,"v":1}', 'UTF8'));
insert into idempotency_key (organisation, key, fingerprint, resource, created_at)
values ('udir', lpad(to_hex(:act::bigint), 32, '2')::uuid::text, sha256(convert_to(:act::bigint::text, 'UTF8')),
    lpad(to_hex(:act::bigint), 32, '0')::uuid, now());
commit;
