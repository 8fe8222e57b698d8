import { describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { actOnAppeal, givenAppeal } from '@/scripts/testing/given-appeals'
import { givenTwoCentres } from '@/scripts/testing/given-transfers'
import { givenClient } from '@/scripts/testing/givens'
import { printAppealAnswer } from './appeal-paper.commands'
import { findAppealPaper } from './appeal-paper.queries'

const friday = new Date('2026-11-27T10:00:00Z')

describe('the answer', () => {
  it('is printed once there is one, under the name of who signs it, to a protected person when the place is safe', async () => {
    const { desk, head } = await givenTwoCentres()
    const { clientId } = await givenClient(desk, { protection: { reason: 'Погрози', reviewOn: '' } })
    await db.clientAddress.create({
      data: { clientId, purpose: 'ACTUAL', kind: 'PLACE', placeTyped: 'с. Калинове' },
    })
    const appealId = await givenAppeal(desk, { source: { client: clientId } })
    const print = (isPlaceSafe: boolean) => printAppealAnswer(head, { appealId, isPlaceSafe }, friday)
    expect(await print(true)).toEqual({ ok: false, error: 'notAnswered' })
    const given = { deed: 'RESOLVE', executorId: desk.staffId, term: 'GENERAL' }
    await actOnAppeal(head, appealId, given)
    await actOnAppeal(desk, appealId, { deed: 'DRAFT', text: 'Перший абзац.\n\nДругий.' })
    expect(await print(false)).toEqual({ ok: false, error: 'placeNotSafe' })
    const printed = await print(true)
    expect(printed.ok && Buffer.from(printed.value.pdf).subarray(0, 4).toString()).toBe('%PDF')
    const found = await findAppealPaper(desk, { appealId }, friday)
    expect(found).toMatchObject({ value: { isDraft: true, isProtected: true } })
    const blocks = JSON.stringify(found.ok && found.value.paper.blocks)
    for (const words of ['Шевченко Олена Василівна', 'Другий.', head.name]) expect(blocks).toContain(words)
    expect(blocks).not.toContain('Калинове')
    await db.client.update({ where: { id: clientId }, data: { isProtected: false } })
    const open = await findAppealPaper(desk, { appealId }, friday)
    expect(JSON.stringify(open.ok && open.value.paper.blocks)).toContain('Калинове')
    expect(await db.issuedPaper.count({ where: { clientId, kind: 'APPEAL_ANSWER' } })).toBe(1)
  })
})
