-- What people say is wrong or missing on a page. Whose it is stands there only if they want an answer.
CREATE TABLE feedback (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  page TEXT NOT NULL,
  language TEXT NOT NULL,
  text TEXT NOT NULL,
  made TEXT NOT NULL,
  learner TEXT REFERENCES learners (key),
  done TEXT
) STRICT;

CREATE INDEX feedback_by_made ON feedback (made);
CREATE INDEX feedback_by_learner ON feedback (learner);
