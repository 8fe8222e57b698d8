import { beforeAll, describe, expect, it } from 'vitest'
import {
  COLLEAGUE,
  find,
  givenCard,
  givenCentres,
  idsOf,
  OTHER,
  viewerOf,
} from '@/scripts/testing/search-cards'

beforeAll(givenCentres)

describe('findPeople for a protected person', () => {
  let id: string
  beforeAll(async () => {
    id = await givenCard({
      surname: 'Таємнюк',
      birthDate: '1990-05-06',
      phone: '+380671112233',
      taxId: '3306955544',
      unitId: OTHER,
      isProtected: true,
      registeredById: COLLEAGUE,
    })
  })

  it.each(['таємнюк олена 06.05.1990', '0671112233', '3306955544'])(
    'says only whom to ask for %s',
    async (typed) => {
      const { exact, near } = await find(typed)
      expect([...exact, ...near]).toEqual([
        {
          isProtected: true,
          homeUnit: { id: OTHER, name: 'Озеряни', nameEn: 'Ozeriany', phone: '(0599) 2-41-10' },
        },
      ])
    },
  )

  // biome-ignore format: a list
  it.each([
    'таємнюк', 'таємнюк олена', 'таємнюк олена іванівна', 'таємнюк 1990', 'таємнюк 2233', '2233', '06.05.1990', 'олена 06.05.1990',
    'nf\'vy.r', 'таємнюк 06.05.1990', 'таємню олена 06.05.1990', 'таємнюк олена 06.05.1991',
  ])('does not betray her to somebody who probes with %s', async (typed) => {
    const found = await find(typed)
    expect(idsOf(found).filter((hit) => hit === 'protected' || hit === id)).toEqual([])
    expect(found.reading.how).toBe('asTyped')
    expect(JSON.stringify(found)).not.toMatch(/Таємнюк|1990-05-06|3306955544/)
  })

  it('is found like anybody by her own worker and by the head of her centre', async () => {
    expect(idsOf(await find('таємнюк', viewerOf('FRONTLINER', OTHER, COLLEAGUE)))).toEqual([id])
    expect(idsOf(await find('таємнюк', viewerOf('HEAD', OTHER)))).toEqual([id])
  })

  it('stays hidden from another worker of her own centre', async () => {
    expect(idsOf(await find('таємнюк', viewerOf('FRONTLINER', OTHER)))).toEqual([])
  })
})
