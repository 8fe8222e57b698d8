import { randomUUID } from 'node:crypto'
import { addDays, plainDate } from '@/lib/core/plain-date'
import type { BenchContext } from './context'

const CARDS = 20
const VISITS_A_CARD = 12

/** Cards of the viewer’s centre with a year of visits on each, made once; their ids. */
export async function cardsWithVisits({ owner, viewer, note }: BenchContext): Promise<string[]> {
  const visited = await owner.query<{ id: string }>(
    `SELECT client_id AS id FROM visits WHERE client_id IS NOT NULL AND staff_id = $1
     GROUP BY client_id HAVING count(*) >= $2 ORDER BY client_id LIMIT $3`,
    [viewer.staffId, VISITS_A_CARD, CARDS],
  )
  if (visited.rows.length > 0) return visited.rows.map(({ id }) => id)
  note(`Recording ${CARDS * VISITS_A_CARD} visits…`)
  const { recordEnquiry } = await import('@/lib/enquiries/record-enquiry.commands')
  const { recordEnquirySchema } = await import('@/lib/enquiries/visit.schema')
  const { rows } = await owner.query<{ id: string }>(
    'SELECT id FROM clients WHERE home_unit_id = $1 AND NOT is_protected ORDER BY id LIMIT $2',
    [viewer.unit.id, CARDS],
  )
  for (const { id } of rows) {
    for (let month = 1; month <= VISITS_A_CARD; month += 1) {
      const day = `2026-${String(month).padStart(2, '0')}-15`
      const input = recordEnquirySchema.parse({
        clientId: id,
        channel: 'PERSONAL',
        clientWords: 'Чоловік не платить на дитину, а суд був торік.',
        agreedWording: 'Стягнути борг з аліментів.',
        topicCode: 'ALIMONY_DEBT',
        helpKind: 'CONSULTATION',
        answerText: 'Пояснили, як подати заяву державному виконавцю.',
        resultCode: 'ADVICE_GIVEN',
        deadlines: [{ title: 'Подати заяву', dueOn: addDays(plainDate(day), 30) }],
        submissionId: randomUUID(),
      })
      const recorded = await recordEnquiry(viewer, input, new Date(`${day}T09:00:00Z`))
      if (!recorded.ok) throw new Error(`A visit was not recorded: ${recorded.error}`)
    }
  }
  return rows.map(({ id }) => id)
}
