-- Roles for production, to be run once by an administrator of the database server:
--   psql -v owner_password=… -v service_password=… -f docs/database-roles.sql
--
-- veikart_owner owns the tables and runs the migrations (QUARKUS_FLYWAY_USERNAME). veikart is what the
-- service works as (QUARKUS_DATASOURCE_USERNAME): the migrations grant it to read, to add, and to set what
-- is set once; it can neither change what was recorded nor take the guards away.
create role veikart_owner login password :'owner_password';
create role veikart login password :'service_password';
create database veikart owner veikart_owner;
