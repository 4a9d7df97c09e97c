-- Instants are ISO 8601 in UTC. "MOOT" in the header tells this database from any other.
PRAGMA application_id = 1297043284;

CREATE TABLE learners (
  key TEXT PRIMARY KEY,
  subject TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL
) STRICT;

CREATE TABLE sign_ins (
  hash TEXT PRIMARY KEY,
  learner TEXT NOT NULL REFERENCES learners (key),
  way TEXT NOT NULL,
  roles TEXT NOT NULL,
  expires TEXT NOT NULL
) STRICT;

CREATE INDEX sign_ins_by_end ON sign_ins (expires);

CREATE TABLE registrations (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  token_hash TEXT NOT NULL UNIQUE,
  learner TEXT NOT NULL REFERENCES learners (key),
  course TEXT NOT NULL,
  device TEXT NOT NULL,
  created TEXT NOT NULL,
  expires TEXT NOT NULL,
  basis_version INTEGER NOT NULL
) STRICT;

-- The journal: every commit that was accepted, as it came, without its token. Whose it is, its registration says.
-- Numbers rise without AUTOINCREMENT too, since no line is ever deleted.
CREATE TABLE commits (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  registration INTEGER NOT NULL REFERENCES registrations (number),
  sequence INTEGER NOT NULL,
  received TEXT NOT NULL,
  outcome TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;

CREATE TRIGGER commits_are_not_changed BEFORE UPDATE ON commits
BEGIN SELECT RAISE (ABORT, 'the journal of commits is append-only'); END;

CREATE TRIGGER commits_are_not_deleted BEFORE DELETE ON commits
BEGIN SELECT RAISE (ABORT, 'the journal of commits is append-only'); END;

CREATE TABLE attempts (
  learner TEXT NOT NULL REFERENCES learners (key),
  course TEXT NOT NULL,
  version INTEGER NOT NULL,
  seen TEXT NOT NULL,
  location TEXT,
  suspend_data TEXT,
  standing_registration INTEGER,
  standing_sequence INTEGER,
  started TEXT,
  completed TEXT,
  passed TEXT,
  tested INTEGER NOT NULL,
  correct INTEGER,
  asked INTEGER,
  language TEXT,
  PRIMARY KEY (learner, course)
) STRICT;

CREATE TRIGGER passes_are_not_removed BEFORE UPDATE ON attempts
WHEN OLD.passed IS NOT NULL AND NEW.passed IS NOT OLD.passed
BEGIN SELECT RAISE (ABORT, 'a recorded pass is not changed'); END;

CREATE TRIGGER completions_are_not_removed BEFORE UPDATE ON attempts
WHEN OLD.completed IS NOT NULL AND NEW.completed IS NOT OLD.completed
BEGIN SELECT RAISE (ABORT, 'a recorded completion is not changed'); END;

CREATE TABLE tests (
  id TEXT PRIMARY KEY,
  learner TEXT NOT NULL REFERENCES learners (key),
  course TEXT NOT NULL,
  number INTEGER NOT NULL,
  pass_mark INTEGER NOT NULL,
  drawn TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'marked')),
  marked TEXT,
  correct INTEGER,
  asked INTEGER,
  passed INTEGER,
  answers TEXT,
  UNIQUE (learner, course, number)
) STRICT;

CREATE UNIQUE INDEX one_open_test ON tests (learner, course) WHERE state = 'open';

CREATE TRIGGER tests_are_marked_once BEFORE UPDATE ON tests WHEN OLD.state = 'marked'
BEGIN SELECT RAISE (ABORT, 'a marked test is not changed'); END;
