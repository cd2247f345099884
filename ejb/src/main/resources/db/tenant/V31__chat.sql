-- Visitors of the web chat, what each of them has been shown, and files they have sent up.

CREATE TABLE chat_visitor (
  id                  uuid PRIMARY KEY,
  account_id          uuid NOT NULL REFERENCES channel_account,
  -- SHA-256 of the 256-bit random token that only the visitor's browser has
  token_hash          bytea NOT NULL UNIQUE,
  name                text NOT NULL,
  locale              text NOT NULL,
  -- the last entry's place; its row is locked while one is added
  last_position       bigint NOT NULL DEFAULT 0,
  agent_read_position bigint NOT NULL DEFAULT 0,
  -- how far the browser has told that answers arrived and were seen
  delivered_position  bigint NOT NULL DEFAULT 0,
  read_position       bigint NOT NULL DEFAULT 0,
  created_at          timestamptz NOT NULL,
  last_seen_at        timestamptz NOT NULL
);

-- The order in which a visitor sees messages. A conversation's own sequence does not serve: an answer takes its number
-- when it is written, but is published only after its undo time, when later numbers may have been shown already.
CREATE TABLE chat_entry (
  visitor_id uuid NOT NULL REFERENCES chat_visitor ON DELETE CASCADE,
  position   bigint NOT NULL,
  message_id uuid NOT NULL UNIQUE REFERENCES message ON DELETE CASCADE,
  PRIMARY KEY (visitor_id, position)
);
CREATE INDEX identity_by_handle ON customer_identity (handle, kind);
CREATE INDEX interaction_of_identity ON interaction (identity_id, conversation_id);

-- Files that came up and wait for the message that refers to them; removed after a day.
CREATE TABLE chat_upload (
  id         uuid PRIMARY KEY,
  visitor_id uuid NOT NULL REFERENCES chat_visitor ON DELETE CASCADE,
  name       text NOT NULL,
  media_type text NOT NULL,
  size       bigint NOT NULL,
  created_at timestamptz NOT NULL
);
CREATE INDEX chat_upload_by_age ON chat_upload (created_at);
CREATE TABLE chat_upload_chunk (
  upload_id uuid NOT NULL REFERENCES chat_upload ON DELETE CASCADE,
  number    int NOT NULL,
  bytes     bytea NOT NULL,
  PRIMARY KEY (upload_id, number)
);
