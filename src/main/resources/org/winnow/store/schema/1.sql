-- Version 1. One statement ends at each line that ends with a semicolon.

-- Imports, and the rows that they put aside.
CREATE TABLE source(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  file TEXT NOT NULL,
  path TEXT NOT NULL,
  format TEXT NOT NULL,
  mapping TEXT,
  state TEXT NOT NULL,
  rows_read INTEGER NOT NULL,
  kept INTEGER NOT NULL,
  merged INTEGER NOT NULL,
  quarantined INTEGER NOT NULL,
  skipped INTEGER NOT NULL,
  position INTEGER NOT NULL,
  started TEXT NOT NULL
) STRICT;

CREATE TABLE quarantine(
  id INTEGER PRIMARY KEY,
  source INTEGER NOT NULL REFERENCES source(id),
  line INTEGER NOT NULL,
  byte_offset INTEGER NOT NULL,
  reason TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;
CREATE INDEX quarantine_by_source ON quarantine(source, line);

-- What examples share about where they came from.
CREATE TABLE origin(
  id INTEGER PRIMARY KEY,
  source INTEGER NOT NULL,
  file TEXT NOT NULL,
  format TEXT NOT NULL,
  UNIQUE(source, file, format)
) STRICT;

-- Narrow: everything that the columns in memory are loaded from, in one scan.
CREATE TABLE example(
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  origin INTEGER NOT NULL REFERENCES origin(id),
  line INTEGER NOT NULL,
  record_id TEXT,
  status TEXT NOT NULL,
  reason TEXT,
  tags TEXT,
  note TEXT,
  split TEXT NOT NULL,
  deleted INTEGER NOT NULL,
  edited INTEGER NOT NULL,
  language TEXT NOT NULL,
  tokens INTEGER NOT NULL,
  instruction_tokens INTEGER NOT NULL,
  response_tokens INTEGER NOT NULL,
  turns INTEGER NOT NULL,
  passages INTEGER NOT NULL,
  traits INTEGER NOT NULL,
  content_hash BLOB NOT NULL
) STRICT;

-- Wide: what the examples say, now and when they arrived. Passages are [[id, score], ...].
CREATE TABLE content(
  key INTEGER PRIMARY KEY REFERENCES example(key),
  messages TEXT,
  passages TEXT,
  alternatives TEXT,
  citations TEXT,
  feedback TEXT,
  tools TEXT,
  extra TEXT
) STRICT;

CREATE TABLE original(
  key INTEGER PRIMARY KEY REFERENCES example(key),
  messages TEXT,
  passages TEXT,
  alternatives TEXT,
  citations TEXT,
  feedback TEXT,
  tools TEXT,
  extra TEXT,
  content_hash BLOB NOT NULL
) STRICT;

CREATE TABLE passage(
  id INTEGER PRIMARY KEY,
  hash BLOB NOT NULL UNIQUE,
  text TEXT NOT NULL,
  title TEXT,
  uri TEXT,
  passage_id TEXT,
  extra TEXT NOT NULL
) STRICT;

CREATE TABLE passage_use(
  passage INTEGER NOT NULL,
  key INTEGER NOT NULL,
  PRIMARY KEY(passage, key)
) STRICT, WITHOUT ROWID;

-- Words. The texts are not stored a second time; passages are indexed once however many examples use them.
CREATE VIRTUAL TABLE words USING fts5(
  instruction, response, tool,
  content='', contentless_delete=1,
  tokenize="unicode61 remove_diacritics 0 categories 'L* N* M* Co'"
);

CREATE VIRTUAL TABLE passage_words USING fts5(
  text,
  content='', contentless_delete=1,
  tokenize="unicode61 remove_diacritics 0 categories 'L* N* M* Co'"
);

-- Room for a whole batch of an import before a segment is written: 16 MB.
INSERT INTO words(words, rank) VALUES('hashsize', 16777216);
INSERT INTO passage_words(passage_words, rank) VALUES('hashsize', 16777216);

-- The history: a tree of steps, of which one is current.
CREATE TABLE step(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  parent INTEGER NOT NULL,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  title TEXT NOT NULL,
  edit TEXT NOT NULL,
  count INTEGER NOT NULL
) STRICT;
CREATE INDEX step_by_parent ON step(parent);

CREATE TABLE delta(
  step INTEGER NOT NULL REFERENCES step(id),
  seq INTEGER NOT NULL,
  key INTEGER NOT NULL REFERENCES example(key),
  field TEXT NOT NULL,
  before TEXT,
  after TEXT,
  PRIMARY KEY(step, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE head(
  id INTEGER PRIMARY KEY CHECK(id = 1),
  step INTEGER NOT NULL
) STRICT;
INSERT INTO head VALUES(1, 0);

-- What checks and the search for duplicates found.
CREATE TABLE finding(
  id INTEGER PRIMARY KEY,
  key INTEGER NOT NULL REFERENCES example(key),
  check_id TEXT NOT NULL,
  severity TEXT NOT NULL,
  field TEXT NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  evidence TEXT NOT NULL,
  ignored INTEGER NOT NULL
) STRICT;
CREATE INDEX finding_by_key ON finding(key);

CREATE TABLE ignored(
  key INTEGER NOT NULL REFERENCES example(key),
  fingerprint TEXT NOT NULL,
  PRIMARY KEY(key, fingerprint)
) STRICT, WITHOUT ROWID;

CREATE TABLE cluster(
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  similarity REAL NOT NULL
) STRICT;

CREATE TABLE member(
  cluster INTEGER NOT NULL REFERENCES cluster(id),
  key INTEGER NOT NULL REFERENCES example(key),
  PRIMARY KEY(cluster, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX member_by_key ON member(key);

CREATE TABLE setting(
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
