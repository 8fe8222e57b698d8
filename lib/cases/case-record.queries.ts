import 'server-only'
import { Prisma } from '@/prisma/generated/client'

/** All of a case as columns of JSON; `m` is a mandate of this worker, and of nobody else. */
export const caseSql = (staffId: string, mandateId: string) => Prisma.sql`
  SELECT m.id, m.number, m.state, m.provider_kind AS kind, m.issued_on::text AS "issuedOn", m.contact_by::text AS "contactBy",
    m.content, m.replacement_asked_on IS NOT NULL AS "isReplacementAsked", c.is_protected AS "isProtected", c.home_unit_id AS "homeUnitId",
    a.content->'issueTopics'->>0 AS "topicCode", a.content->>'hearingOn' AS "hearingOn",
    jsonb_build_object('id', a.id, 'number', coalesce(a.number, '')) AS application,
    CASE WHEN m.state = 'ACCEPTED' THEN jsonb_build_object('id', c.id, 'sex', c.sex, 'handlingNote', coalesce(c.handling_note, ''),
      'accessibilityNeeds', c.accessibility_needs, 'interpreter', c.interpreter, 'language', c.preferred_language,
      'phone', (SELECT jsonb_build_object('e164', e164, 'owner', owner, 'safeToCall', safe_to_call, 'safeFrom', safe_from,
          'safeTo', safe_to) FROM client_phones WHERE client_id = c.id ORDER BY safe_to_call DESC, ordinal LIMIT 1)) END AS client,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'kind', e.kind, 'on', e.on, 'at', e.at, 'by', s.name,
        'reason', coalesce(e.reason, ''), 'result', e.details->>'result') ORDER BY e.id), '[]')
     FROM mandate_events e JOIN staff s ON s.id = e.staff_id WHERE e.mandate_id = m.id) AS steps,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('number', d.number, 'on', d.decided_on, 'at', d.created_at)), '[]')
     FROM secondary_aid_decisions d WHERE d.application_id = a.id AND d.kind = 'GRANT') AS grants,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'kind', d.kind, 'title', d.title, 'dueOn', d.due_on,
        'time', coalesce(to_char(d.due_at AT TIME ZONE 'Europe/Kyiv', 'HH24:MI'), ''), 'details', d.details,
        'remindDays', d.remind_days, 'state', d.state, 'result', d.result, 'revision', d.revision,
        'endedAt', d.ended_at, 'endedOn', (d.ended_at AT TIME ZONE 'Europe/Kyiv')::date)
        ORDER BY d.due_on, d.due_at NULLS LAST, d.id), '[]')
     FROM case_duties d WHERE d.mandate_id = m.id) AS duties,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', n.id, 'kind', n.kind, 'isPrivate', n.is_private, 'on', n.on_day,
        'sealed', encode(n.sealed, 'base64'), 'authorId', n.author_id, 'by', s.name, 'revision', n.revision,
        'createdAt', n.created_at) ORDER BY n.on_day DESC, n.created_at DESC), '[]')
     FROM case_notes n JOIN staff s ON s.id = n.author_id
     WHERE n.mandate_id = m.id AND n.removed_at IS NULL AND (NOT n.is_private OR n.author_id = ${staffId}::uuid)) AS notes,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'title', f.title, 'state', f.state, 'filedOn', f.filed_on,
        'updatedAt', f.updated_at, 'revision', f.revision) ORDER BY f.updated_at DESC), '[]')
     FROM case_documents f WHERE f.mandate_id = m.id AND f.removed_at IS NULL) AS papers,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'doc', f.doc, 'kind', f.kind, 'pages', f.pages,
        'scanState', f.scan_state) ORDER BY f.added_at, f.id), '[]')
     FROM application_files f WHERE m.state = 'ACCEPTED' AND f.application_id = a.id AND f.removed_at IS NULL) AS files,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'on', t.on_day, 'minutes', t.minutes, 'kind', t.kind,
        'note', t.note, 'by', s.name) ORDER BY t.on_day DESC, t.created_at DESC), '[]')
     FROM case_time t JOIN staff s ON s.id = t.staff_id WHERE t.mandate_id = m.id AND t.removed_at IS NULL) AS time
  FROM aid_mandates m JOIN aid_providers p ON p.id = m.provider_id
    JOIN secondary_aid_applications a ON a.id = m.application_id JOIN clients c ON c.id = a.client_id
  WHERE m.id = ${mandateId}::uuid AND p.staff_id = ${staffId}::uuid`
