-- So many acts of one entry each, as they stand before they are published.
insert into ledger_entry (act, type, body)
select gen_random_uuid(), 'submission.received', convert_to(
    '{"channel":"system","figures":1,"organisation":"udir",'
    '"payloadHash":"47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=","reviewer":"kd",'
    '"submission":"' || gen_random_uuid() || '","time":"' ||
    to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '",'
    '"type":"submission.received","unchanged":0,"v":1}', 'UTF8')
from generate_series(1, %d)
