-- When a session was last used, so that one that lies idle ends.
ALTER TABLE sign_ins ADD COLUMN used TEXT NOT NULL DEFAULT '';

-- What people without an account sign in with at a kiosk. The PIN is kept as a salted hash that is slow to make.
CREATE TABLE pins (
  identifier TEXT PRIMARY KEY,
  learner TEXT NOT NULL REFERENCES learners (key),
  hash TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('issued', 'own', 'revoked')),
  failures INTEGER NOT NULL,
  wait_until TEXT,
  issued TEXT NOT NULL
) STRICT;

-- Who works for the council, from the files of joiners and leavers.
CREATE TABLE staff (
  identifier TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  service TEXT,
  starts TEXT,
  leaves TEXT
) STRICT;
