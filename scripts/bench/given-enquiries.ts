import { todayInKyiv } from '@/lib/core/plain-date'
import type { BenchContext } from './context'

/** Each keeps as many open ones as the next. Of them gone: one account closed, one without a role. */
const WORKERS = 40
const MARK = 'bench-enquiry-'

/**
 * Fills the viewer’s centre up to that many enquiries, nine of ten of them closed, and leaves the tables as they are after some
 * quiet minutes.
 */
export async function fillEnquiries({ owner, viewer, note }: BenchContext, count: number): Promise<void> {
  const { rows } = await owner.query<{ count: number }>(
    'SELECT count(*)::int AS count FROM enquiries WHERE unit_id = $1',
    [viewer.unit.id],
  )
  const before = rows[0]?.count ?? 0
  if (before >= count) return
  note(`Writing ${count - before} enquiries…`)
  await owner.query(
    `INSERT INTO staff (id, email, name, disabled_at)
     SELECT gen_random_uuid(), $1 || n || '@bench.example', 'Працівниця ' || n, CASE WHEN n = 1 THEN now() END
     FROM generate_series(1, $2) n ON CONFLICT (email) DO NOTHING`,
    [MARK, WORKERS],
  )
  await owner.query(
    `INSERT INTO staff_roles (staff_id, unit_id, role)
     SELECT id, $2, 'FRONTLINER' FROM staff WHERE email LIKE $1 || '%' AND email NOT LIKE $1 || '2@%' ON CONFLICT DO NOTHING`,
    [MARK, viewer.unit.id],
  )
  // One statement writes the visits and their enquiries: each of its own number, person, worker and day.
  await owner.query(
    `WITH workers AS (SELECT array_agg(id ORDER BY email) AS ids FROM staff WHERE email LIKE $1 || '%'),
       people AS (SELECT array_agg(id) AS ids FROM (SELECT id FROM clients WHERE home_unit_id = $2 ORDER BY id LIMIT 50000) c),
       made AS (
         SELECT n, gen_random_uuid() AS id, gen_random_uuid() AS visit_id, w.ids[1 + n / 10 % $5] AS staff_id,
           p.ids[1 + n % array_length(p.ids, 1)] AS client_id, n % 10 = 0 AS is_open, n % 30 = 0 AS is_written,
           $6::date + (n / 30 % 30 - 3) AS due_on, $6::timestamptz - (n % 900) * interval '1 day' AS at
         FROM generate_series($3::int + 1, $4::int) n, workers w, people p),
       v AS (
         INSERT INTO visits (id, number, unit_id, staff_id, client_id, channel, is_first, started_at, ended_at, end_reason)
         SELECT visit_id, 'bench-v-' || n, $2, staff_id, client_id, 'PERSONAL', false, at, at, 'COMPLETED' FROM made)
     INSERT INTO enquiries (id, number, visit_id, unit_id, client_id, executor_id, ordinal, status, form, due_on, created_at, given_at, closed_at)
     SELECT id, 'bench-e-' || n, visit_id, $2, client_id, staff_id, 0, CASE WHEN is_open THEN 'IN_WORK' ELSE 'CLOSED' END,
       CASE WHEN is_written THEN 'WRITTEN' ELSE 'ORAL' END, CASE WHEN is_written THEN due_on END, at, at, CASE WHEN is_open THEN NULL ELSE at END
     FROM made`,
    [MARK, viewer.unit.id, before, count, WORKERS, todayInKyiv(new Date())],
  )
  await owner.query(
    `INSERT INTO enquiry_deadlines (id, enquiry_id, title, due_on)
     SELECT gen_random_uuid(), id, 'Подати відзив', $2::date + (ordinality::int % 60 - 5)
     FROM (SELECT id, row_number() OVER (ORDER BY id) AS ordinality FROM enquiries
       WHERE unit_id = $1 AND closed_at IS NULL AND number LIKE 'bench-e-%'
         AND NOT EXISTS (SELECT FROM enquiry_deadlines d WHERE d.enquiry_id = enquiries.id)) open
     WHERE ordinality % 5 = 0`,
    [viewer.unit.id, todayInKyiv(new Date())],
  )
  await owner.query('VACUUM (ANALYZE) enquiries, visits, enquiry_deadlines, staff, staff_roles')
}
