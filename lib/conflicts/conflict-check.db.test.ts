import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { catchStatements } from '@/scripts/bench/statements'
import { givenMatter } from '@/scripts/testing/given-conflicts'
import { type Centre, givenCentre } from '@/scripts/testing/given-decisions'
import { type GivenPerson, givenClient } from '@/scripts/testing/givens'
import { addPartySchema, answerCheckSchema } from './conflict.schema'
import { addCheckedParty, answerCheck, checkConflicts } from './conflict-check.commands'
import { findConflictCase, findConflictStanding } from './conflict-check.queries'
import { removeParty } from './matter-party.commands'
import { lookAtParty } from './party-look.queries'
import { fillStatedParties } from './stated-party-fill.commands'

let own: Centre
let other: Centre
beforeAll(async () => {
  own = await givenCentre()
  other = await givenCentre()
  await db.unit.update({
    where: { id: other.unitId },
    data: { name: 'Озерянський місцевий центр', phone: '(0599) 7-77-77' },
    select: { id: true },
  })
})

// Names nobody else’s test bears, and none near another: the tests of this folder share one database.
const SURNAMES =
  'Бушувай Гайдебура Дзюбайло Жмеринчук Заруднюк Йовбак Кучугура Лепетюха Міхалевич Нечуйвітер Оприщко Підтилок Рябоштан Стецьківник Тягнирядно Убийвовк Фітькало Халявка Цимбалістий Чепіжний Шрамченко Щербуха Юхновець Ярошевич'.split(
    ' ',
  )
function rareSurname(): string {
  const surname = SURNAMES.pop()
  if (!surname) throw new Error('Add more surnames to the list')
  return surname
}
const man = (surname: string, more: GivenPerson = {}): GivenPerson => ({
  surname,
  givenName: 'Остап',
  patronymic: 'Юхимович',
  sex: 'MALE',
  birthDate: '03.02.1971',
  ...more,
})
const woman = (surname: string, more: GivenPerson = {}): GivenPerson => ({
  surname,
  givenName: 'Килина',
  patronymic: 'Гордіївна',
  ...more,
})
const enquiry = (id: string) => ({ kind: 'enquiry' as const, id })

async function standingOf(viewer: Viewer, enquiryId: string) {
  const found = await findConflictStanding(viewer, { matter: enquiry(enquiryId) })
  if (!found.ok) throw new Error(found.error)
  return found.value
}
async function checkOf(viewer: Viewer, enquiryId: string) {
  const { check } = await standingOf(viewer, enquiryId)
  if (!check) throw new Error('The matter was not checked')
  return check
}
const adding = (enquiryId: string, party: object) =>
  addPartySchema.parse({
    matter: enquiry(enquiryId),
    party: { role: 'RELATIVE', birthDate: '', note: '', ...party },
    submissionId: randomUUID(),
  })

describe('the check at intake', () => {
  it('tells that the other party is a client of the centre, by the name as typed', async () => {
    const surname = rareSurname()
    const { clientId } = await givenClient(own.worker, man(surname))
    const { enquiryId } = await givenMatter(own.worker, woman('Немирич'), `${surname} Остап Юхимович`)
    const check = await checkOf(own.worker, enquiryId)
    expect(check).toMatchObject({ verdict: 'OPEN', by: 'Ігор Бойко', ask: [] })
    expect(check.own).toMatchObject([
      {
        question: 'PARTY_IS_CLIENT',
        nearness: 'SAME_FULL_NAME',
        clientId,
        name: `${surname} Остап Юхимович`,
        standing: 'CARD',
        ourParty: `${surname} Остап Юхимович`,
      },
    ])
    const row = { action: 'check', subject: 'conflictCheck', subjectId: check.id }
    expect(await db.auditEntry.count({ where: row })).toBe(1)
  })

  it.each([
    ['a former surname', (name: string) => `${name} Килина`, { formerSurnames: true }, 'SAME_NAME'],
    ['a letter mistyped', (name: string) => `${name.slice(0, 3)}${name.slice(4)} Килина`, {}, 'NEAR_NAME'],
    ['a description before it', (name: string) => `колишня дружина ${name} Килина`, {}, 'SAME_NAME'],
  ] as const)(
    'forgives %s',
    async (_what, typedOf, { formerSurnames = false }: { formerSurnames?: boolean }, nearness) => {
      const surname = rareSurname()
      await givenClient(
        own.worker,
        formerSurnames ? woman('Цюпало', { formerSurnames: [surname] }) : woman(surname),
      )
      const { enquiryId } = await givenMatter(own.worker, man('Немирич'), typedOf(surname))
      const { own: hits } = await checkOf(own.worker, enquiryId)
      expect(hits.map((hit) => hit.nearness)).toEqual([nearness])
    },
  )

  it('knows the two of one matter, each of whom names the other', async () => {
    const [his, hers] = [rareSurname(), rareSurname()]
    await givenMatter(own.worker, man(his), `${hers} Килина Гордіївна`)
    const { enquiryId } = await givenMatter(own.worker, woman(hers), `${his} Остап Юхимович`)
    const { own: hits } = await checkOf(own.worker, enquiryId)
    expect(hits.map(({ question, isMutual, standing }) => [question, isMutual, standing])).toEqual([
      ['PARTY_IS_CLIENT', true, 'OPEN'],
      ['CLIENT_IS_PARTY', true, 'OPEN'],
    ])
  })

  it('says nothing found of nobody, and compares no bodies', async () => {
    const { enquiryId } = await givenMatter(own.worker, woman('Немирич'), 'ТОВ «Світанок»')
    const standing = await standingOf(own.worker, enquiryId)
    expect(standing.check).toMatchObject({ verdict: 'CLEAR', own: [], ask: [] })
    expect(standing.parties).toMatchObject([{ name: 'ТОВ «Світанок»', isStated: true, isCompared: false }])
  })

  it('puts the stated party right where it stands when the field is corrected', async () => {
    const { enquiryId } = await givenMatter(own.worker, woman('Немирич'), `${rareSurname()} Остап`)
    await db.enquiry.update({
      where: { id: enquiryId },
      data: { opposingParty: 'Вигадько Лука' },
      select: { id: true },
    })
    await checkConflicts(own.worker, enquiry(enquiryId), 'ASKED')
    const parties = await db.matterParty.findMany({ where: { enquiryId }, include: { forms: true } })
    expect(parties).toMatchObject([
      { name: 'Вигадько Лука', forms: [{ surnameKey: 'вигадько', givenKey: 'лука' }] },
    ])
    expect(await db.nameLexicon.count({ where: { key: 'вигадько', part: 'SURNAME' } })).toBe(1)
  })
})

describe('across centres', () => {
  it('answers with the unit to ask, and leaves no other trace', async () => {
    const surname = rareSurname()
    const { clientId } = await givenClient(other.worker, man(surname))
    const { enquiryId } = await givenMatter(own.worker, woman('Немирич'), `${surname} Остап Юхимович`)
    const check = await checkOf(own.worker, enquiryId)
    expect(check).toMatchObject({ verdict: 'OPEN', own: [] })
    expect(check.ask).toEqual([
      { name: 'Озерянський місцевий центр', nameEn: 'Verbopil Local Centre', phone: '(0599) 7-77-77' },
    ])
    const kept = await db.conflictCheck.findUniqueOrThrow({ where: { id: check.id } })
    const entry = await db.auditEntry.findFirstOrThrow({ where: { subjectId: check.id, action: 'check' } })
    expect(kept.hits).toEqual({ own: [], ask: [other.unitId], isCut: false, isOwnOnly: false })
    expect(entry.details).toEqual({ occasion: 'INTAKE', units: [other.unitId] })
    expect(JSON.stringify([kept.hits, entry.details, entry.subjectId])).not.toContain(clientId)
    // The other centre is not told that it was asked about.
    expect(await db.auditEntry.count({ where: { subjectId: clientId, staffId: own.worker.staffId } })).toBe(0)
  })

  it('sends nobody to another centre for a name of two words: too many bear it', async () => {
    const surname = rareSurname()
    await givenClient(other.worker, man(surname))
    const { enquiryId } = await givenMatter(own.worker, woman('Немирич'), `${surname} Остап`)
    expect(await checkOf(own.worker, enquiryId)).toMatchObject({ verdict: 'CLEAR', ask: [], isOwnOnly: true })
    await addCheckedParty(
      own.worker,
      adding(enquiryId, { name: `${surname} Остап`, role: 'OPPOSING', birthDate: '1971-02-03' }),
    )
    expect((await checkOf(own.worker, enquiryId)).ask).toHaveLength(1)
  })

  it('finds the matters of other centres that name the client, without saying whose', async () => {
    const surname = rareSurname()
    await givenMatter(other.worker, man('Немирич'), `${surname} Килина Гордіївна`)
    const { enquiryId } = await givenMatter(own.worker, woman(surname), '')
    await checkConflicts(own.worker, enquiry(enquiryId), 'ASKED')
    expect(await checkOf(own.worker, enquiryId)).toMatchObject({
      own: [],
      ask: [{ phone: '(0599) 7-77-77' }],
    })
  })

  it('answers of a protected person of the own centre as of one of another', async () => {
    const surname = rareSurname()
    const protection = { reason: 'Погрози', reviewOn: '' }
    await givenClient(own.head, woman(surname, { protection }))
    const { enquiryId } = await givenMatter(own.worker, man('Немирич'), `${surname} Килина Гордіївна`)
    const check = await checkOf(own.worker, enquiryId)
    expect(check.own).toEqual([])
    expect(check.ask).toHaveLength(1)
    expect(JSON.stringify(check.ask)).not.toContain(surname)
    // The head of the centre keeps such cards.
    await checkConflicts(own.head, enquiry(enquiryId), 'ASKED')
    expect((await checkOf(own.head, enquiryId)).own).toHaveLength(1)
    expect((await checkOf(own.worker, enquiryId)).own).toEqual([])
  })

  it('makes the same statements whether somebody is found or nobody', async () => {
    const surname = rareSurname()
    await givenClient(other.worker, man(surname))
    const matters = [
      await givenMatter(own.worker, woman('Немирич'), `${surname} Остап Юхимович`),
      await givenMatter(own.worker, woman('Немирич'), `${rareSurname()} Остап Юхимович`),
    ]
    const texts: string[][] = []
    for (const { enquiryId } of matters) {
      const made = await catchStatements(() => checkConflicts(own.worker, enquiry(enquiryId), 'ASKED'))
      texts.push(made.map(({ text }) => text).toSorted())
    }
    expect(texts[0]).toEqual(texts[1])
    expect(texts[0]?.filter((text) => /find_names|find_conflicts/.test(text))).toHaveLength(2)
  })

  it('does not show a matter, its parties or its check to another centre', async () => {
    const { enquiryId } = await givenMatter(own.worker, woman('Немирич'), `${rareSurname()} Остап`)
    const gone = { ok: false, error: 'matterNotFound' }
    const { id: checkId } = await checkOf(own.worker, enquiryId)
    for (const viewer of [other.worker, other.head]) {
      expect(await findConflictStanding(viewer, { matter: enquiry(enquiryId) })).toEqual(gone)
      expect(await checkConflicts(viewer, enquiry(enquiryId), 'ASKED')).toEqual(gone)
      expect(await addCheckedParty(viewer, adding(enquiryId, { name: 'Хтось Остап' }))).toEqual(gone)
      expect(await findConflictCase(viewer, { checkId })).toEqual({ ok: false, error: 'checkNotFound' })
      const answer = answerCheckSchema.parse({
        checkId,
        expected: 'CLEAR',
        answer: 'CONFLICT',
        reason: 'Так',
      })
      expect(await answerCheck(viewer, answer)).toEqual({ ok: false, error: 'checkNotFound' })
    }
  })
})

describe('a party added by hand', () => {
  it('is checked at once: a relative who is the other side of somebody else', async () => {
    const surname = rareSurname()
    await givenMatter(own.worker, man('Немирич'), `${surname} Килина Гордіївна`)
    const { enquiryId } = await givenMatter(own.worker, man('Вернигора'), '')
    expect((await standingOf(own.worker, enquiryId)).check).toBeNull()
    await addCheckedParty(own.worker, adding(enquiryId, { name: `${surname} Килина Гордіївна` }))
    expect((await checkOf(own.worker, enquiryId)).own).toMatchObject([
      { question: 'SHARED_PARTY', theirParty: { role: 'OPPOSING' }, isOpposing: true },
    ])
  })

  it('is added once by a double press, taken out, and put back', async () => {
    const { enquiryId } = await givenMatter(own.worker, man('Вернигора'), '')
    const input = adding(enquiryId, { name: 'Пустовіт Килина' })
    const [first, second] = [
      await addCheckedParty(own.worker, input),
      await addCheckedParty(own.worker, input),
    ]
    expect(second).toEqual(first)
    const [party] = (await standingOf(own.worker, enquiryId)).parties
    const partyId = party?.id ?? ''
    expect(await removeParty(other.worker, { partyId, isRemoved: true })).toEqual({
      ok: false,
      error: 'partyNotFound',
    })
    await removeParty(own.worker, { partyId, isRemoved: true })
    expect((await standingOf(own.worker, enquiryId)).parties).toEqual([])
    await removeParty(own.worker, { partyId, isRemoved: false })
    expect(await standingOf(own.worker, enquiryId)).toMatchObject({
      parties: [{ id: partyId }],
      isStale: true,
    })
  })
})

describe('the answer', () => {
  async function givenOpen() {
    const surname = rareSurname()
    await givenClient(own.worker, man(surname))
    const { enquiryId } = await givenMatter(own.worker, woman('Немирич'), `${surname} Остап Юхимович`)
    return { enquiryId, check: await checkOf(own.worker, enquiryId) }
  }
  const answering = (checkId: string, answer: string, expected = 'OPEN') =>
    answerCheckSchema.parse({ checkId, expected, answer, reason: 'Це інша людина, дати різні.' })

  it('stands as long as nobody new is found', async () => {
    const { enquiryId, check } = await givenOpen()
    expect(await answerCheck(own.worker, answering(check.id, 'NO_CONFLICT'))).toMatchObject({ ok: true })
    await checkConflicts(own.worker, enquiry(enquiryId), 'ASKED')
    expect(await checkOf(own.worker, enquiryId)).toMatchObject({
      verdict: 'NO_CONFLICT',
      decidedBy: 'Ігор Бойко',
      reason: 'Це інша людина, дати різні.',
    })
    const surname = rareSurname()
    await givenClient(own.worker, man(surname))
    await addCheckedParty(own.worker, adding(enquiryId, { name: `${surname} Остап Юхимович` }))
    expect(await checkOf(own.worker, enquiryId)).toMatchObject({ verdict: 'OPEN', reason: '' })
  })

  it('is the head’s once it was handed over, and is never given twice', async () => {
    const { check } = await givenOpen()
    expect(await answerCheck(own.worker, answering(check.id, 'FOR_HEAD'))).toMatchObject({ ok: true })
    expect(await answerCheck(own.worker, answering(check.id, 'NO_CONFLICT', 'FOR_HEAD'))).toEqual({
      ok: false,
      error: 'notYours',
    })
    expect(await answerCheck(own.head, answering(check.id, 'CONFLICT'))).toEqual({
      ok: false,
      error: 'changedMeanwhile',
    })
    expect(await answerCheck(own.head, answering(check.id, 'CONFLICT', 'FOR_HEAD'))).toMatchObject({
      ok: true,
    })
  })

  it('is not given to a check that is no longer the last', async () => {
    const { enquiryId, check } = await givenOpen()
    await checkConflicts(own.worker, enquiry(enquiryId), 'ASKED')
    expect(await answerCheck(own.worker, answering(check.id, 'NO_CONFLICT'))).toEqual({
      ok: false,
      error: 'changedMeanwhile',
    })
  })
})

describe('fillStatedParties', () => {
  it('makes parties of what was written before there were any, once', async () => {
    const { enquiryId, clientId } = await givenMatter(own.worker, woman('Немирич'), '')
    const said = { data: { opposingParty: 'Верходуб Лука Гнатович' }, select: { id: true } }
    await db.enquiry.update({ where: { id: enquiryId }, ...said })
    expect(await fillStatedParties()).toBeGreaterThan(0)
    await fillStatedParties()
    const parties = await db.matterParty.findMany({ where: { enquiryId }, include: { forms: true } })
    expect(parties).toMatchObject([{ clientId, isStated: true, forms: [{ surnameKey: 'верходуб' }] }])
  })
})

describe('lookAtParty', () => {
  it('tells while the name is typed whom the centre knows, and puts the asking on record', async () => {
    const surname = rareSurname()
    await givenClient(own.worker, man(surname))
    const { clientId } = await givenClient(own.worker, woman('Немирич'))
    const look = await lookAtParty(own.worker, { clientId, name: `${surname} Остап` })
    expect(look).toMatchObject({ value: { isCompared: true, own: [{ name: `${surname} Остап Юхимович` }] } })
    expect(await lookAtParty(other.worker, { clientId, name: surname })).toEqual({
      ok: false,
      error: 'clientNotFound',
    })
    expect(
      await db.auditEntry.count({ where: { action: 'look', staffId: own.worker.staffId } }),
    ).toBeGreaterThan(0)
  })
})
