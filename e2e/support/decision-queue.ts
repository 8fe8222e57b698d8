import { addDays, type PlainDate, todayInKyiv } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { ENTITLED, type GivenApplication, givenApplication } from '../../scripts/testing/given-applications'
import { type GivenPerson, givenClient, givenStaff } from '../../scripts/testing/givens'

const content = {
  claimedCategories: ['IDP'],
  servicesWanted: ['REPRESENTATION' as const],
  issueTopics: ['EVICTION'],
  substance: 'Виселення з гуртожитку; позов від 15.07.',
  opposingParty: 'КП «Вербопільжитло»',
  court: 'Вербопільський міський суд',
}
/** The day the cases are given on. */
export const today = todayInKyiv(new Date())

/** An application of an entitled person, as many days before its last one; null: its term does not run. */
export async function givenCase(
  unitId: string,
  daysLeft: number | null,
  person: GivenPerson = {},
  more: Partial<GivenApplication> = {},
) {
  const worker = await givenStaff({ role: 'FRONTLINER', unitId, name: 'Ігор Бойко' })
  const { clientId } = await givenClient(worker, person)
  const dueOn: PlainDate | null = daysLeft === null ? null : addDays(today, daysLeft)
  const state = daysLeft === null ? 'AWAITING_PAPERS' : 'UNDER_REVIEW'
  const { primaryCategory, papers } = ENTITLED
  const receivedOn = addDays(today, -7)
  return givenApplication(worker, {
    primaryCategory,
    papers,
    clientId,
    receivedOn,
    dueOn,
    state,
    content,
    ...more,
  })
}

/** Four of them: nearest, of a protected person, with a long name, without a term that runs. */
export async function givenQueue(head: Viewer) {
  const { id: unitId } = head.unit
  const protection = { reason: 'Погрози', reviewOn: '' }
  return {
    first: await givenCase(unitId, 0, { surname: 'Мельничук', givenName: 'Галина', patronymic: 'Петрівна' }),
    closed: await givenCase(unitId, 1, { protection }),
    long: await givenCase(unitId, 12, { surname: 'Литвиненко-Заболотна', givenName: 'Єлизавета' }),
    stopped: await givenCase(unitId, null, { surname: 'Сорока', givenName: 'Аркадій', sex: 'MALE' }),
  }
}
