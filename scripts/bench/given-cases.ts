import type { BenchContext } from './context'

/** Of each case: a term, a hearing with its hour, a task, and somebody waited for. */
const DUTIES_A_CASE = 4

/**
 * Gives a lawyer open cases up to that many, each of a person of its own, with what is due in them spread over a year.
 */
export async function fillCases(
  { owner, viewer, note }: BenchContext,
  email: string,
  count: number,
): Promise<void> {
  const { rows } = await owner.query<{ id: string; open: number }>(
    `SELECT p.id, (SELECT count(*)::int FROM aid_mandates m WHERE m.provider_id = p.id AND m.state = 'ACCEPTED') AS open
     FROM aid_providers p JOIN staff s ON s.id = p.staff_id WHERE s.email = $1`,
    [email],
  )
  const [provider] = rows
  if (!provider) throw new Error(`${email} is no provider`)
  const missing = count - provider.open
  if (missing <= 0) return
  note(`Writing ${missing} cases of a lawyer…`)
  await owner.query(
    `WITH people AS (
       SELECT id, row_number() OVER (ORDER BY id) AS place FROM clients WHERE home_unit_id = $1
         AND NOT EXISTS (SELECT 1 FROM secondary_aid_applications a WHERE a.client_id = clients.id AND a.number LIKE 'BENCH-%')
       ORDER BY id LIMIT $3),
     applications AS (
       INSERT INTO secondary_aid_applications (id, number, client_id, unit_id, state, executor_id, content, rule_version, created_at, updated_at)
       SELECT gen_random_uuid(), 'BENCH-' || gen_random_uuid(), id, $1, 'GRANTED', $4,
         '{"issueTopics": ["EVICTION"], "substance": "Виселення з гуртожитку."}', '2026-11-22', now(), now() FROM people
       RETURNING id),
     mandates AS (
       INSERT INTO aid_mandates (id, number, application_id, unit_id, provider_id, provider_kind, state, issued_on, issued_by_id, content, contact_by)
       SELECT gen_random_uuid(), 'BENCH-' || gen_random_uuid(), id, $1, $2, 'ADVOCATE', 'ACCEPTED', current_date, $4,
         '{"draft": {"matter": "Захист від виселення з гуртожитку на вул. Садовій", "caseNumber": "215/1084/26", "stage": "перша інстанція"}}',
         current_date + 5 FROM applications
       RETURNING id)
     INSERT INTO case_duties (id, mandate_id, kind, title, due_on, due_at, details, remind_days, created_by_id)
     SELECT gen_random_uuid(), m.id, k.kind, 'Подати відзив на позов', current_date + day, CASE WHEN k.kind = 'HEARING' THEN current_date + day + interval '9 hours' END,
       '{"court": "Вербопільський районний суд", "room": "4", "judge": "Р. Панас"}', '{3,1}', $4
     FROM (SELECT id, row_number() OVER () AS place FROM mandates) m
       CROSS JOIN LATERAL (SELECT * FROM (VALUES ('TERM', 3), ('HEARING', 11), ('TASK', 29), ('WAIT', -7)) AS v (kind, step) LIMIT $5) k
       CROSS JOIN LATERAL (SELECT ((m.place * k.step) % 360)::int AS day) d`,
    [viewer.unit.id, provider.id, missing, viewer.staffId, DUTIES_A_CASE],
  )
  for (const table of ['secondary_aid_applications', 'aid_mandates', 'case_duties'])
    await owner.query(`VACUUM (ANALYZE) ${table}`)
  await owner.query('CHECKPOINT')
}
