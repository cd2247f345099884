-- Run once by a superuser, for example: psql -v owner_password=... -v app_password=... -f create.sql
-- The owner migrates and creates tenants' schemas and roles; the other one serves requests and owns nothing.
CREATE ROLE parley_owner LOGIN CREATEROLE PASSWORD :'owner_password';
CREATE ROLE parley_app LOGIN NOINHERIT PASSWORD :'app_password';
CREATE DATABASE parley OWNER parley_owner ENCODING 'UTF8' TEMPLATE template0;
REVOKE ALL ON DATABASE parley FROM PUBLIC;
GRANT CONNECT, TEMPORARY ON DATABASE parley TO parley_app;
