-- Days away told in the list of providers take a keeper from the head's page or bring one to it, as those of the account do.
CREATE TRIGGER aid_providers_live AFTER INSERT OR UPDATE ON "aid_providers" FOR EACH ROW
  WHEN (NEW.staff_id IS NOT NULL) EXECUTE FUNCTION tell_of_keeper('staff_id');
