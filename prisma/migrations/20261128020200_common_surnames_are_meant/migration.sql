DROP FUNCTION find_names(int[], text[], int[], int[], text[], int[], text[]);

-- Names that a typed word may stand for, and how often each occurs: names under a variant of the word, names equal to
-- another spelling of it, and the commonest names that begin like it. The arrays of each look-up are parallel.
--
-- A function, so that the look-up goes by a plan made once: the settings leave only the indexes, whatever the statistics
-- say of lists that are not known before. A list is read in one pass over the index, neighbours in it from one page.
-- A surname borne by many is seldom another one with two errors in it: of such a word only the variants with one letter
-- left out are sought. They are the greater part of all, and what they find grows with the lexicon.
--
-- p_keys: the words as they are, by their numbers.
-- p_far: which variants have two letters left out.
CREATE FUNCTION find_names(
  p_keys text[], p_words int[], p_variants text[], p_longest int[], p_far boolean[], p_alias_words int[], p_alias_keys text[], p_begun_words int[], p_begun text[]
)
RETURNS TABLE (word int, part text, key text, frequency int)
LANGUAGE plpgsql STABLE ROWS 100
SET enable_seqscan = off SET enable_bitmapscan = off SET enable_mergejoin = off SET enable_nestloop = off
SET plan_cache_mode = force_generic_plan SET jit = off
AS $$
#variable_conflict use_column
DECLARE
  c_many CONSTANT int := 100;
  common int[] := ARRAY(
    SELECT array_position(p_keys, l.key) - 1 FROM name_lexicon l
    WHERE l.key = ANY (p_keys) AND l.part = 'SURNAME' AND l.frequency >= c_many
  );
BEGIN
  IF cardinality(common) > 0 THEN
    SELECT array_agg(typed.word), array_agg(typed.variant), array_agg(typed.longest) INTO p_words, p_variants, p_longest
    FROM unnest(p_words, p_variants, p_longest, p_far) AS typed(word, variant, longest, far)
    WHERE NOT (typed.far AND typed.word = ANY (common));
  END IF;
  RETURN QUERY
    WITH near AS MATERIALIZED (
      SELECT typed.word, v.key
      FROM name_variants v
      JOIN unnest(p_words, p_variants, p_longest) AS typed(word, variant, longest) ON typed.variant = v.variant
      -- Latin keys are longer for the same name and stay.
      WHERE v.variant = ANY (p_variants) AND (length(v.key) <= typed.longest OR v.key < 'а')
      UNION
      SELECT alias.word, alias.key FROM unnest(p_alias_words, p_alias_keys) AS alias(word, key)
    )
    SELECT near.word, l.part::text, l.key, l.frequency
    FROM name_lexicon l JOIN near ON near.key = l.key
    WHERE l.key = ANY (ARRAY(SELECT near.key FROM near));
  RETURN QUERY
    SELECT begun.word, completion.part::text, completion.key, completion.frequency
    FROM unnest(p_begun_words, p_begun) AS begun(word, sound)
    CROSS JOIN LATERAL (
      (SELECT l.part, l.key, l.frequency FROM name_lexicon l
       WHERE l.part = 'SURNAME' AND l.sound >= begun.sound AND l.sound < begun.sound || U&'\+10FFFD'
       ORDER BY l.frequency DESC LIMIT 24)
      UNION ALL
      (SELECT l.part, l.key, l.frequency FROM name_lexicon l
       WHERE l.part = 'GIVEN' AND l.sound >= begun.sound AND l.sound < begun.sound || U&'\+10FFFD'
       ORDER BY l.frequency DESC LIMIT 10)
      UNION ALL
      (SELECT l.part, l.key, l.frequency FROM name_lexicon l
       WHERE l.part = 'PATRONYMIC' AND l.sound >= begun.sound AND l.sound < begun.sound || U&'\+10FFFD'
       ORDER BY l.frequency DESC LIMIT 10)
    ) AS completion;
END $$;
