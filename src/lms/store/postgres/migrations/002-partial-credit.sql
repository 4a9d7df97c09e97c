-- The score with partial credit in it. Older rows have none: theirs is `correct` of `asked`.
ALTER TABLE attempts ADD COLUMN scaled DOUBLE PRECISION;

ALTER TABLE tests ADD COLUMN scaled DOUBLE PRECISION;
