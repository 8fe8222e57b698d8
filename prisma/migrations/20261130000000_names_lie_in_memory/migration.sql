-- Each process that looks people up keeps the lexicon of names in its memory, with the variants of each name: neither the table
-- of variants nor the look-up in it is needed any more.
DROP FUNCTION find_names(text[], int[], text[], int[], boolean[], int[], text[], int[], text[]);
DROP TABLE name_variants;
DROP INDEX name_lexicon_sound_idx;

-- The transaction that wrote the row last: what a process does not know yet is found by it.
ALTER TABLE name_lexicon ADD COLUMN changed_in xid8 NOT NULL DEFAULT pg_current_xact_id();
CREATE INDEX name_lexicon_changed_in_idx ON name_lexicon (changed_in);

CREATE FUNCTION note_changed_name() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.changed_in := pg_current_xact_id();
  RETURN NEW;
END $$;

CREATE TRIGGER name_lexicon_changed BEFORE UPDATE ON name_lexicon FOR EACH ROW EXECUTE FUNCTION note_changed_name();
-- Bulk loads let the tables trust that what belongs together comes together; of changed names they tell all the same.
ALTER TABLE name_lexicon ENABLE ALWAYS TRIGGER name_lexicon_changed;

-- The names that came or changed since, and up to which transaction all are then known; null where there are none.
-- A transaction under way stands behind that mark, so what it commits later is told the next time. What is told twice is known
-- already. A mark from the future is of another database, which was put in this one's place.
CREATE FUNCTION names_since(p_since xid8) RETURNS json LANGUAGE plpgsql STABLE SET enable_seqscan = off AS $$
BEGIN
  IF p_since > pg_snapshot_xmax(pg_current_snapshot()) THEN
    p_since := '0';
  END IF;
  IF coalesce((SELECT changed_in FROM name_lexicon ORDER BY changed_in DESC LIMIT 1), '0') < p_since THEN
    RETURN NULL;
  END IF;
  RETURN (
    SELECT json_build_object('upTo', pg_snapshot_xmin(pg_current_snapshot())::text,
      'names', coalesce(json_agg(json_build_array(part, key, sound, frequency) ORDER BY sound, key), '[]'))
    FROM name_lexicon WHERE changed_in >= p_since);
END $$;
