-- The version of the course that a commit was judged by, so that the record can be recomputed exactly.
ALTER TABLE commits ADD COLUMN course_version TEXT;

-- Who looked at or changed what. Keys of learners, no names; an erasure takes the keys out.
CREATE TABLE audit (
  number INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  by TEXT,
  action TEXT NOT NULL,
  about TEXT,
  detail TEXT
) STRICT;

CREATE INDEX audit_by_time ON audit (at);

CREATE INDEX registrations_by_learner ON registrations (learner, course);
CREATE INDEX commits_by_registration ON commits (registration);

-- Who is being erased: a learner, or their record of one course. A row is good for one transaction only: it points
-- into a table that stays empty, which is looked at upon COMMIT, so it must be gone by then.
CREATE TABLE never (learner TEXT PRIMARY KEY CHECK (0)) STRICT;
CREATE TABLE erasing (
  learner TEXT NOT NULL REFERENCES never (learner) DEFERRABLE INITIALLY DEFERRED,
  course TEXT
) STRICT;

DROP TRIGGER commits_are_not_deleted;
CREATE TRIGGER commits_are_not_deleted BEFORE DELETE ON commits
WHEN NOT EXISTS (
  SELECT 1 FROM erasing JOIN registrations USING (learner)
  WHERE registrations.number = OLD.registration
    AND coalesce (erasing.course, registrations.course) = registrations.course
)
BEGIN SELECT RAISE (ABORT, 'the journal of commits is append-only'); END;

CREATE TRIGGER attempts_are_not_deleted BEFORE DELETE ON attempts
WHEN NOT EXISTS (
  SELECT 1 FROM erasing
  WHERE learner = OLD.learner AND coalesce (course, OLD.course) = OLD.course
)
BEGIN SELECT RAISE (ABORT, 'an attempt is not deleted'); END;

CREATE TRIGGER tests_are_not_deleted BEFORE DELETE ON tests
WHEN NOT EXISTS (
  SELECT 1 FROM erasing
  WHERE learner = OLD.learner AND coalesce (course, OLD.course) = OLD.course
)
BEGIN SELECT RAISE (ABORT, 'a test is not deleted'); END;

CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
WHEN OLD.at IS NOT NEW.at OR OLD.action IS NOT NEW.action OR OLD.detail IS NOT NEW.detail
  OR (NEW.by IS NOT OLD.by AND (NEW.by IS NOT NULL OR OLD.by NOT IN (SELECT learner FROM erasing)))
  OR (NEW.about IS NOT OLD.about AND (NEW.about IS NOT NULL OR OLD.about NOT IN (SELECT learner FROM erasing)))
BEGIN SELECT RAISE (ABORT, 'the audit log is append-only'); END;

CREATE TRIGGER audit_is_not_deleted BEFORE DELETE ON audit
BEGIN SELECT RAISE (ABORT, 'the audit log is append-only'); END;
