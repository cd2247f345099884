-- How a queue's circle of agents widens as an item waits; ring 0 is the queue's own requirements.

CREATE TABLE work_queue_ring (
  queue_id      uuid NOT NULL REFERENCES work_queue ON DELETE CASCADE,
  number        int NOT NULL CHECK (number BETWEEN 1 AND 9),
  after_seconds int NOT NULL CHECK (after_seconds > 0),
  PRIMARY KEY (queue_id, number)
);

CREATE TABLE work_queue_ring_requirement (
  queue_id    uuid NOT NULL,
  number      int NOT NULL,
  skill_id    uuid NOT NULL REFERENCES skill,
  proficiency int NOT NULL CHECK (proficiency BETWEEN 1 AND 5),
  PRIMARY KEY (queue_id, number, skill_id),
  FOREIGN KEY (queue_id, number) REFERENCES work_queue_ring ON DELETE CASCADE
);

-- Who belongs to a ring; none: everybody who meets its requirements. Ring 0 may have members, too.
CREATE TABLE work_queue_ring_member (
  queue_id uuid NOT NULL REFERENCES work_queue ON DELETE CASCADE,
  number   int NOT NULL CHECK (number BETWEEN 0 AND 9),
  agent_id uuid NOT NULL REFERENCES agent ON DELETE CASCADE,
  PRIMARY KEY (queue_id, number, agent_id)
);

-- The most items of a channel that an agent has at once; no row: as many as their capacity holds.
CREATE TABLE agent_channel_limit (
  agent_id uuid NOT NULL REFERENCES agent ON DELETE CASCADE,
  channel  text NOT NULL,
  most     int NOT NULL CHECK (most >= 0),
  PRIMARY KEY (agent_id, channel)
);
