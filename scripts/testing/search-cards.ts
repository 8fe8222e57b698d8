import { documentNumberHash } from '@/lib/clients/document-number.queries'
import { indexClientNames } from '@/lib/clients/name-index.commands'
import { findPeople } from '@/lib/clients/people-search.queries'
import type { PeopleFound } from '@/lib/clients/people-search.schema'
import { abilityOf, type RoleName } from '@/lib/core/access'
import { db } from '@/lib/core/db'
import { plainDate, toUtcMidnight } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'

export const now = new Date('2026-11-21T10:00:00Z')
export const OWN = '00000000-0000-7000-8000-000000000001'
export const OTHER = '00000000-0000-7000-8000-000000000002'
export const WORKER = '00000000-0000-7000-8000-000000000011'
export const COLLEAGUE = '00000000-0000-7000-8000-000000000012'

export function viewerOf(role: RoleName, unitId: string, staffId = WORKER): Viewer {
  const roles = [{ role, unitId, subtree: [unitId], centre: [unitId] }]
  return {
    staffId,
    name: 'Марія Ткач',
    email: 'worker@demo.ua',
    gender: 'FEMININE',
    position: '',
    locale: 'uk',
    theme: 'system',
    hasSingleKeyShortcuts: true,
    isDemo: false,
    hasDemoAccounts: false,
    roles,
    unit: { id: unitId, code: unitId === OWN ? '17' : '18', name: '', shortName: '', phone: null },
    centreUnitIds: [unitId],
    ability: abilityOf(staffId, roles, []),
  }
}
export const desk = viewerOf('FRONTLINER', OWN)

type Card = {
  surname: string
  givenName?: string
  patronymic?: string
  birthDate?: string
  formerSurnames?: string[]
  latinName?: string
  phone?: string
  taxId?: string
  unitId?: string
  isProtected?: boolean
  registeredById?: string
}
let cards = 0

/** A card that can be found, past the registration: what is not told is ordinary. */
export async function givenCard(card: Card): Promise<string> {
  cards += 1
  const cardNumber = `17-2026-${String(cards).padStart(5, '0')}`
  const names = {
    surname: card.surname,
    givenName: card.givenName ?? 'Олена',
    patronymic: card.patronymic ?? 'Іванівна',
    latinName: card.latinName ?? null,
    formerSurnames: card.formerSurnames ?? [],
  }
  const birthDate = plainDate(card.birthDate ?? '1985-03-12')
  return db.$transaction(async (tx) => {
    const { id } = await tx.client.create({
      data: {
        ...names,
        birthDate: toUtcMidnight(birthDate),
        cardNumber,
        homeUnitId: card.unitId ?? OWN,
        identityLevel: 'DECLARED',
        registeredById: card.registeredById ?? WORKER,
        isProtected: card.isProtected ?? false,
      },
      select: { id: true },
    })
    if (card.phone) {
      const digitsReversed = [...card.phone.slice(1)].reverse().join('')
      await tx.clientPhone.create({ data: { clientId: id, ordinal: 0, e164: card.phone, digitsReversed } })
    }
    if (card.taxId) {
      const numberHash = documentNumberHash(card.taxId)
      await tx.clientDocument.create({
        data: { clientId: id, kind: 'TAX_ID', numberSealed: numberHash, numberHash },
      })
    }
    await indexClientNames(tx, [{ clientId: id, ...names, birthDate }])
    return id
  })
}

export async function find(typed: string, viewer = desk): Promise<PeopleFound> {
  const found = await findPeople(viewer, { typed }, now)
  if (!found.ok) throw new Error(found.error)
  return found.value
}
export const idsOf = ({ exact, near }: PeopleFound) =>
  [...exact, ...near].map((hit) => (hit.isProtected ? 'protected' : hit.id))

/** Everybody a search finds, a page after another. */
export async function idsOfAllPages(typed: string): Promise<string[]> {
  const shown: string[] = []
  let page = await find(typed)
  // A search that came back to its beginning would never end.
  for (let pages = 0; pages < 9; pages += 1) {
    shown.push(...idsOf(page))
    if (!page.next) break
    const next = await findPeople(desk, { typed, after: page.next }, now)
    if (!next.ok) throw new Error(next.error)
    page = next.value
  }
  return shown
}

/** Two centres and two workers whom the tests of the search know by their ids. */
export async function givenCentres(): Promise<void> {
  await db.unit.createMany({
    data: [
      {
        id: OWN,
        code: '17',
        kind: 'LOCAL_CENTRE',
        name: 'Вербопільський центр',
        shortName: 'Вербопіль',
        nameEn: 'Verbopil',
        path: [OWN],
      },
      {
        id: OTHER,
        code: '18',
        kind: 'LOCAL_CENTRE',
        name: 'Озерянський центр',
        shortName: 'Озеряни',
        nameEn: 'Ozeriany',
        path: [OTHER],
        phone: '(0599) 2-41-10',
      },
    ],
  })
  await db.staff.createMany({
    data: [
      { id: WORKER, email: 'worker@demo.ua', name: 'Марія Ткач' },
      { id: COLLEAGUE, email: 'colleague@demo.ua', name: 'Ігор Бойко' },
    ],
  })
}
