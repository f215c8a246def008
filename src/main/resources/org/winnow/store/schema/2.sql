-- Version 2: which state the file is in, when and by whom an example was last changed, a seal over each row, and drafts.

-- The state: a counter of commits, a random number that is another one after each, and the highest key of which the
-- measures (language and tokens) have been taken.
CREATE TABLE state(
  id INTEGER PRIMARY KEY CHECK(id = 1),
  counter INTEGER NOT NULL,
  stamp INTEGER NOT NULL,
  measured INTEGER NOT NULL
) STRICT;
INSERT INTO state SELECT 1, 0, 0, coalesce(max(key), 0) FROM example;

-- The counter at the last change of messages or passages; seconds since 1970 of the last edit (0 for never) and who made it;
-- a checksum over what the row says of the review and the origin.
ALTER TABLE example ADD COLUMN version INTEGER NOT NULL DEFAULT 0;
ALTER TABLE example ADD COLUMN changed_at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE example ADD COLUMN changed_by TEXT;
ALTER TABLE example ADD COLUMN seal INTEGER NOT NULL DEFAULT 0;

-- Checksums of the step and of all that it swapped, and of where in the history the project stands.
ALTER TABLE step ADD COLUMN seal INTEGER NOT NULL DEFAULT 0;
ALTER TABLE head ADD COLUMN seal INTEGER NOT NULL DEFAULT 0;

-- Texts that somebody is typing and has not saved as an edit. Of an example or, by an empty id, of a new one.
CREATE TABLE draft(
  id TEXT NOT NULL,
  field TEXT NOT NULL,
  text TEXT NOT NULL,
  base TEXT,
  at INTEGER NOT NULL,
  PRIMARY KEY(id, field)
) STRICT, WITHOUT ROWID;

-- The index of words lies outside the file, where it can be made again. The file knows the last two states of it.
DROP TABLE words;
DROP TABLE passage_words;
DROP TABLE passage_use;
CREATE TABLE word_index(
  id INTEGER PRIMARY KEY CHECK(id = 1),
  stamp TEXT NOT NULL,
  before TEXT NOT NULL
) STRICT;
INSERT INTO word_index VALUES(1, '', '');
