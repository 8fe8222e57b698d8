-- An enquiry whose help went on as an application, as a hand-over or as forwarding waited for it for good, even once it was
-- done. From now on the deed itself ends the wait; here the same is done for those that were left.
CREATE TEMPORARY TABLE done_to_dos ON COMMIT DROP AS
SELECT e.id, least(
    (SELECT min(coalesce(a.received_on, a.created_at)) FROM secondary_aid_applications a
      WHERE e.to_do = 'SECONDARY_AID_APPLICATION' AND a.enquiry_id = e.id AND a.state <> 'DRAFT'),
    (SELECT min(r.handed_over_at) FROM referrals r WHERE e.to_do = 'HAND_OFF' AND r.enquiry_id = e.id),
    (SELECT min(u.created_at) FROM unmet_needs u WHERE e.to_do = 'HAND_OFF' AND u.enquiry_id = e.id),
    CASE WHEN e.to_do = 'FORWARDING' THEN e.forwarded_on END,
    -- The person went without it.
    CASE WHEN e.result_code = 'CLIENT_LEFT' OR (e.help_kind = 'SECONDARY_AID_ACCESS'
      AND e.result_code IN ('ADVICE_GIVEN', 'REFERRED', 'NO_LEGAL_BASIS')) THEN v.ended_at END
  )::timestamptz AS at
FROM enquiries e JOIN visits v ON v.id = e.visit_id
WHERE e.to_do IS NOT NULL;

UPDATE enquiries e SET to_do = NULL, revision = e.revision + 1
FROM done_to_dos d WHERE d.id = e.id AND d.at IS NOT NULL;

UPDATE enquiries e SET status = 'CLOSED', closed_at = greatest(d.at, v.ended_at)
FROM done_to_dos d, visits v
WHERE d.id = e.id AND d.at IS NOT NULL AND v.id = e.visit_id AND v.ended_at IS NOT NULL
  AND e.status = 'IN_WORK' AND (e.form = 'ORAL' OR e.answered_on IS NOT NULL);
