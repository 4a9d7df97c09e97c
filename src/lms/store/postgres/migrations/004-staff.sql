-- What the list of staff says of a learner: for reports and for reminders. Days are ISO 8601.
CREATE TABLE staff (
  learner TEXT PRIMARY KEY REFERENCES learners (key),
  service TEXT,
  starts TEXT,
  leaves TEXT
);
