-- Who works for the tenant, what they can do, where work waits and by which accounts it comes.

CREATE TABLE agent (
  id            uuid PRIMARY KEY,
  email         text NOT NULL,
  name          text NOT NULL,
  role          text NOT NULL CHECK (role IN ('ADMINISTRATOR', 'SUPERVISOR', 'AGENT')),
  password_hash text,
  locale        text NOT NULL,
  zone          text NOT NULL,
  enabled       boolean NOT NULL DEFAULT true,
  -- units of work at once; a channel's weight says how many of them one interaction takes
  capacity      int NOT NULL DEFAULT 5 CHECK (capacity BETWEEN 0 AND 100),
  created_at    timestamptz NOT NULL,
  version       int NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX agent_email ON agent (lower(email));

CREATE TABLE skill (
  id   uuid PRIMARY KEY,
  name text NOT NULL
);
CREATE UNIQUE INDEX skill_name ON skill (lower(name));

CREATE TABLE agent_skill (
  agent_id    uuid NOT NULL REFERENCES agent ON DELETE CASCADE,
  skill_id    uuid NOT NULL REFERENCES skill,
  proficiency int NOT NULL CHECK (proficiency BETWEEN 1 AND 5),
  PRIMARY KEY (agent_id, skill_id)
);

CREATE TABLE business_hours (
  id   uuid PRIMARY KEY,
  name text NOT NULL,
  zone text NOT NULL
);
CREATE TABLE business_hours_span (
  business_hours_id uuid NOT NULL REFERENCES business_hours ON DELETE CASCADE,
  weekday           int NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  opens_at          time NOT NULL,
  closes_at         time NOT NULL CHECK (closes_at > opens_at),
  PRIMARY KEY (business_hours_id, weekday, opens_at)
);

CREATE TABLE work_queue (
  id                uuid PRIMARY KEY,
  name              text NOT NULL,
  -- strict band first (0 is served before 1), then base priority in points
  band              int NOT NULL DEFAULT 1 CHECK (band BETWEEN 0 AND 9),
  priority          int NOT NULL DEFAULT 0 CHECK (priority BETWEEN 0 AND 100),
  offer_seconds     int NOT NULL DEFAULT 20 CHECK (offer_seconds BETWEEN 5 AND 300),
  wrap_up_seconds   int NOT NULL DEFAULT 60 CHECK (wrap_up_seconds BETWEEN 0 AND 3600),
  business_hours_id uuid REFERENCES business_hours,
  enabled           boolean NOT NULL DEFAULT true,
  version           int NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX work_queue_name ON work_queue (lower(name));

CREATE TABLE work_queue_requirement (
  queue_id    uuid NOT NULL REFERENCES work_queue ON DELETE CASCADE,
  skill_id    uuid NOT NULL REFERENCES skill,
  proficiency int NOT NULL CHECK (proficiency BETWEEN 1 AND 5),
  PRIMARY KEY (queue_id, skill_id)
);

CREATE TABLE channel_account (
  id          uuid PRIMARY KEY,
  account_key text NOT NULL UNIQUE,
  channel     text NOT NULL,
  name        text NOT NULL,
  -- what customers see: a mail address, the name of an official account, a web site
  address     text NOT NULL,
  settings    jsonb NOT NULL DEFAULT '{}',
  secrets     bytea,
  queue_id    uuid NOT NULL REFERENCES work_queue,
  enabled     boolean NOT NULL DEFAULT true,
  created_at  timestamptz NOT NULL,
  version     int NOT NULL DEFAULT 0
);

CREATE TABLE channel_weight (
  channel text PRIMARY KEY,
  weight  int NOT NULL CHECK (weight BETWEEN 0 AND 100)
);
INSERT INTO channel_weight VALUES ('CHAT', 1), ('EMAIL', 1), ('WECHAT', 1);

CREATE TABLE wrap_up_code (
  id      uuid PRIMARY KEY,
  label   text NOT NULL,
  enabled boolean NOT NULL DEFAULT true
);
CREATE UNIQUE INDEX wrap_up_code_label ON wrap_up_code (lower(label));

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
