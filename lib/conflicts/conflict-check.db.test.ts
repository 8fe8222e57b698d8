import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { catchStatements } from '@/scripts/bench/statements'
import {
  addingParty,
  checkOf,
  enquiryMatter,
  givenMatter,
  man,
  rareSurnames,
  standingOf,
  woman,
} from '@/scripts/testing/given-conflicts'
import { type Centre, givenCentre } from '@/scripts/testing/given-decisions'
import { givenClient } from '@/scripts/testing/givens'
import { answerCheckSchema } from './conflict.schema'
import { answerCheck } from './conflict-answer.commands'
import { addCheckedParty, checkConflicts } from './conflict-check.commands'
import { findConflictCase, findConflictStanding } from './conflict-check.queries'

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

const rareSurname = rareSurnames(0)

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

  it('looks for the client by a former surname though nobody else is named', async () => {
    const surname = rareSurname()
    const theirs = await givenMatter(own.worker, man('Немирич'), `${surname} Килина`)
    const person = woman('Цюпало', { formerSurnames: [surname] })
    const { enquiryId } = await givenMatter(own.worker, person, '')
    const check = await checkOf(own.worker, enquiryId)
    expect(check).toMatchObject({ verdict: 'OPEN' })
    expect(check.own).toMatchObject([{ question: 'CLIENT_IS_PARTY', clientId: theirs.clientId }])
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
    await checkConflicts(own.worker, enquiryMatter(enquiryId), 'ASKED')
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
      addingParty(enquiryId, { name: `${surname} Остап`, role: 'OPPOSING', birthDate: '1971-02-03' }),
    )
    expect((await checkOf(own.worker, enquiryId)).ask).toHaveLength(1)
  })

  it('finds the matters of other centres that name the client, without saying whose', async () => {
    const surname = rareSurname()
    await givenMatter(other.worker, man('Немирич'), `${surname} Килина Гордіївна`)
    const { enquiryId } = await givenMatter(own.worker, woman(surname), '')
    await checkConflicts(own.worker, enquiryMatter(enquiryId), 'ASKED')
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
    await checkConflicts(own.head, enquiryMatter(enquiryId), 'ASKED')
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
    // What the lexicon learns of new names is asked for once.
    for (const { enquiryId } of matters) await checkConflicts(own.worker, enquiryMatter(enquiryId), 'ASKED')
    const texts: string[][] = []
    for (const { enquiryId } of matters) {
      const made = await catchStatements(() => checkConflicts(own.worker, enquiryMatter(enquiryId), 'ASKED'))
      texts.push(made.map(({ text }) => text).toSorted())
    }
    expect(texts[0]).toEqual(texts[1])
    expect(texts[0]?.filter((text) => text.includes('find_conflicts'))).toHaveLength(1)
  })

  it('puts one look on record each time its parties are read, somebody found or nobody', async () => {
    const surname = rareSurname()
    const { clientId } = await givenClient(own.worker, man(surname))
    const found = await givenMatter(own.worker, woman('Немирич'), `${surname} Остап Юхимович`)
    const clear = await givenMatter(own.worker, woman('Немирич'), '')
    for (const { enquiryId } of [found, clear]) await standingOf(own.worker, enquiryId)
    const looksAt = ({ enquiryId }: { enquiryId: string }) =>
      db.auditEntry.findMany({
        where: { staffId: own.worker.staffId, action: 'read', subject: 'enquiry', subjectId: enquiryId },
        select: { subjectUnitId: true, details: true },
      })
    const subjectUnitId = own.unitId
    expect(await looksAt(found)).toEqual([{ subjectUnitId, details: { parties: 1, cards: [clientId] } }])
    expect(await looksAt(clear)).toEqual([{ subjectUnitId, details: { parties: 0 } }])
    // Who may not see the matter has looked at nothing.
    await findConflictStanding(other.head, { matter: enquiryMatter(found.enquiryId) })
    expect(await looksAt(found)).toHaveLength(1)
  })

  it('does not show a matter, its parties or its check to another centre', async () => {
    const { enquiryId } = await givenMatter(own.worker, woman('Немирич'), `${rareSurname()} Остап`)
    const gone = { ok: false, error: 'matterNotFound' }
    const { id: checkId } = await checkOf(own.worker, enquiryId)
    for (const viewer of [other.worker, other.head]) {
      expect(await findConflictStanding(viewer, { matter: enquiryMatter(enquiryId) })).toEqual(gone)
      expect(await checkConflicts(viewer, enquiryMatter(enquiryId), 'ASKED')).toEqual(gone)
      expect(await addCheckedParty(viewer, addingParty(enquiryId, { name: 'Хтось Остап' }))).toEqual(gone)
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
