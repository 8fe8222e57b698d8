-- Why an enquiry cannot wait is said in the worker's words or not at all: codes that were counted stood there as if typed, and
-- kept the enquiry urgent after its term was met. What is counted is told by `is_urgent`.
UPDATE enquiries SET urgency_reason = NULL
WHERE urgency_reason ~ '^(DETENTION|VIOLENCE|CHILD_ALONE|TERM_PASSED|TERM_TODAY|TERM_NEAR)( (DETENTION|VIOLENCE|CHILD_ALONE|TERM_PASSED|TERM_TODAY|TERM_NEAR))*$';
