-- An administrator can stop a webhook of any organisation, whatever that wants of it.

alter table webhook add column suspended_because text;
comment on column webhook.suspended_because is
    'Why an administrator stopped it, for its organisation to read; nothing is sent while there is a reason.';
