-- What API clients were answered, kept for a day: the same request under the same key gets the same answer.
CREATE TABLE idempotent_answer (
  client_id    text NOT NULL,
  key          text NOT NULL,
  request_hash bytea NOT NULL,
  status       int NOT NULL,
  body         text NOT NULL,
  created_at   timestamptz NOT NULL,
  PRIMARY KEY (client_id, key)
);
CREATE INDEX idempotent_answer_by_age ON idempotent_answer (created_at);
