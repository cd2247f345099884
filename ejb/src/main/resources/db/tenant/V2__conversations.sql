-- Customers, by which handles they are known, and everything they are in touch about.

CREATE TABLE customer (
  id         uuid PRIMARY KEY,
  name       text NOT NULL,
  locale     text NOT NULL DEFAULT '',
  created_at timestamptz NOT NULL,
  version    int NOT NULL DEFAULT 0
);

CREATE TABLE customer_identity (
  id          uuid PRIMARY KEY,
  customer_id uuid NOT NULL REFERENCES customer,
  kind        text NOT NULL,
  -- the channel account within which the handle is unique, or empty where it is unique everywhere
  scope       text NOT NULL,
  handle      text NOT NULL,
  name        text NOT NULL,
  -- why it is believed to be this person
  evidence    text NOT NULL,
  verified_at timestamptz,
  created_at  timestamptz NOT NULL,
  UNIQUE (kind, scope, handle)
);
CREATE INDEX identity_of_customer ON customer_identity (customer_id);

CREATE TABLE conversation (
  id          uuid PRIMARY KEY,
  customer_id uuid NOT NULL REFERENCES customer,
  subject     text NOT NULL,
  state       text NOT NULL CHECK (state IN ('OPEN', 'RESOLVED')),
  reply_token text NOT NULL UNIQUE,
  last_sequence bigint NOT NULL,
  opened_at   timestamptz NOT NULL,
  last_at     timestamptz NOT NULL,
  resolved_at timestamptz,
  wrap_up_code_id uuid REFERENCES wrap_up_code,
  version     int NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX one_open_conversation ON conversation (customer_id) WHERE state = 'OPEN';
CREATE INDEX conversation_of_customer ON conversation (customer_id, opened_at DESC);
CREATE INDEX conversation_by_age ON conversation (last_at DESC, id DESC);

CREATE TABLE interaction (
  id              uuid PRIMARY KEY,
  conversation_id uuid NOT NULL REFERENCES conversation,
  channel         text NOT NULL,
  account_id      uuid NOT NULL REFERENCES channel_account,
  identity_id     uuid NOT NULL REFERENCES customer_identity,
  subject         text NOT NULL,
  state           text NOT NULL CHECK (state IN ('OPEN', 'CLOSED')),
  started_at      timestamptz NOT NULL,
  ended_at        timestamptz,
  version         int NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX one_open_leg ON interaction (conversation_id, account_id, identity_id) WHERE state = 'OPEN';

CREATE TABLE message (
  id                  uuid PRIMARY KEY,
  conversation_id     uuid NOT NULL REFERENCES conversation,
  interaction_id      uuid NOT NULL REFERENCES interaction,
  sequence            bigint NOT NULL,
  direction           text NOT NULL CHECK (direction IN ('INBOUND', 'OUTBOUND', 'NOTE', 'SYSTEM')),
  kind                text NOT NULL,
  account_id          uuid NOT NULL REFERENCES channel_account,
  -- unique for what came in; for what goes out the platform's id once it is known
  provider_message_id text,
  author_agent_id     uuid REFERENCES agent,
  author_name         text NOT NULL,
  subject             text NOT NULL DEFAULT '',
  text                text NOT NULL,
  html                text NOT NULL DEFAULT '',
  quoted              text NOT NULL DEFAULT '',
  -- JSON object of further facts
  hints               text NOT NULL DEFAULT '{}',
  sent_at             timestamptz NOT NULL,
  recorded_at         timestamptz NOT NULL,
  delivery            text NOT NULL CHECK (delivery IN ('RECEIVED', 'NONE', 'SENDING', 'SENT', 'DELIVERED', 'READ', 'FAILED', 'UNKNOWN')),
  delivery_reason     text NOT NULL DEFAULT '',
  attempts            int NOT NULL DEFAULT 0,
  -- set while a try is under way: found set at the next try, that try's outcome is unknown
  try_started_at      timestamptz,
  UNIQUE (conversation_id, sequence)
);
CREATE UNIQUE INDEX message_once ON message (account_id, provider_message_id) WHERE delivery = 'RECEIVED';
CREATE INDEX message_by_provider_id ON message (account_id, provider_message_id) WHERE direction = 'OUTBOUND';
CREATE INDEX message_under_way ON message (interaction_id, sequence) WHERE delivery = 'SENDING';

CREATE TABLE attachment (
  id         uuid PRIMARY KEY,
  -- null until the message that it came with is recorded
  message_id uuid REFERENCES message,
  name       text NOT NULL,
  media_type text NOT NULL,
  content_id text NOT NULL DEFAULT '',
  size       bigint NOT NULL,
  created_at timestamptz NOT NULL
);
CREATE INDEX attachment_of_message ON attachment (message_id);
CREATE TABLE attachment_chunk (
  attachment_id uuid NOT NULL REFERENCES attachment ON DELETE CASCADE,
  number        int NOT NULL,
  bytes         bytea NOT NULL,
  PRIMARY KEY (attachment_id, number)
);

CREATE TABLE draft (
  agent_id        uuid NOT NULL REFERENCES agent,
  conversation_id uuid NOT NULL REFERENCES conversation,
  text            text NOT NULL,
  saved_at        timestamptz NOT NULL,
  PRIMARY KEY (agent_id, conversation_id)
);
