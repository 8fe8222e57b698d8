-- The field "the other party" of a matter is one party; it is put right where it stands, so that typing leaves no trail.
CREATE UNIQUE INDEX "matter_parties_stated_enquiry" ON "matter_parties"("enquiry_id") WHERE "is_stated";
CREATE UNIQUE INDEX "matter_parties_stated_application" ON "matter_parties"("application_id") WHERE "is_stated";

-- One plan of help for a person at a time.
CREATE UNIQUE INDEX "case_plans_one_active" ON "case_plans"("client_id") WHERE "state" = 'ACTIVE';

-- People who may be the sought ones: by their cards, and by the matters of others in which they are named.
--
-- A function, so that each look goes by the plan made once for it. Every look is made whether the one before found
-- somebody or nobody, and each stops at a limit: how long an answer takes tells nothing of who is known elsewhere.
--
-- p_sought: [{n, in_cards, surname, given, surnames, givens, patronymics, born}], the likeliest spelling first in the lists.
-- p_own: units of the viewer. Of other units only who agrees in the whole name, or in the name and the day of birth.
-- p_client: whose matter it is, not found herself.
-- The last row of each n has no client and tells whether a limit cut the look short.
CREATE FUNCTION find_conflicts(p_sought jsonb, p_own uuid[], p_client uuid)
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
        SELECT f.* FROM client_name_forms f
        WHERE s.in_cards AND f.surname_key = s.surname AND f.given_key = s.given
          AND (s.patronymics IS NULL OR f.patronymic_key = ANY (s.patronymics))
        LIMIT c_of_one_name
      ), near AS MATERIALIZED (
        SELECT f.* FROM client_name_forms f
        WHERE s.in_cards AND f.surname_key = ANY (s.surnames) AND f.given_key = ANY (s.givens)
          AND (s.patronymics IS NULL OR f.patronymic_key = ANY (s.patronymics))
          AND (f.surname_key <> s.surname OR f.given_key <> s.given)
        LIMIT c_of_near_names
      ), day AS MATERIALIZED (
        SELECT f.* FROM client_name_forms f
        WHERE s.in_cards AND f.surname_key = ANY (s.surnames) AND f.birth_date = s.born AND f.given_key = ANY (s.givens)
        LIMIT c_of_a_day
      ), found AS (
        SELECT DISTINCT ON (f.client_id) f.client_id, f.surname_key, f.given_key, f.patronymic_key, f.birth_date
        FROM (SELECT * FROM one UNION ALL SELECT * FROM near UNION ALL SELECT * FROM day) AS f
        ORDER BY f.client_id, (f.surname_key = s.surname AND f.given_key = s.given) DESC, f.ordinal
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
        SELECT f.* FROM party_name_forms f
        WHERE f.surname_key = s.surname AND f.given_key = s.given
          AND (s.patronymics IS NULL OR f.patronymic_key = ANY (s.patronymics))
        LIMIT c_of_one_name
      ), near AS MATERIALIZED (
        SELECT f.* FROM party_name_forms f
        WHERE f.surname_key = ANY (s.surnames) AND f.given_key = ANY (s.givens)
          AND (s.patronymics IS NULL OR f.patronymic_key = ANY (s.patronymics))
          AND (f.surname_key <> s.surname OR f.given_key <> s.given)
        LIMIT c_of_near_names
      ), found AS (
        SELECT DISTINCT ON (f.party_id) f.party_id, f.surname_key, f.given_key, f.patronymic_key, f.birth_date
        FROM (SELECT * FROM one UNION ALL SELECT * FROM near) AS f
        ORDER BY f.party_id, (f.surname_key = s.surname AND f.given_key = s.given) DESC, f.ordinal
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

-- When a party was last named, renamed or taken out: an older check says nothing of it.
ALTER TABLE "matter_parties" ADD COLUMN "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
