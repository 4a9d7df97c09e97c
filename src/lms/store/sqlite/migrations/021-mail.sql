-- Mail to send, once. Of what was sent only that it was remains, so that nobody is told the same again.
CREATE TABLE mail (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  learner TEXT REFERENCES learners (key),
  recipient TEXT,
  subject TEXT,
  text TEXT,
  html TEXT,
  state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sending', 'sent', 'dead')),
  tries INTEGER NOT NULL DEFAULT 0,
  not_before TEXT NOT NULL,
  made TEXT NOT NULL,
  reason TEXT
) STRICT;

CREATE INDEX mail_by_state ON mail (state, not_before);
CREATE INDEX mail_by_learner ON mail (learner);
