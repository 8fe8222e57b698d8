-- The lists of quality change by themselves (decision 0019): by a kind of their own, for of "today" an office hears all day.
DROP TRIGGER quality_reviews_live ON "quality_reviews";
CREATE TRIGGER quality_reviews_live AFTER INSERT OR UPDATE ON "quality_reviews" FOR EACH ROW EXECUTE FUNCTION tell_live('unit_id', 'today', 'reviews');
