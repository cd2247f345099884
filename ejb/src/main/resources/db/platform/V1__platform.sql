-- The provider's own tables: who the tenants are and how something from outside finds its tenant.
-- A tenant's id, its schema and its database role bear one and the same opaque name.

CREATE TABLE plan (
  code            text PRIMARY KEY,
  name            text NOT NULL,
  price_per_seat  numeric(12, 2) NOT NULL,
  currency        char(3) NOT NULL,
  seat_limit      int NOT NULL CHECK (seat_limit > 0)
);
INSERT INTO plan VALUES ('standard', 'Standard', 39.00, 'EUR', 50), ('professional', 'Professional', 69.00, 'EUR', 500), ('enterprise', 'Enterprise', 99.00, 'EUR', 10000);

CREATE TABLE tenant (
  id               text PRIMARY KEY CHECK (id ~ '^t_[0-9a-f]{16}$'),
  slug             text NOT NULL UNIQUE CHECK (slug ~ '^[a-z][a-z0-9-]{1,30}$'),
  name             text NOT NULL,
  status           text NOT NULL CHECK (status IN ('PROVISIONING', 'ACTIVE', 'SUSPENDED')),
  suspended_reason text NOT NULL DEFAULT '',
  plan_code        text NOT NULL REFERENCES plan,
  seats            int NOT NULL CHECK (seats > 0),
  trial_ends_at    timestamptz,
  locale           text NOT NULL,
  zone             text NOT NULL,
  wrapped_key      bytea NOT NULL,
  created_at       timestamptz NOT NULL,
  version          int NOT NULL DEFAULT 0
);

-- From the public key of a channel account to its tenant, before any tenant is known.
CREATE TABLE channel_directory (
  account_key text PRIMARY KEY,
  tenant_id   text NOT NULL REFERENCES tenant,
  channel     text NOT NULL,
  enabled     boolean NOT NULL,
  -- raised by every change of the account, so that each node knows when to open it anew
  version     int NOT NULL DEFAULT 0
);

CREATE TABLE operator (
  id            uuid PRIMARY KEY,
  email         text NOT NULL UNIQUE,
  name          text NOT NULL,
  password_hash text NOT NULL,
  locale        text NOT NULL DEFAULT 'en',
  zone          text NOT NULL DEFAULT 'UTC',
  created_at    timestamptz NOT NULL
);

-- A link by which a person sets a password; only the token's hash is kept.
CREATE TABLE invitation (
  token_hash  bytea PRIMARY KEY,
  tenant_id   text NOT NULL REFERENCES tenant,
  agent_id    uuid NOT NULL,
  email       text NOT NULL,
  created_at  timestamptz NOT NULL,
  expires_at  timestamptz NOT NULL,
  used_at     timestamptz
);

-- Who is logged in, by the hash of the token in their cookie: every node and every screen knows it, and a restart keeps it.
CREATE TABLE visit (
  token_hash bytea PRIMARY KEY,
  principal  text NOT NULL,
  begun_at   timestamptz NOT NULL,
  ends_at    timestamptz NOT NULL
);

-- Failed log-ins by account and by address, kept for the lock-out.
CREATE TABLE login_failure (
  subject      text PRIMARY KEY,
  failures     int NOT NULL,
  last_at      timestamptz NOT NULL,
  locked_until timestamptz
);

CREATE TABLE api_client (
  client_id   text PRIMARY KEY,
  tenant_id   text NOT NULL REFERENCES tenant,
  name        text NOT NULL,
  secret_hash text NOT NULL,
  scopes      text NOT NULL,
  enabled     boolean NOT NULL DEFAULT true,
  created_at  timestamptz NOT NULL
);

-- What must be sent to the broker once its transaction has committed: ids only, never what a customer wrote.
CREATE TABLE outbox (
  id         uuid PRIMARY KEY,
  tenant_id  text NOT NULL,
  address    text NOT NULL,
  group_key  text NOT NULL,
  type       text NOT NULL,
  payload    text NOT NULL,
  deliver_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX outbox_by_age ON outbox (created_at);

-- Why the deliveries that ended in the dead-letter queue failed.
CREATE TABLE delivery_failure (
  message_id text PRIMARY KEY,
  address    text NOT NULL,
  tenant_id  text,
  attempts   int NOT NULL,
  reason     text NOT NULL,
  last_at    timestamptz NOT NULL
);

CREATE TABLE audit_entry (
  sequence   bigint PRIMARY KEY,
  at         timestamptz NOT NULL,
  actor      text NOT NULL,
  action     text NOT NULL,
  target     text NOT NULL,
  details    jsonb NOT NULL,
  previous   bytea NOT NULL,
  hash       bytea NOT NULL
);

GRANT USAGE ON SCHEMA platform TO ${runtimeRole};
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA platform TO ${runtimeRole};
REVOKE UPDATE, DELETE ON audit_entry FROM ${runtimeRole};
REVOKE ALL ON flyway_schema_history FROM ${runtimeRole};

-- A tenant's role may reach its own rows of these tables, and nothing else here. What it may do with them is granted when
-- the tenant is provisioned.
ALTER TABLE outbox ENABLE ROW LEVEL SECURITY;
ALTER TABLE channel_directory ENABLE ROW LEVEL SECURITY;
ALTER TABLE api_client ENABLE ROW LEVEL SECURITY;
ALTER TABLE invitation ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON outbox USING (tenant_id = current_user OR current_user = '${runtimeRole}');
CREATE POLICY own ON channel_directory USING (tenant_id = current_user OR current_user = '${runtimeRole}');
CREATE POLICY own ON api_client USING (tenant_id = current_user OR current_user = '${runtimeRole}');
CREATE POLICY own ON invitation USING (tenant_id = current_user OR current_user = '${runtimeRole}');
CREATE POLICY own ON tenant USING (id = current_user OR current_user = '${runtimeRole}');
