import { randomUUID } from 'node:crypto'
import { type AddParty, addPartySchema } from '@/lib/conflicts/conflict.schema'
import type { Viewer } from '@/lib/core/viewer'
import type { EnquiryContentInput } from '@/lib/enquiries/visit.schema'
import { type GivenPerson, givenClient, givenVisit } from './givens'

/** A matter of a visit, saved as the desk saves it; the check of its other party is made with it. */
export async function givenMatter(
  worker: Viewer,
  person: GivenPerson,
  opposingParty: string,
  more: Partial<EnquiryContentInput> = {},
) {
  const { saveVisit } = await import('@/lib/enquiries/visit.commands')
  const { saveVisitSchema } = await import('@/lib/enquiries/visit.schema')
  const { db } = await import('@/lib/core/db')
  const { clientId } = await givenClient(worker, person)
  const visitId = await givenVisit(worker, clientId)
  const saved = await saveVisit(
    worker,
    saveVisitSchema.parse({
      visitId,
      expectedRevision: 1,
      channel: 'PERSONAL',
      wrapUpNote: '',
      ending: 'keep',
      submissionId: randomUUID(),
      enquiries: [{ agreedWording: 'Стягнення аліментів', opposingParty, ...more }],
    }),
  )
  if (!saved.ok) throw new Error(`The visit was not saved: ${saved.error}`)
  const { id: enquiryId } = await db.enquiry.findFirstOrThrow({ where: { visitId }, select: { id: true } })
  return { clientId, visitId, enquiryId }
}

// Names nobody else’s test bears, and none near another: the tests share one database.
const SURNAMES = [
  'Гайдебура Дзюбайло Заруднюк Йовбак Лепетюха Міхалевич Оприщко Підтилок Стецьківник Тягнирядно Фітькало Халявка Чепіжний Шрамченко Юхновець Ярошевич',
  'Бушувай Жмеринчук Кучугура Нечуйвітер Рябоштан Убийвовк Цимбалістий Щербуха Коцюруба',
  'Відьмаченко Голопупенко Довгошия Завертайло Непийпиво Перебийніс Скоробагач Тертичник Хмаролом Якубовський',
  'Бараболя Вергун Гавриш Довбуш Жебрак Зозуляк Кваснюк Лободюк Мазурок Наконечний Обдертюх Пампуха Рогозяний Сироватка Товчигречка Ушкварок Хрущиклен Чорнописок',
] as const

/** Rare surnames for one file of tests: each file takes a list of its own. */
export function rareSurnames(list: 0 | 1 | 2 | 3): () => string {
  const own = SURNAMES[list].split(' ')
  return () => {
    const surname = own.pop()
    if (!surname) throw new Error('Add more surnames to the list')
    return surname
  }
}

export const man = (surname: string, more: GivenPerson = {}): GivenPerson => ({
  surname,
  givenName: 'Остап',
  patronymic: 'Юхимович',
  sex: 'MALE',
  birthDate: '03.02.1971',
  ...more,
})
export const woman = (surname: string, more: GivenPerson = {}): GivenPerson => ({
  surname,
  givenName: 'Килина',
  patronymic: 'Гордіївна',
  ...more,
})
export const enquiryMatter = (id: string) => ({ kind: 'enquiry' as const, id })

export async function standingOf(viewer: Viewer, enquiryId: string) {
  const { findConflictStanding } = await import('@/lib/conflicts/conflict-check.queries')
  const found = await findConflictStanding(viewer, { matter: enquiryMatter(enquiryId) })
  if (!found.ok) throw new Error(found.error)
  return found.value
}

export async function checkOf(viewer: Viewer, enquiryId: string) {
  const { check } = await standingOf(viewer, enquiryId)
  if (!check) throw new Error('The matter was not checked')
  return check
}

export const addingParty = (enquiryId: string, party: object): AddParty =>
  addPartySchema.parse({
    matter: enquiryMatter(enquiryId),
    party: { role: 'RELATIVE', birthDate: '', note: '', ...party },
    submissionId: randomUUID(),
  })
