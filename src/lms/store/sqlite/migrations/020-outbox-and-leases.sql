-- What an LRS is still to be told, in the order in which it happened. What it has is taken out.
CREATE TABLE outbox (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  learner TEXT NOT NULL REFERENCES learners (key),
  course TEXT NOT NULL,
  statement TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'dead')),
  reason TEXT
) STRICT;

CREATE INDEX outbox_by_state ON outbox (state, number);
CREATE INDEX outbox_by_learner ON outbox (learner, course);

-- Which of several instances does a job now. `until` is in milliseconds since 1970.
CREATE TABLE leases (
  name TEXT PRIMARY KEY,
  holder TEXT NOT NULL,
  until INTEGER NOT NULL
) STRICT;
