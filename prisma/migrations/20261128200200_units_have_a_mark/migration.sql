-- What a request may see follows from the person, their roles and the tree of units. The tree seldom changes: a mark that
-- moves with it is asked of at each request instead of the units below each role.
CREATE TABLE units_mark (
  is_the_one boolean PRIMARY KEY DEFAULT true CHECK (is_the_one),
  revision bigint NOT NULL DEFAULT 1
);
INSERT INTO units_mark DEFAULT VALUES;

CREATE FUNCTION move_units_mark() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE units_mark SET revision = revision + 1;
  RETURN NULL;
END $$;
CREATE TRIGGER units_move_their_mark AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON units
  FOR EACH STATEMENT EXECUTE FUNCTION move_units_mark();
