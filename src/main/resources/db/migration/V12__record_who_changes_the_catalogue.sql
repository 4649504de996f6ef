-- Who changed an object of the catalogue, and why. Versions of the shipped catalogue name nobody.

alter table catalogue_version add column organisation text;
alter table catalogue_version add column channel text;
alter table catalogue_version add column client text;
alter table catalogue_version add column person text;
alter table catalogue_version add column reason uuid references free_text;
comment on column catalogue_version.organisation is 'Code of the organisation on whose behalf the change was made.';
comment on column catalogue_version.person is 'Keyed hash of the person; none where a system acted.';
comment on column catalogue_version.reason is 'Why, in the words of whoever made the change.';
