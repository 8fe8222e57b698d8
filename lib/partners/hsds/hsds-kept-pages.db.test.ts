import { beforeAll, describe, expect, it } from 'vitest'
import { GET as listOrganizations } from '@/app/api/hsds/organizations/route'
import { GET as listServices } from '@/app/api/hsds/services/route'
import { db } from '@/lib/core/db'
import { type GivenPartner, givenPartner } from '@/scripts/testing/given-partners'
import { hsdsPageSchema, hsdsServiceListSchema } from './hsds.schema'

type List = (request: Request) => Promise<Response>
const ask = (list: List, query = '') =>
  list(
    new Request(`https://office.example/api/hsds/x${query}`, {
      headers: { 'x-forwarded-for': '198.51.100.1' },
    }),
  )

async function services(query = '') {
  return hsdsPageSchema(hsdsServiceListSchema).parse(await (await ask(listServices, query)).json())
}
const totalOf = async (list: List) =>
  hsdsPageSchema(hsdsServiceListSchema.partial().loose()).parse(await (await ask(list)).json()).total_items

let partner: GivenPartner
const own = ({ record }: GivenPartner) => record.services[0]?.id
const toldOf = async (given: GivenPartner, query = '') =>
  (await services(query)).contents.find(({ id }) => id === own(given))

beforeAll(async () => {
  partner = await givenPartner()
  await givenPartner()
})

/** Twice: the second time they come from what was kept. */
async function twice<T>(read: () => Promise<T>): Promise<T> {
  const [first, second] = [await read(), await read()]
  expect(second).toEqual(first)
  return second
}

describe('a page that is kept', () => {
  it('tells the new state of a record at once, also where the directory says nothing of a change', async () => {
    expect(await twice(() => toldOf(partner))).toMatchObject({ status: 'active' })
    const { updatedAt } = await db.partner.findUniqueOrThrow({ where: { id: partner.partnerId } })
    await db.partner.update({ where: { id: partner.partnerId }, data: { status: 'CLOSED', updatedAt } })
    expect(await twice(() => toldOf(partner))).toMatchObject({ status: 'defunct' })
  })

  it('is not told for another page, nor under another filter', async () => {
    const [first, second] = [await services('?per_page=1'), await services('?per_page=1&page=2')]
    expect(first.contents[0]?.id).not.toBe(second.contents[0]?.id)
    const after = await services(`?per_page=1&after=${first.contents[0]?.id}`)
    expect(after.contents).toEqual(second.contents)
    const narrowed = await twice(() => services(`?organization_id=${partner.partnerId}`))
    expect(narrowed.contents.map(({ id }) => id)).toEqual([own(partner)])
  })
})

describe('the count of a list', () => {
  it('is that of now after a record was added, and the record is on the page', async () => {
    const before = [await twice(() => totalOf(listServices)), await twice(() => totalOf(listOrganizations))]
    const added = await givenPartner({ name: { uk: 'Нова установа' } })
    expect([await totalOf(listServices), await totalOf(listOrganizations)]).toEqual(
      before.map((count) => count + 1),
    )
    expect(await toldOf(added)).toMatchObject({ organization: { name: 'Нова установа' } })
  })

  it('is told beyond the last page too, and when everything is asked for', async () => {
    const total = await totalOf(listServices)
    expect(await twice(() => services('?page=99'))).toMatchObject({ total_items: total, empty: true })
    const minimal = await (await ask(listServices, '?minimal=true')).json()
    expect(minimal).toMatchObject({ total_items: total, size: total })
  })
})
