-- A name form knows the home of its card. Which bearers of a common name are of the own centre is then read in an index
-- alone; for each of them a card had to be read.
--
-- Every row changes, so the table is written anew: changed in place, it and its indexes would be twice as large.
CREATE TABLE name_forms_with_unit (LIKE client_name_forms);
ALTER TABLE name_forms_with_unit ADD COLUMN home_unit_id uuid CONSTRAINT client_name_forms_home_unit_id_not_null NOT NULL;
INSERT INTO name_forms_with_unit
SELECT f.*, c.home_unit_id FROM client_name_forms f JOIN clients c ON c.id = f.client_id ORDER BY f.client_id, f.ordinal;
DROP TABLE client_name_forms;
ALTER TABLE name_forms_with_unit RENAME TO client_name_forms;
ALTER TABLE client_name_forms ADD CONSTRAINT client_name_forms_pkey PRIMARY KEY (client_id, ordinal);
ALTER TABLE client_name_forms ADD CONSTRAINT client_name_forms_client_id_fkey
  FOREIGN KEY (client_id) REFERENCES clients (id) ON DELETE CASCADE ON UPDATE CASCADE;
CREATE INDEX client_name_forms_surname_idx ON client_name_forms (surname_key, given_key, patronymic_key, client_id);
CREATE INDEX client_name_forms_surname_birth_idx ON client_name_forms (surname_key, birth_date, given_key, client_id);
CREATE INDEX client_name_forms_given_idx ON client_name_forms (given_key, surname_key, client_id)
  INCLUDE (birth_date, patronymic_key, home_unit_id);
CREATE INDEX client_name_forms_patronymic_idx ON client_name_forms (patronymic_key, given_key, birth_date, client_id);
CREATE INDEX client_name_forms_birth_idx ON client_name_forms (birth_date, surname_key, given_key, client_id)
  INCLUDE (patronymic_key);
ANALYZE client_name_forms;

-- Names are written after their card, in its transaction, so that the lock of the card keeps the two in step.
CREATE FUNCTION move_name_forms() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE client_name_forms SET home_unit_id = NEW.home_unit_id WHERE client_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER clients_move_name_forms AFTER UPDATE OF home_unit_id ON clients FOR EACH ROW
  WHEN (NEW.home_unit_id IS DISTINCT FROM OLD.home_unit_id) EXECUTE FUNCTION move_name_forms();

-- People who may be the sought ones, as before (decision 0024). Of a name so many are read as an index gives for little, and
-- only cards of those who may be shown are read, the likeliest first: who is born on the day, then who bears the very name. A day is
-- read by itself: together with the given names it was looked for among all who bear the names.
--
-- p_shown: of the own units so many are shown at the most, and as many of the others.
DROP FUNCTION find_conflicts(jsonb, uuid[], uuid);
CREATE FUNCTION find_conflicts(p_sought jsonb, p_own uuid[], p_client uuid, p_shown int)
RETURNS TABLE (
  n int, client_id uuid, party_id uuid, role text, party_name text, unit_id uuid,
  surname_key text, given_key text, patronymic_key text, birth_date date, is_cut boolean
)
LANGUAGE plpgsql STABLE ROWS 60
SET enable_seqscan = off SET enable_bitmapscan = off SET enable_mergejoin = off SET enable_hashjoin = off
SET plan_cache_mode = force_generic_plan SET jit = off
AS $$
#variable_conflict use_column
DECLARE
  c_of_one_name CONSTANT int := 1000;
  c_of_parties CONSTANT int := 160;
  c_of_near_names CONSTANT int := 60;
  c_of_a_day CONSTANT int := 20;
  s record;
BEGIN
  FOR s IN
    SELECT n, coalesce(in_cards, false) AS in_cards, surname, given, surnames, givens, patronymics, born
    FROM jsonb_to_recordset(p_sought) AS (
      n int, in_cards boolean, surname text, given text, surnames text[], givens text[], patronymics text[], born date)
  LOOP
    RETURN QUERY
      WITH one AS NOT MATERIALIZED (
        SELECT f.client_id, f.home_unit_id, f.surname_key, f.given_key, f.patronymic_key, f.birth_date
        FROM client_name_forms f
        WHERE s.in_cards AND f.surname_key = s.surname AND f.given_key = s.given
          AND (s.patronymics IS NULL OR f.patronymic_key = ANY (s.patronymics))
        LIMIT c_of_one_name
      ), near AS MATERIALIZED (
        SELECT f.* FROM unnest(s.surnames) AS a (surname_key) CROSS JOIN unnest(s.givens) AS b (given_key)
          CROSS JOIN LATERAL (
            SELECT f.client_id, f.home_unit_id, f.surname_key, f.given_key, f.patronymic_key, f.birth_date
            FROM client_name_forms f
            WHERE s.in_cards AND f.surname_key = a.surname_key AND f.given_key = b.given_key
              AND (s.patronymics IS NULL OR f.patronymic_key = ANY (s.patronymics))
            LIMIT c_of_near_names) AS f
        WHERE a.surname_key <> s.surname OR b.given_key <> s.given
        LIMIT c_of_near_names
      ), day AS MATERIALIZED (
        SELECT f.client_id, c.home_unit_id, f.surname_key, f.given_key, f.patronymic_key, f.birth_date
        FROM (
          SELECT d.* FROM (
            SELECT f.client_id, f.surname_key, f.given_key, f.patronymic_key, f.birth_date FROM client_name_forms f
            WHERE s.in_cards AND f.birth_date = s.born AND f.surname_key = ANY (s.surnames) OFFSET 0) AS d
          WHERE d.given_key = ANY (s.givens)
          LIMIT c_of_a_day) AS f
        CROSS JOIN LATERAL (SELECT home_unit_id FROM clients WHERE id = f.client_id OFFSET 0) AS c
      ), likely AS (
        SELECT DISTINCT ON (f.client_id) f.*, f.home_unit_id = ANY (p_own) AS is_own
        FROM (SELECT * FROM one UNION ALL SELECT * FROM near UNION ALL SELECT * FROM day) AS f
        WHERE f.client_id <> p_client AND (
          f.home_unit_id = ANY (p_own)
          OR (f.surname_key = s.surname AND f.given_key = s.given
            AND (f.birth_date = s.born OR (s.patronymics IS NOT NULL AND f.patronymic_key = s.patronymics[1]))))
        ORDER BY f.client_id, (f.surname_key = s.surname AND f.given_key = s.given) DESC,
          (f.patronymic_key = s.patronymics[1]) DESC, f.patronymic_key
      ), ranked AS MATERIALIZED (
        SELECT *, row_number() OVER (PARTITION BY is_own ORDER BY birth_date = s.born DESC NULLS LAST,
          (surname_key = s.surname AND given_key = s.given) DESC, client_id) AS place FROM likely
      )
      (SELECT s.n, c.id, NULL::uuid, NULL::text, NULL::text, c.home_unit_id,
        f.surname_key, f.given_key, f.patronymic_key, f.birth_date, false
      FROM ranked f CROSS JOIN LATERAL (SELECT * FROM clients WHERE id = f.client_id OFFSET 0) AS c
      WHERE f.place <= p_shown AND c.merged_into_id IS NULL)
      UNION ALL
      -- Counting them once more along the index costs less than keeping a thousand of them.
      SELECT s.n, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
        (SELECT count(*) FROM one) >= c_of_one_name OR (SELECT count(*) FROM near) >= c_of_near_names
          OR EXISTS (SELECT FROM ranked WHERE place > p_shown);
    RETURN QUERY
      WITH one AS MATERIALIZED (
        SELECT f.party_id, f.surname_key, f.given_key, f.patronymic_key, f.birth_date FROM party_name_forms f
        WHERE f.surname_key = s.surname AND f.given_key = s.given
          AND (s.patronymics IS NULL OR f.patronymic_key = ANY (s.patronymics))
        LIMIT c_of_parties
      ), near AS MATERIALIZED (
        SELECT f.* FROM unnest(s.surnames) AS a (surname_key) CROSS JOIN unnest(s.givens) AS b (given_key)
          CROSS JOIN LATERAL (
            SELECT f.party_id, f.surname_key, f.given_key, f.patronymic_key, f.birth_date FROM party_name_forms f
            WHERE f.surname_key = a.surname_key AND f.given_key = b.given_key
              AND (s.patronymics IS NULL OR f.patronymic_key = ANY (s.patronymics))
            LIMIT c_of_near_names) AS f
        WHERE a.surname_key <> s.surname OR b.given_key <> s.given
        LIMIT c_of_near_names
      ), found AS (
        SELECT DISTINCT ON (f.party_id) f.party_id, f.surname_key, f.given_key, f.patronymic_key, f.birth_date
        FROM (SELECT * FROM one UNION ALL SELECT * FROM near) AS f
        ORDER BY f.party_id, (f.surname_key = s.surname AND f.given_key = s.given) DESC,
          (f.patronymic_key = s.patronymics[1]) DESC, f.patronymic_key
      )
      (SELECT s.n, p.client_id, p.id, p.role, p.name, p.unit_id,
        f.surname_key, f.given_key, f.patronymic_key, f.birth_date, false
      FROM found f CROSS JOIN LATERAL (SELECT * FROM matter_parties WHERE id = f.party_id OFFSET 0) AS p
      WHERE p.removed_at IS NULL AND p.client_id <> p_client AND (
        p.unit_id = ANY (p_own)
        OR (f.surname_key = s.surname AND f.given_key = s.given
          AND (f.birth_date = s.born OR (s.patronymics IS NOT NULL AND f.patronymic_key = s.patronymics[1]))))
      LIMIT p_shown)
      UNION ALL
      SELECT s.n, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
        (SELECT count(*) FROM one) >= c_of_parties OR (SELECT count(*) FROM near) >= c_of_near_names;
  END LOOP;
END $$;
