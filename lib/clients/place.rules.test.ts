import { describe, expect, it } from 'vitest'
import { readReferencePlaces } from '@/prisma/reference/load-places'
import { describePlaces, placeKey, placePath } from './place.rules'

describe('placeKey', () => {
  it.each([
    ['Кам’янець-Подільський', 'камянець подільський'],
    ["КАМ'ЯНЕЦЬ ПОДІЛЬСЬКИЙ", 'камянець подільський'],
    ['  Біла   Церква ', 'біла церква'],
    ['Ґалаґани', 'галагани'],
    ['Київ', 'киів'],
    ['Киів', 'киів'],
    ['Кoвeль', 'ковель'],
  ])('%s is looked up as %s', (name, key) => {
    expect(placeKey(name)).toBe(key)
  })
})

describe('the product’s own table of places', () => {
  const places = describePlaces(readReferencePlaces())
  const pathOf = (code: string) => {
    const place = places.find((some) => some.code === code)
    return place && placePath(place)
  }

  it('has every region, district, city and city district of the codifier once', () => {
    const count = (category: string) => places.filter((place) => place.category === category).length
    expect(['O', 'K', 'P', 'M', 'B'].map(count)).toEqual([25, 2, 136, 461, 108])
    expect(new Set(places.map(({ code }) => code.slice(-5))).size).toBe(places.length)
  })

  it('has clean names and codes, and nothing without what it lies in', () => {
    const codes = new Set(places.map(({ code }) => code))
    for (const { code, category, name, parentCode } of places) {
      expect(code).toMatch(/^UA\d{17}$/)
      expect(name).toMatch(/^[А-ЩЮЯЄІЇҐ][А-ЩЬЮЯЄІЇҐа-щьюяєіїґ’ -]+$/)
      expect(name).toBe(name.trim())
      if (category === 'O' || category === 'K') expect(parentCode).toBeNull()
      else expect(codes.has(parentCode ?? '')).toBe(true)
    }
  })

  it('knows the twenty-four centres of regions and the two special cities', () => {
    expect(places.filter(({ weight }) => weight === 0)).toHaveLength(26)
  })

  it.each([
    ['UA80000000000093317', 'м. Київ'],
    ['UA12020010010037010', 'м. Дніпро, Дніпропетровська область'],
    ['UA12020000000052809', 'Дніпровський район, Дніпропетровська область'],
    ['UA01020050010045207', 'м. Бахчисарай, Бахчисарайський район, Автономна Республіка Крим'],
    ['UA80000000000551439', 'Оболонський район, м. Київ'],
  ])('%s is %s', (code, path) => {
    expect(pathOf(code) ?? code).toBe(path)
  })
})
