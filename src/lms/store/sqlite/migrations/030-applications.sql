-- Who applied for a licence or an account, and what became of it. `log` names posts; who took a step is in the audit log.
CREATE TABLE applications (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  learner TEXT NOT NULL REFERENCES learners (key),
  kind TEXT NOT NULL CHECK (kind IN ('licence', 'account')),
  post TEXT NOT NULL,
  language TEXT NOT NULL,
  answers TEXT NOT NULL,
  evidence TEXT NOT NULL,
  state TEXT NOT NULL,
  log TEXT NOT NULL,
  link TEXT NOT NULL,
  submission TEXT NOT NULL,
  made TEXT NOT NULL,
  changed TEXT NOT NULL,
  UNIQUE (learner, submission)
) STRICT;

CREATE INDEX applications_by_state ON applications (state);
