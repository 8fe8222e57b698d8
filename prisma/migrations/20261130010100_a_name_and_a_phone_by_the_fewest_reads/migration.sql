-- Whether a name beside the end of a phone is looked for from both sides ('namePhone'), from the phones ('phoneName') or from the names
-- ('nameThenPhone', 'surnameThenPhone'): by the fewest reads, as the lexicon and the statistics let them be reckoned.
CREATE FUNCTION fewest_reads(p_surnames text[], p_givens text[], p_end text) RETURNS text
LANGUAGE plpgsql STABLE
SET enable_seqscan = off SET enable_bitmapscan = off SET plan_cache_mode = force_generic_plan SET jit = off
AS $$
DECLARE
  -- What a card looked up by its key costs, and a phone read in order, in names read in order (docs/decisions/0012).
  c_look_up CONSTANT real := 20;
  c_phone CONSTANT real := 2;
  named real;
  given real;
  cards real;
  phones real;
BEGIN
  SELECT coalesce(sum(l.frequency), 0) INTO named FROM name_lexicon l WHERE l.key = ANY (p_surnames) AND l.part = 'SURNAME';
  SELECT greatest(c.reltuples, 1) INTO phones FROM pg_class c WHERE c.oid = 'client_phones'::regclass;
  phones := phones / 10 ^ length(p_end);
  IF p_givens IS NOT NULL THEN
    SELECT coalesce(sum(l.frequency), 0) INTO given FROM name_lexicon l WHERE l.key = ANY (p_givens) AND l.part = 'GIVEN';
    SELECT greatest(c.reltuples, 1) INTO cards FROM pg_class c WHERE c.oid = 'client_name_forms'::regclass;
    named := named * least(given / cards, 1);
  END IF;
  RETURN CASE
    WHEN c_look_up * least(named, phones) >= named + c_phone * phones THEN 'namePhone'
    WHEN named < phones THEN CASE WHEN p_givens IS NULL THEN 'surnameThenPhone' ELSE 'nameThenPhone' END
    ELSE 'phoneName'
  END;
END $$;

-- As before, but a surname and a given name are read pair by pair: as two lists all who bear the surname were read.
CREATE OR REPLACE FUNCTION find_cards_by_name_and_phone(
  p_surnames text[], p_givens text[], p_end text, p_from_number text, p_from_id uuid, p_limit int
)
RETURNS TABLE (client_id uuid, surname_key text, given_key text, number_key text)
LANGUAGE plpgsql STABLE ROWS 25
SET enable_seqscan = off SET enable_bitmapscan = off SET enable_mergejoin = off SET enable_nestloop = off
SET enable_hashjoin = on SET enable_sort = on SET plan_cache_mode = force_generic_plan SET jit = off
SET max_parallel_workers_per_gather = 0
AS $$
#variable_conflict use_column
BEGIN
  IF p_givens IS NULL THEN
    RETURN QUERY
      SELECT f.client_id, f.surname_key, f.given_key, t.digits_reversed
      FROM client_name_forms f JOIN client_phones t ON t.client_id = f.client_id
      WHERE f.surname_key = ANY (p_surnames)
        AND t.digits_reversed < p_end || ':' AND (t.digits_reversed, t.client_id) > (p_from_number, p_from_id)
      ORDER BY t.digits_reversed, t.client_id LIMIT p_limit;
  ELSE
    RETURN QUERY
      SELECT f.client_id, f.surname_key, f.given_key, t.digits_reversed
      FROM (SELECT n.* FROM unnest(p_surnames) AS a (surname_key) CROSS JOIN unnest(p_givens) AS b (given_key)
          CROSS JOIN LATERAL (SELECT * FROM client_name_forms n
            WHERE n.surname_key = a.surname_key AND n.given_key = b.given_key OFFSET 0) AS n) AS f
        JOIN client_phones t ON t.client_id = f.client_id
      WHERE t.digits_reversed < p_end || ':' AND (t.digits_reversed, t.client_id) > (p_from_number, p_from_id)
      ORDER BY t.digits_reversed, t.client_id LIMIT p_limit;
  END IF;
END $$;

-- As before, but a name beside the end of a phone goes by the fewest reads, and whoever bears a given name comes unit by unit, as the
-- index has them: the place of a page of theirs tells the unit in its key.
CREATE OR REPLACE FUNCTION find_cards_by_probes(p_probes jsonb, p_limit int, p_after jsonb)
RETURNS TABLE (probe int, client_id uuid, surname_key text, given_key text, patronymic_key text, birth_key date, number_key text)
LANGUAGE plpgsql STABLE ROWS 25
SET enable_sort = off SET enable_incremental_sort = off SET enable_bitmapscan = off SET enable_seqscan = off SET enable_hashjoin = off
SET enable_mergejoin = off SET enable_material = off SET plan_cache_mode = force_generic_plan SET jit = off
SET max_parallel_workers_per_gather = 0
AS $$
#variable_conflict use_column
DECLARE
  -- Costs are in typing errors: a page well filled is not drawn out by names two errors away.
  c_enough CONSTANT int := 5;
  c_margin_when_enough CONSTANT real := 1.0;
  c_margin CONSTANT real := 1.65;
  -- Days on which all names are met in one stretch of the day; on more of them each name has fewer pages than the days.
  c_few_days CONSTANT int := 2;
  -- Greater than any name key.
  c_last CONSTANT text := U&'\+10FFFD';
  p record;
  hits refcursor;
  hit record;
  seen uuid[] := '{}';
  best real;
  way text;
  from_surname text COLLATE "C";
  from_given text COLLATE "C";
  from_patronymic text COLLATE "C";
  from_number text COLLATE "C";
  from_birth date;
  from_id uuid;
BEGIN
  <<probes>>
  FOR p IN
    SELECT "by", cost, coalesce(surname, '') AS surname, coalesce(surname_to, c_last) AS surname_to,
      coalesce(given, '') AS given, coalesce(given_to, c_last) AS given_to,
      coalesce(patronymic, '') AS patronymic, coalesce(patronymic_to, c_last) AS patronymic_to,
      surnames, givens, patronymics, born_from, born_to, numbers, ordinality
    FROM ROWS FROM (jsonb_to_recordset(p_probes) AS (
      "by" text, cost real, surname text, surname_to text, given text, given_to text, patronymic text, patronymic_to text,
      surnames text[], givens text[], patronymics text[], born_from date, born_to date, numbers text[]
    )) WITH ORDINALITY
  LOOP
    EXIT probes WHEN p.cost > best + CASE WHEN cardinality(seen) < c_enough THEN c_margin ELSE c_margin_when_enough END;
    -- A B-tree starts at one lower bound: it is the whole row to go on after, or the probe's own bound.
    IF p.ordinality = 1 AND p_after IS NOT NULL THEN
      from_surname := p_after->>'surname'; from_given := p_after->>'given'; from_patronymic := p_after->>'patronymic';
      from_birth := p_after->>'birth'; from_number := p_after->>'key'; from_id := p_after->>'id';
    ELSE
      from_surname := p.surname; from_given := p.given; from_patronymic := p.patronymic; from_birth := p.born_from;
      from_number := p.numbers[1]; from_id := '00000000-0000-0000-0000-000000000000';
    END IF;
    way := p."by";
    IF way = 'namePhone' THEN
      way := fewest_reads(p.surnames, p.givens, p.numbers[1]);
    ELSIF way = 'namesOnDays' AND cardinality(p.numbers) > c_few_days THEN
      way := 'daysOfNames';
    END IF;
    CASE way
      WHEN 'fullName' THEN
        OPEN hits FOR SELECT f.client_id, f.surname_key, f.given_key, f.patronymic_key, NULL::date AS birth_key, '' AS number_key
          FROM client_name_forms f
          WHERE f.surname_key = p.surname AND f.given_key = p.given AND f.patronymic_key = ANY (p.patronymics)
            AND (f.patronymic_key, f.client_id) > (from_patronymic, from_id)
            AND (p.born_from IS NULL OR f.birth_date BETWEEN p.born_from AND p.born_to)
          ORDER BY f.surname_key, f.given_key, f.patronymic_key, f.client_id LIMIT p_limit;
      WHEN 'surname' THEN
        OPEN hits FOR SELECT f.client_id, f.surname_key, f.given_key, f.patronymic_key, NULL::date AS birth_key, '' AS number_key
          FROM client_name_forms f
          WHERE f.surname_key = p.surname AND (f.given_key, f.patronymic_key) <= (p.given_to, p.patronymic_to)
            AND (f.given_key, f.patronymic_key, f.client_id) > (from_given, from_patronymic, from_id)
            AND f.patronymic_key BETWEEN p.patronymic AND p.patronymic_to
            AND (p.patronymics IS NULL OR f.patronymic_key = ANY (p.patronymics))
          ORDER BY f.surname_key, f.given_key, f.patronymic_key, f.client_id LIMIT p_limit;
      WHEN 'surnameBirth' THEN
        OPEN hits FOR SELECT f.client_id, f.surname_key, f.given_key, f.patronymic_key, f.birth_date AS birth_key, '' AS number_key
          FROM client_name_forms f
          WHERE f.surname_key = p.surname AND f.birth_date <= p.born_to
            AND (f.birth_date, f.given_key, f.client_id) > (from_birth, from_given, from_id)
            AND f.given_key BETWEEN p.given AND p.given_to AND f.patronymic_key BETWEEN p.patronymic AND p.patronymic_to
            AND (p.patronymics IS NULL OR f.patronymic_key = ANY (p.patronymics))
          ORDER BY f.surname_key, f.birth_date, f.given_key, f.client_id LIMIT p_limit;
      WHEN 'namesOnDays' THEN
        -- Few are born on a day, so all names that may be meant are looked for in one pass.
        OPEN hits FOR SELECT f.client_id, f.surname_key, f.given_key, '' AS patronymic_key, f.birth_date AS birth_key, '' AS number_key
          FROM client_name_forms f
          WHERE f.birth_date = ANY (p.numbers::date[]) AND f.surname_key = ANY (p.surnames)
            AND (from_birth IS NULL OR (f.birth_date, f.surname_key, f.given_key, f.client_id)
              > (from_birth, from_surname, from_given, from_id))
            AND f.given_key BETWEEN p.given AND p.given_to AND (p.givens IS NULL OR f.given_key = ANY (p.givens))
          ORDER BY f.birth_date, f.surname_key, f.given_key, f.client_id LIMIT p_limit;
      WHEN 'givenSurname' THEN
        OPEN hits FOR SELECT f.client_id, f.surname_key, f.given_key, f.patronymic_key, NULL::date AS birth_key,
            f.home_unit_id::text AS number_key
          FROM client_name_forms f
          WHERE f.given_key = p.given AND f.surname_key <= p.surname_to
            AND (f.surname_key, f.home_unit_id, f.client_id)
              > (from_surname, coalesce(nullif(from_number, ''), '00000000-0000-0000-0000-000000000000')::uuid, from_id)
            AND (p.born_from IS NULL OR f.birth_date BETWEEN p.born_from AND p.born_to)
            AND f.patronymic_key BETWEEN p.patronymic AND p.patronymic_to
            AND (p.patronymics IS NULL OR f.patronymic_key = ANY (p.patronymics))
          ORDER BY f.given_key, f.surname_key, f.home_unit_id, f.client_id LIMIT p_limit;
      WHEN 'patronymic' THEN
        OPEN hits FOR SELECT f.client_id, f.surname_key, f.given_key, f.patronymic_key, f.birth_date AS birth_key, '' AS number_key
          FROM client_name_forms f
          WHERE f.patronymic_key = p.patronymic AND f.given_key >= from_given AND f.given_key <= p.given_to
            AND (p_after IS NULL OR p.ordinality > 1 OR (f.given_key, coalesce(f.birth_date, 'infinity'), f.client_id)
              > (from_given, coalesce(from_birth, 'infinity'), from_id))
            AND (p.born_from IS NULL OR f.birth_date BETWEEN p.born_from AND p.born_to)
            AND f.surname_key BETWEEN p.surname AND p.surname_to
          ORDER BY f.patronymic_key, f.given_key, f.birth_date, f.client_id LIMIT p_limit;
      WHEN 'patronymicBirth' THEN
        OPEN hits FOR SELECT f.client_id, f.surname_key, f.given_key, f.patronymic_key, f.birth_date AS birth_key, '' AS number_key
          FROM client_name_forms f
          WHERE f.patronymic_key = p.patronymic AND f.given_key = p.given AND f.birth_date <= p.born_to
            AND (f.birth_date, f.client_id) > (from_birth, from_id)
            AND f.surname_key BETWEEN p.surname AND p.surname_to
          ORDER BY f.patronymic_key, f.given_key, f.birth_date, f.client_id LIMIT p_limit;
      WHEN 'daysOfNames' THEN
        OPEN hits FOR SELECT f.client_id, f.surname_key, f.given_key, '' AS patronymic_key, f.birth_date AS birth_key, '' AS number_key
          FROM client_name_forms f
          WHERE f.surname_key = ANY (p.surnames) AND f.birth_date = ANY (p.numbers::date[])
            AND (from_birth IS NULL OR (f.surname_key, f.birth_date, f.given_key, f.client_id)
              > (from_surname, from_birth, from_given, from_id))
            AND f.given_key BETWEEN p.given AND p.given_to AND (p.givens IS NULL OR f.given_key = ANY (p.givens))
          ORDER BY f.surname_key, f.birth_date, f.given_key, f.client_id LIMIT p_limit;
      WHEN 'birth', 'birthGiven' THEN
        OPEN hits FOR SELECT f.client_id, f.surname_key, f.given_key, f.patronymic_key, f.birth_date AS birth_key, '' AS number_key
          FROM client_name_forms f
          WHERE f.birth_date <= p.born_to
            AND (f.birth_date, f.surname_key, f.given_key, f.client_id) > (from_birth, from_surname, from_given, from_id)
            AND f.given_key BETWEEN p.given AND p.given_to AND f.surname_key BETWEEN p.surname AND p.surname_to
            AND f.patronymic_key BETWEEN p.patronymic AND p.patronymic_to
            AND (p.patronymics IS NULL OR f.patronymic_key = ANY (p.patronymics))
          ORDER BY f.birth_date, f.surname_key, f.given_key, f.client_id LIMIT p_limit;
      WHEN 'surnameStart' THEN
        OPEN hits FOR SELECT f.client_id, f.surname_key, f.given_key, f.patronymic_key, NULL::date AS birth_key, '' AS number_key
          FROM client_name_forms f
          WHERE f.surname_key <= p.surname_to
            AND (f.surname_key, f.given_key, f.patronymic_key, f.client_id) > (from_surname, from_given, from_patronymic, from_id)
            AND f.given_key BETWEEN p.given AND p.given_to AND f.patronymic_key BETWEEN p.patronymic AND p.patronymic_to
            AND (p.patronymics IS NULL OR f.patronymic_key = ANY (p.patronymics))
          ORDER BY f.surname_key, f.given_key, f.patronymic_key, f.client_id LIMIT p_limit;
      WHEN 'phone' THEN
        OPEN hits FOR SELECT t.client_id, '' AS surname_key, '' AS given_key, '' AS patronymic_key, NULL::date AS birth_key,
            t.digits_reversed AS number_key
          FROM client_phones t
          WHERE t.digits_reversed < p.numbers[1] || ':' AND (t.digits_reversed, t.client_id) > (from_number, from_id)
          ORDER BY t.digits_reversed, t.client_id LIMIT p_limit;
      WHEN 'phoneName' THEN
        OPEN hits FOR SELECT t.client_id, f.surname_key, f.given_key, f.patronymic_key, NULL::date AS birth_key,
            t.digits_reversed AS number_key
          FROM client_phones t
          -- The fence keeps the phones in the lead: their end is what narrows the search.
          CROSS JOIN LATERAL (SELECT * FROM client_name_forms n WHERE n.client_id = t.client_id OFFSET 0) AS f
          WHERE t.digits_reversed < p.numbers[1] || ':' AND (t.digits_reversed, t.client_id) > (from_number, from_id)
            AND (p.surnames IS NULL OR f.surname_key = ANY (p.surnames)) AND (p.givens IS NULL OR f.given_key = ANY (p.givens))
          ORDER BY t.digits_reversed, t.client_id LIMIT p_limit;
      WHEN 'surnameThenPhone' THEN
        OPEN hits FOR SELECT f.client_id, f.surname_key, f.given_key, '' AS patronymic_key, NULL::date AS birth_key,
            t.digits_reversed AS number_key
          FROM (SELECT * FROM client_name_forms n WHERE n.surname_key = ANY (p.surnames) OFFSET 0) AS f
          CROSS JOIN LATERAL (SELECT * FROM client_phones o WHERE o.client_id = f.client_id OFFSET 0) AS t
          WHERE t.digits_reversed < p.numbers[1] || ':' AND (t.digits_reversed, t.client_id) > (from_number, from_id)
          ORDER BY t.digits_reversed, t.client_id LIMIT p_limit;
      WHEN 'nameThenPhone' THEN
        OPEN hits FOR SELECT f.client_id, f.surname_key, f.given_key, '' AS patronymic_key, NULL::date AS birth_key,
            t.digits_reversed AS number_key
          FROM unnest(p.surnames) AS a (surname_key) CROSS JOIN unnest(p.givens) AS b (given_key) CROSS JOIN LATERAL
            (SELECT * FROM client_name_forms n WHERE n.surname_key = a.surname_key AND n.given_key = b.given_key OFFSET 0) AS f
          CROSS JOIN LATERAL (SELECT * FROM client_phones o WHERE o.client_id = f.client_id OFFSET 0) AS t
          WHERE t.digits_reversed < p.numbers[1] || ':' AND (t.digits_reversed, t.client_id) > (from_number, from_id)
          ORDER BY t.digits_reversed, t.client_id LIMIT p_limit;
      WHEN 'namePhone' THEN
        OPEN hits FOR SELECT f.client_id, f.surname_key, f.given_key, '' AS patronymic_key, NULL::date AS birth_key, f.number_key
          FROM find_cards_by_name_and_phone(p.surnames, p.givens, p.numbers[1], from_number, from_id, p_limit) AS f;
      WHEN 'document' THEN
        OPEN hits FOR SELECT d.client_id, '' AS surname_key, '' AS given_key, '' AS patronymic_key, NULL::date AS birth_key, '' AS number_key
          FROM unnest(p.numbers) AS sought(hash) JOIN client_documents d ON d.number_hash = decode(sought.hash, 'hex')
          LIMIT p_limit;
      WHEN 'cardNumber' THEN
        OPEN hits FOR SELECT c.id AS client_id, '' AS surname_key, '' AS given_key, '' AS patronymic_key, NULL::date AS birth_key, '' AS number_key
          FROM clients c WHERE c.card_number = ANY (p.numbers) LIMIT p_limit;
    END CASE;
    LOOP
      FETCH hits INTO hit;
      EXIT WHEN NOT FOUND;
      CONTINUE WHEN hit.client_id = ANY (seen);
      seen := seen || hit.client_id;
      best := coalesce(best, p.cost);
      probe := p.ordinality;
      client_id := hit.client_id; surname_key := hit.surname_key; given_key := hit.given_key;
      patronymic_key := hit.patronymic_key; birth_key := hit.birth_key; number_key := hit.number_key;
      RETURN NEXT;
      EXIT probes WHEN cardinality(seen) >= p_limit;
    END LOOP;
    CLOSE hits;
  END LOOP;
END $$;
