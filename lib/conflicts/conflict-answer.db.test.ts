import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { listNotices } from '@/lib/offices/notice.queries'
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
import { removeParty } from './matter-party.commands'
import { readPartiesAnew } from './party-reading.commands'
import { fillStatedParties } from './stated-party-fill.commands'

let own: Centre
let other: Centre
beforeAll(async () => {
  own = await givenCentre()
  other = await givenCentre()
})

const rareSurname = rareSurnames(1)

describe('a party added by hand', () => {
  it('is checked at once: a relative who is the other side of somebody else', async () => {
    const surname = rareSurname()
    await givenMatter(own.worker, man('Немирич'), `${surname} Килина Гордіївна`)
    const { enquiryId } = await givenMatter(own.worker, man('Вернигора'), '')
    expect((await standingOf(own.worker, enquiryId)).check).toMatchObject({ verdict: 'CLEAR' })
    await addCheckedParty(own.worker, addingParty(enquiryId, { name: `${surname} Килина Гордіївна` }))
    expect((await checkOf(own.worker, enquiryId)).own).toMatchObject([
      { question: 'SHARED_PARTY', theirParty: { role: 'OPPOSING' }, isOpposing: true },
    ])
  })

  it('is added once by a double press, taken out, and put back', async () => {
    const { enquiryId } = await givenMatter(own.worker, man('Вернигора'), '')
    const input = addingParty(enquiryId, { name: 'Пустовіт Килина' })
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
    await checkConflicts(own.worker, enquiryMatter(enquiryId), 'ASKED')
    expect(await checkOf(own.worker, enquiryId)).toMatchObject({
      verdict: 'NO_CONFLICT',
      decidedBy: 'Ігор Бойко',
      reason: 'Це інша людина, дати різні.',
    })
    const surname = rareSurname()
    await givenClient(own.worker, man(surname))
    await addCheckedParty(own.worker, addingParty(enquiryId, { name: `${surname} Остап Юхимович` }))
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
    // Whoever asked the head hears the answer.
    const told = await listNotices(own.worker)
    expect(told.ok && told.value.notices.find(({ href }) => href === `/conflicts/${check.id}`)).toMatchObject(
      {
        kind: 'CONFLICT_DECIDED',
        number: expect.stringMatching(/\d/),
        from: own.head.name,
      },
    )
  })

  it('is not given to a check that is no longer the last', async () => {
    const { enquiryId, check } = await givenOpen()
    await checkConflicts(own.worker, enquiryMatter(enquiryId), 'ASKED')
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

describe('readPartiesAnew', () => {
  it('finds the second person of a field kept by an older reading, and says that its check is older', async () => {
    const [first, second] = [rareSurname(), rareSurname()]
    const said = `${first} Петро Іванович; ${second} Лука Гнатович`
    const { enquiryId } = await givenMatter(own.worker, woman('Немирич'), said)
    const { id } = await db.matterParty.findFirstOrThrow({ where: { enquiryId }, select: { id: true } })
    await db.partyNameForm.deleteMany({ where: { partyId: id, surnameKey: { not: first.toLowerCase() } } })
    await db.matterParty.update({ where: { id }, data: { namesReading: 1 }, select: { id: true } })
    const sought = async () => {
      const { enquiryId: theirs } = await givenMatter(
        own.worker,
        { ...man(second), givenName: 'Лука', patronymic: 'Гнатович' },
        '',
      )
      return (await checkOf(own.worker, theirs)).own
    }
    expect(await sought()).toEqual([])

    expect(await readPartiesAnew()).toBeGreaterThan(0)
    expect((await sought()).length).toBeGreaterThan(0)
    expect((await standingOf(own.worker, enquiryId)).isStale).toBe(true)
    expect(await readPartiesAnew()).toBe(0)
  })

  it('leaves a party as it was whose names read the same', async () => {
    const { enquiryId } = await givenMatter(own.worker, woman('Немирич'), `${rareSurname()} Остап Юхимович`)
    await db.matterParty.updateMany({ where: { enquiryId }, data: { namesReading: 1 } })
    await readPartiesAnew()
    expect((await standingOf(own.worker, enquiryId)).isStale).toBe(false)
  })
})
