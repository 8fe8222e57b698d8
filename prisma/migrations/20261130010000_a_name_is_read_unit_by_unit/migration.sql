-- Who of a common name is of the own units stands together in the index: a thousand bearers were read to find them.
DROP INDEX client_name_forms_given_idx;
CREATE INDEX client_name_forms_given_idx ON client_name_forms (given_key, surname_key, home_unit_id, client_id)
  INCLUDE (birth_date, patronymic_key);

-- People who may be the sought ones, as before (decision 0024). Of the own units no more are read than are shown, and one more that
-- tells that there are others. Of all others only those are read who bear the whole name; whoever is born on the day is found
-- by the day, as before.
--
-- p_shown: of the own units so many are shown at the most, and as many of the others.
CREATE OR REPLACE FUNCTION find_conflicts(p_sought jsonb, p_own uuid[], p_client uuid, p_shown int)
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
  -- Of a card that bears the name twice, in two forms, both are read; so is the client's own.
  most_own CONSTANT int := 2 * p_shown + 2;
  s record;
BEGIN
  FOR s IN
    SELECT n, coalesce(in_cards, false) AS in_cards, surname, given, surnames, givens, patronymics, born
    FROM jsonb_to_recordset(p_sought) AS (
      n int, in_cards boolean, surname text, given text, surnames text[], givens text[], patronymics text[], born date)
  LOOP
    RETURN QUERY
      WITH own AS MATERIALIZED (
        SELECT f.* FROM unnest(p_own) AS u (id) CROSS JOIN LATERAL (
          SELECT f.client_id, f.home_unit_id, f.surname_key, f.given_key, f.patronymic_key, f.birth_date
          FROM client_name_forms f
          WHERE s.in_cards AND f.given_key = s.given AND f.surname_key = s.surname AND f.home_unit_id = u.id
            AND (s.patronymics IS NULL OR f.patronymic_key = ANY (s.patronymics))
          ORDER BY f.client_id LIMIT most_own) AS f
        LIMIT most_own
      ), whole AS MATERIALIZED (
        SELECT f.client_id, f.home_unit_id, f.surname_key, f.given_key, f.patronymic_key, f.birth_date
        FROM client_name_forms f
        WHERE s.in_cards AND s.patronymics IS NOT NULL
          AND f.surname_key = s.surname AND f.given_key = s.given AND f.patronymic_key = s.patronymics[1]
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
        FROM (SELECT * FROM own UNION ALL SELECT * FROM whole UNION ALL SELECT * FROM near UNION ALL SELECT * FROM day) AS f
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
      SELECT s.n, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
        (SELECT count(*) FROM own) >= most_own OR (SELECT count(*) FROM whole) >= c_of_one_name OR (SELECT count(*) FROM near) >= c_of_near_names
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
