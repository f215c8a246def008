-- Version 3: marks of reviewers, and scores of interactions.

-- 1 to 5; 1 or nothing; a list such as ["used",null,"wrong"] of judgements by passage. The seal of a row says nothing of those
-- that are missing, so that rows of older versions keep theirs.
ALTER TABLE example ADD COLUMN rating INTEGER;
ALTER TABLE example ADD COLUMN flagged INTEGER;
ALTER TABLE example ADD COLUMN judgements TEXT;

-- Measured from the content, and taken away when it changes: groundedness in percent (null: nothing to check), the points of
-- success and what follows from them (null: no signal).
CREATE TABLE score(
  key INTEGER PRIMARY KEY REFERENCES example(key),
  grounded INTEGER,
  success INTEGER,
  outcome TEXT
) STRICT;
