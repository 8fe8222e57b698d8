import { beforeAll, expect, it } from 'vitest'
import { indexClientNames } from '@/lib/clients/name-index.commands'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { checkOf, givenMatter, man, woman } from '@/scripts/testing/given-conflicts'
import { type Centre, givenCentre } from '@/scripts/testing/given-decisions'
import { givenClient } from '@/scripts/testing/givens'

let own: Centre
let other: Centre
beforeAll(async () => {
  own = await givenCentre()
  other = await givenCentre()
})

/** People of one name whose cards are older than any other, so that they are read first. */
async function givenNamesakes(worker: Viewer, surname: string, count: number): Promise<void> {
  const { givenName = '', patronymic = null } = man(surname)
  const names = { surname, givenName, patronymic }
  const first = await db.client.count()
  const ids = Array.from(
    { length: count },
    (_, place) => `00000000-0000-7000-8000-${String(first + place).padStart(12, '0')}`,
  )
  await db.$transaction(async (tx) => {
    await tx.client.createMany({
      data: ids.map((id) => ({
        ...names,
        id,
        cardNumber: id,
        homeUnitId: worker.unit.id,
        identityLevel: 'NONE' as const,
        registeredById: worker.staffId,
      })),
    })
    const indexed = { ...names, latinName: null, formerSurnames: [], birthDate: null }
    await indexClientNames(
      tx,
      ids.map((clientId) => ({ ...indexed, clientId })),
    )
  })
}

const foundIn = async ({ worker }: Centre, name: string) => {
  const { enquiryId } = await givenMatter(worker, woman('Немирич'), name)
  const { own: hits, isCut } = await checkOf(worker, enquiryId)
  return { found: hits.map(({ clientId }) => clientId), isCut }
}

it('finds somebody of the own centre behind hundreds of the name elsewhere', async () => {
  await givenNamesakes(other.worker, 'Многолюдний', 400)
  const { clientId } = await givenClient(own.worker, man('Многолюдний'))
  expect(await foundIn(own, 'Многолюдний Остап')).toEqual({ found: [clientId], isCut: false })
})

it('shows the own centre before namesakes elsewhere, and says that not all are shown', async () => {
  await givenNamesakes(other.worker, 'Тьмущий', 60)
  const { clientId } = await givenClient(own.worker, man('Тьмущий'))
  expect(await foundIn(own, 'Тьмущий Остап Юхимович')).toEqual({ found: [clientId], isCut: true })
})

it('sends to another centre for the whole name, though more of the own one bear it than are shown', async () => {
  await givenNamesakes(own.worker, 'Численний', 70)
  await givenClient(other.worker, man('Численний'))
  const { enquiryId } = await givenMatter(own.worker, woman('Немирич'), 'Численний Остап Юхимович')
  const { own: hits, ask, isCut } = await checkOf(own.worker, enquiryId)
  expect({ shown: hits.length, ask: ask.length, isCut }).toEqual({ shown: 20, ask: 1, isCut: true })
})

it('knows whose a card is once it was handed over', async () => {
  const { clientId } = await givenClient(own.worker, man('Кочовенко'))
  await db.client.update({
    where: { id: clientId },
    data: { homeUnitId: other.unitId },
    select: { id: true },
  })
  expect((await foundIn(own, 'Кочовенко Остап')).found).toEqual([])
  expect((await foundIn(other, 'Кочовенко Остап')).found).toEqual([clientId])
})
