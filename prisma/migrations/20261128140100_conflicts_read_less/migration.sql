-- People who may be the sought ones, as before (decision 0024), but each look reads no more than it is limited to.
--
-- A near spelling is looked for pair by pair, without the name itself. As lists of surnames and given names they were looked for
-- among all who bear the surname, and all who bear the name itself were read once more, to be thrown away. What is read
-- of a name stands in an index; of two forms of one card that are as near, the one with the sought patronymic counts.
CREATE OR REPLACE FUNCTION find_conflicts(p_sought jsonb, p_own uuid[], p_client uuid)
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
  c_of_one_name CONSTANT int := 160;
  c_of_near_names CONSTANT int := 60;
  c_of_a_day CONSTANT int := 20;
  c_shown CONSTANT int := 30;
  s record;
BEGIN
  FOR s IN
    SELECT n, coalesce(in_cards, false) AS in_cards, surname, given, surnames, givens, patronymics, born
    FROM jsonb_to_recordset(p_sought) AS (
      n int, in_cards boolean, surname text, given text, surnames text[], givens text[], patronymics text[], born date)
  LOOP
    RETURN QUERY
      WITH one AS MATERIALIZED (
        SELECT f.client_id, f.surname_key, f.given_key, f.patronymic_key, f.birth_date FROM client_name_forms f
        WHERE s.in_cards AND f.surname_key = s.surname AND f.given_key = s.given
          AND (s.patronymics IS NULL OR f.patronymic_key = ANY (s.patronymics))
        LIMIT c_of_one_name
      ), near AS MATERIALIZED (
        SELECT f.* FROM unnest(s.surnames) AS a (surname_key) CROSS JOIN unnest(s.givens) AS b (given_key)
          CROSS JOIN LATERAL (
            SELECT f.client_id, f.surname_key, f.given_key, f.patronymic_key, f.birth_date FROM client_name_forms f
            WHERE s.in_cards AND f.surname_key = a.surname_key AND f.given_key = b.given_key
              AND (s.patronymics IS NULL OR f.patronymic_key = ANY (s.patronymics))
            LIMIT c_of_near_names) AS f
        WHERE a.surname_key <> s.surname OR b.given_key <> s.given
        LIMIT c_of_near_names
      ), day AS MATERIALIZED (
        SELECT f.client_id, f.surname_key, f.given_key, f.patronymic_key, f.birth_date FROM client_name_forms f
        WHERE s.in_cards AND f.surname_key = ANY (s.surnames) AND f.birth_date = s.born AND f.given_key = ANY (s.givens)
        LIMIT c_of_a_day
      ), found AS (
        SELECT DISTINCT ON (f.client_id) f.client_id, f.surname_key, f.given_key, f.patronymic_key, f.birth_date
        FROM (SELECT * FROM one UNION ALL SELECT * FROM near UNION ALL SELECT * FROM day) AS f
        ORDER BY f.client_id, (f.surname_key = s.surname AND f.given_key = s.given) DESC,
          (f.patronymic_key = s.patronymics[1]) DESC, f.patronymic_key
      )
      (SELECT s.n, c.id, NULL::uuid, NULL::text, NULL::text, c.home_unit_id,
        f.surname_key, f.given_key, f.patronymic_key, f.birth_date, false
      FROM found f CROSS JOIN LATERAL (SELECT * FROM clients WHERE id = f.client_id OFFSET 0) AS c
      WHERE c.merged_into_id IS NULL AND c.id <> p_client AND (
        c.home_unit_id = ANY (p_own)
        OR (f.surname_key = s.surname AND f.given_key = s.given
          AND (f.birth_date = s.born OR (s.patronymics IS NOT NULL AND f.patronymic_key = s.patronymics[1]))))
      LIMIT c_shown)
      UNION ALL
      SELECT s.n, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
        (SELECT count(*) FROM one) >= c_of_one_name OR (SELECT count(*) FROM near) >= c_of_near_names;
    RETURN QUERY
      WITH one AS MATERIALIZED (
        SELECT f.party_id, f.surname_key, f.given_key, f.patronymic_key, f.birth_date FROM party_name_forms f
        WHERE f.surname_key = s.surname AND f.given_key = s.given
          AND (s.patronymics IS NULL OR f.patronymic_key = ANY (s.patronymics))
        LIMIT c_of_one_name
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
      LIMIT c_shown)
      UNION ALL
      SELECT s.n, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
        (SELECT count(*) FROM one) >= c_of_one_name OR (SELECT count(*) FROM near) >= c_of_near_names;
  END LOOP;
END $$;
