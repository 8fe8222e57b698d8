import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { catchStatements } from '@/scripts/bench/statements'
import { addingParty, givenMatter, man, rareSurnames, woman } from '@/scripts/testing/given-conflicts'
import { type Centre, givenCentre } from '@/scripts/testing/given-decisions'
import { givenClient } from '@/scripts/testing/givens'
import { NOT_ADMITTED } from '@/scripts/testing/not-admitted'
import { addCheckedParty } from './conflict-check.commands'
import { lookAtParty } from './party-look.queries'

let own: Centre
let other: Centre
beforeAll(async () => {
  own = await givenCentre()
  other = await givenCentre()
})

const rareSurname = rareSurnames(2)

describe('lookAtParty', () => {
  it('tells while the name is typed whom the centre knows, and puts the asking on record', async () => {
    const surname = rareSurname()
    await givenClient(own.worker, man(surname))
    const { clientId } = await givenClient(own.worker, woman('Немирич'))
    const look = await lookAtParty(own.worker, { clientId, name: `${surname} Остап` })
    expect(look).toEqual({
      ok: true,
      value: { names: [`${surname} Остап Юхимович`], isMore: false, ask: [], isCompared: true },
    })
    expect(await looksOf(own.worker)).toEqual([{ card: clientId }])
  })

  it('forgives a slip, and names whose matter calls the typed one a relative', async () => {
    const [his, hers] = [rareSurname(), rareSurname()]
    await givenClient(own.worker, man(his))
    const { enquiryId } = await givenMatter(own.worker, woman(hers), '')
    await addCheckedParty(own.worker, addingParty(enquiryId, { name: `${his} Остап Юхимович` }))
    const { clientId } = await givenClient(own.worker, woman('Немирич'))
    const look = await lookAtParty(own.worker, { clientId, name: `${his.slice(0, 3)}${his.slice(4)} Остап` })
    expect(look.ok && look.value.names.toSorted()).toEqual(
      [`${his} Остап Юхимович`, `${hers} Килина Гордіївна`].toSorted(),
    )
  })

  it('tells of another centre, and of protected people, the unit to ask and nothing else', async () => {
    const [far, hidden] = [rareSurname(), rareSurname()]
    const elsewhere = await givenClient(other.worker, man(far))
    await givenClient(own.head, man(hidden, { protection: { reason: 'Погрози', reviewOn: '' } }))
    const { clientId } = await givenClient(own.worker, woman('Немирич'))
    for (const [surname, unitId] of [
      [far, other.unitId],
      [hidden, own.unitId],
    ] as const) {
      const { name, nameEn, phone } = await db.unit.findUniqueOrThrow({ where: { id: unitId } })
      expect(await lookAtParty(own.worker, { clientId, name: `${surname} Остап Юхимович` })).toEqual({
        ok: true,
        value: { names: [], isMore: false, ask: [{ name, nameEn, phone }], isCompared: true },
      })
      // Two words are borne by too many.
      expect(await lookAtParty(own.worker, { clientId, name: `${surname} Остап` })).toMatchObject({
        value: { names: [], ask: [] },
      })
    }
    expect(JSON.stringify(await looksOf(own.worker))).not.toContain(elsewhere.clientId)
    const seen = await lookAtParty(own.head, { clientId, name: `${hidden} Остап Юхимович` })
    expect(seen).toMatchObject({ value: { names: [`${hidden} Остап Юхимович`], ask: [] } })
  })

  it('names a protected person to whoever works with them, whoever wrote the card', async () => {
    const surname = rareSurname()
    const protection = { reason: 'Погрози', reviewOn: '' }
    const { clientId: known } = await givenMatter(own.worker, man(surname, { protection }), '')
    await db.client.update({
      where: { id: known },
      data: { registeredById: own.head.staffId },
      select: { id: true },
    })
    const { clientId } = await givenClient(own.worker, woman('Немирич'))
    const look = await lookAtParty(own.worker, { clientId, name: `${surname} Остап Юхимович` })
    expect(look).toMatchObject({ value: { names: [`${surname} Остап Юхимович`], ask: [] } })
  })

  it('names some of many, and says that there are others', async () => {
    const surname = rareSurname()
    const names = ['Юхимович', 'Якимович', 'Савич', 'Лукич', 'Ілліч', 'Хомич', 'Кузьмич', 'Фомич', 'Митрович']
    const { clientId } = await givenClient(own.worker, woman('Немирич'))
    const look = () => lookAtParty(own.worker, { clientId, name: `${surname} Остап` })
    for (const [count, patronymic] of names.entries()) {
      await givenClient(own.worker, man(surname, { patronymic }))
      if (count + 2 === names.length) expect(await look()).toMatchObject({ value: { isMore: false } })
    }
    const many = await look()
    expect(many.ok && many.value.names).toHaveLength(8)
    expect(many).toMatchObject({ value: { isMore: true, ask: [] } })
  })

  it('makes the same statements whether somebody is found or nobody', async () => {
    const [far, near] = [rareSurname(), rareSurname()]
    await givenClient(other.worker, man(far))
    await givenClient(own.worker, man(near))
    const { clientId } = await givenClient(own.worker, woman('Немирич'))
    const texts: string[][] = []
    // What the lexicon learns of new names is asked for once.
    await lookAtParty(own.worker, { clientId, name: `${far} Остап Юхимович` })
    for (const surname of [far, near, 'Незнайвовк']) {
      const asked = { clientId, name: `${surname} Остап Юхимович` }
      texts.push(textsOf(await catchStatements(() => lookAtParty(own.worker, asked))))
    }
    expect(texts[0]).toHaveLength(3)
    expect([texts[1], texts[2]]).toEqual([texts[0], texts[0]])
  })

  it('answers nothing of a card beyond reach, and records neither that look nor one that is not let in', async () => {
    const surname = rareSurname()
    await givenClient(other.worker, man(surname))
    const { clientId } = await givenClient(own.worker, woman('Немирич'))
    const asked = { clientId, name: `${surname} Остап Юхимович` }
    const before = [await looksOf(own.worker), await looksOf(other.worker)]
    expect(await lookAtParty(other.worker, asked)).toEqual({ ok: false, error: 'clientNotFound' })
    await lookAtParty(own.worker, asked, NOT_ADMITTED)
    expect([await looksOf(own.worker), await looksOf(other.worker)]).toEqual(before)
  })

  it('compares neither a body nor a description', async () => {
    const { clientId } = await givenClient(own.worker, woman('Немирич'))
    for (const name of ['ТОВ «Світанок»', 'батько дитини'])
      expect(await lookAtParty(own.worker, { clientId, name })).toMatchObject({
        value: { isCompared: false },
      })
  })
})

const textsOf = (made: readonly { text: string }[]) => made.map(({ text }) => text).toSorted()

const looksOf = async ({ staffId }: Viewer) => {
  const looks = await db.auditEntry.findMany({
    where: { action: 'look', staffId },
    select: { details: true },
    orderBy: { seq: 'asc' },
  })
  return looks.map(({ details }) => details)
}
