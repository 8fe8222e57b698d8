import { describe, expect, it } from 'vitest'
import { checkDemographyNumber } from '@/lib/clients/demography-number.rules'
import { checkDocumentNumber } from '@/lib/clients/identity-document.rules'
import { describePhone } from '@/lib/clients/phone-metadata.rules'
import { checkTaxId } from '@/lib/clients/tax-id.rules'
import { plainDate } from '@/lib/core/plain-date'
import { generatePeople, type InventedPerson } from './people'

const COUNT = 30_000
const on = plainDate('2026-11-21')
const people = [...generatePeople({ seed: 1, count: COUNT })]

const shareOf = (isSo: (person: InventedPerson) => boolean) => people.filter(isSo).length / COUNT
const countBy = (values: string[]) => {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

describe('generatePeople', () => {
  it('gives the same people for the same seed, from any place in the row', () => {
    const again = [...generatePeople({ seed: 1, count: 50, startAt: 20_000 })]
    expect(again).toEqual(people.slice(20_000, 20_050))
  })

  it('gives other people for another seed', () => {
    const others = [...generatePeople({ seed: 2, count: 100 })]
    const same = others.filter(({ surname, birthDate }, index) => {
      const person = people[index]
      return person?.surname === surname && person.birthDate === birthDate
    })
    expect(same).toEqual([])
  })

  it('gives tax and register numbers that agree with birth date and sex, none twice', () => {
    const isSound = (checked: { errors: unknown[]; warnings: unknown[] }) =>
      checked.errors.length + checked.warnings.length === 0
    const unsound = people.filter(({ taxId, demographyNumber, birthDate, sex }) => {
      const known = { birthDate: plainDate(birthDate), sex, on }
      return !(
        (taxId === null || isSound(checkTaxId(taxId, known))) &&
        (demographyNumber === null || isSound(checkDemographyNumber(demographyNumber, known)))
      )
    })
    expect(unsound).toEqual([])
    const taxIds = people.flatMap(({ taxId }) => taxId ?? [])
    expect(new Set(taxIds).size).toBe(taxIds.length)
    expect(taxIds.length / COUNT).toBeGreaterThan(0.8)
    expect(taxIds.length / COUNT).toBeLessThan(0.97)
  })

  it('gives no tax number twice far down the row either', () => {
    const later = [...generatePeople({ seed: 1, count: 20_000, startAt: 5_000_000 })]
    const taxIds = [...people, ...later].flatMap(({ taxId }) => taxId ?? [])
    expect(new Set(taxIds).size).toBe(taxIds.length)
  })

  it('gives papers their right form and phones numbers that exist as such', () => {
    for (const { identityPaper, demographyNumber, phones } of people.slice(0, 1000)) {
      if (identityPaper) {
        const { kind, number } = identityPaper
        expect(checkDocumentNumber(kind, number)).toEqual({ value: number, errors: [], warnings: [] })
      }
      if (demographyNumber) expect(identityPaper?.kind).toBe('ID_CARD')
      for (const { e164 } of phones) expect(describePhone(e164)?.line).toBe('MOBILE')
    }
  })

  it('gives nobody’s phone to another, and phones that end in any digit alike', () => {
    const own = people.flatMap(({ phones }) => phones.filter(({ owner }) => owner === 'SELF'))
    const first = people.flatMap(({ phones: [phone] }) => (phone?.owner === 'SELF' ? phone.e164 : []))
    const ends = [...countBy(first.map((e164) => e164.slice(-1))).values()]
    expect(ends).toHaveLength(10)
    expect(Math.max(...ends) / Math.min(...ends)).toBeLessThan(1.3)
    expect(new Set(own.map(({ e164 }) => e164)).size).toBe(own.length)
  })

  it('spreads surnames as life does: the commonest 0.3–2 %, most borne by few', () => {
    const counts = [...countBy(people.map(({ surname }) => surname)).values()].sort((a, b) => b - a)
    expect((counts[0] ?? 0) / COUNT).toBeGreaterThan(0.003)
    expect((counts[0] ?? 0) / COUNT).toBeLessThan(0.02)
    expect(counts.length).toBeGreaterThan(5000)
  })

  it('follows the fashions of given names', () => {
    const shareOfName = (name: string, from: number, to: number) => {
      const born = people.filter(({ birthDate, sex }) => {
        const year = Number(birthDate.slice(0, 4))
        return sex === 'FEMALE' && year >= from && year <= to
      })
      return born.filter(({ givenName }) => givenName === name).length / born.length
    }
    expect(shareOfName('Марія', 1930, 1945)).toBeGreaterThan(3 * shareOfName('Марія', 1985, 2000))
    expect(shareOfName('Анастасія', 1985, 2000)).toBeGreaterThan(3 * shareOfName('Анастасія', 1950, 1965))
  })

  it('has the ages, families and needs a desk sees', () => {
    const yearOf = ({ birthDate }: InventedPerson) => Number(birthDate.slice(0, 4))
    expect(shareOf((person) => yearOf(person) > 2012)).toBeLessThan(0.06)
    expect(shareOf((person) => yearOf(person) < 1961)).toBeGreaterThan(0.2)
    expect(Math.min(...people.map(yearOf))).toBeGreaterThan(1925)
    expect(shareOf(({ surname }) => surname.includes('-'))).toBeGreaterThan(0.005)
    expect(shareOf(({ surname }) => surname.includes('-'))).toBeLessThan(0.02)
    expect(shareOf(({ formerSurnames }) => formerSurnames.length > 0)).toBeGreaterThan(0.04)
    expect(shareOf(({ patronymic }) => patronymic === null)).toBeLessThan(0.03)
    expect(shareOf(({ phones }) => phones.length === 2)).toBeGreaterThan(0.08)
    expect(shareOf(({ phones }) => phones.length === 0)).toBeGreaterThan(0.02)
    expect(shareOf(({ isProtected }) => isProtected)).toBeLessThan(0.012)
    expect(shareOf(({ noTaxIdReason }) => noTaxIdReason === 'RELIGIOUS')).toBeGreaterThan(0.001)
    expect(shareOf(({ address }) => address === null)).toBeGreaterThan(0.005)
  })
})
