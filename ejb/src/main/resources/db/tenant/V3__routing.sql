-- What waits for an agent, to whom it was offered, and who is there.

-- The fence: a router that took the tenant over raises it, and every commit of an older one fails.
CREATE TABLE router_epoch (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  epoch    bigint NOT NULL
);
INSERT INTO router_epoch (epoch) VALUES (0);

CREATE TABLE agent_presence (
  agent_id uuid PRIMARY KEY REFERENCES agent,
  state    text NOT NULL CHECK (state IN ('AVAILABLE', 'BUSY', 'AWAY', 'OFFLINE')),
  since    timestamptz NOT NULL,
  -- when the agent last became free of work: the longest idle is served first
  idle_since timestamptz NOT NULL,
  -- offers in a row that ran out without an answer
  missed   int NOT NULL DEFAULT 0,
  -- whether a screen is open, and when it last said so
  connected boolean NOT NULL DEFAULT false,
  seen_at   timestamptz,
  disconnected_at timestamptz
);

CREATE TABLE work_item (
  id               uuid PRIMARY KEY,
  kind             text NOT NULL CHECK (kind IN ('INTERACTION')),
  interaction_id   uuid NOT NULL REFERENCES interaction,
  conversation_id  uuid NOT NULL REFERENCES conversation,
  queue_id         uuid NOT NULL REFERENCES work_queue,
  channel          text NOT NULL,
  band             int NOT NULL,
  priority         int NOT NULL,
  -- who is asked first, until when; named: by name (a transfer), so without regard to skills
  preferred_agent_id uuid REFERENCES agent,
  preferred_until  timestamptz,
  preferred_named  boolean NOT NULL DEFAULT false,
  state            text NOT NULL CHECK (state IN ('WAITING', 'OFFERED', 'ASSIGNED', 'WRAPPING', 'COMPLETED', 'CANCELLED')),
  agent_id         uuid REFERENCES agent,
  -- the original time and order of arrival: kept through every decline and time-out
  enqueued_at      timestamptz NOT NULL,
  sequence         bigint GENERATED ALWAYS AS IDENTITY,
  ended_at         timestamptz,
  wrap_up_code_id  uuid REFERENCES wrap_up_code,
  version          int NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX one_live_item ON work_item (interaction_id) WHERE state NOT IN ('COMPLETED', 'CANCELLED');
CREATE INDEX live_items ON work_item (sequence) WHERE state NOT IN ('COMPLETED', 'CANCELLED');
CREATE INDEX waiting_items ON work_item (sequence) WHERE state = 'WAITING';
CREATE INDEX items_of_agent ON work_item (agent_id) WHERE state IN ('OFFERED', 'ASSIGNED', 'WRAPPING');
CREATE INDEX items_of_conversation ON work_item (conversation_id);

CREATE TABLE work_item_exclusion (
  work_item_id uuid NOT NULL REFERENCES work_item,
  agent_id     uuid NOT NULL REFERENCES agent,
  reason       text NOT NULL,
  PRIMARY KEY (work_item_id, agent_id)
);

CREATE TABLE reservation (
  id           uuid PRIMARY KEY,
  work_item_id uuid NOT NULL REFERENCES work_item,
  agent_id     uuid NOT NULL REFERENCES agent,
  weight       int NOT NULL,
  epoch        bigint NOT NULL,
  state        text NOT NULL CHECK (state IN ('PENDING', 'ACCEPTED', 'REJECTED', 'TIMED_OUT', 'RESCINDED', 'CANCELLED', 'WRAPPING', 'COMPLETED')),
  reason       text NOT NULL DEFAULT '',
  offered_at   timestamptz NOT NULL,
  expires_at   timestamptz NOT NULL,
  answered_at  timestamptz,
  wrapping_at  timestamptz,
  wrap_up_ends_at timestamptz,
  ended_at     timestamptz,
  -- why this agent and why not the others, bounded
  explanation  jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX reservations_of_item ON reservation (work_item_id);
CREATE UNIQUE INDEX one_live_reservation ON reservation (work_item_id) WHERE state IN ('PENDING', 'ACCEPTED', 'WRAPPING');
CREATE INDEX live_reservations_of_agent ON reservation (agent_id) WHERE state IN ('PENDING', 'ACCEPTED', 'WRAPPING');
