import { inventPartner } from '../testing/invented-partners'
import type { BenchContext, BenchPart } from './context'
import { fillDirectory } from './given-partners'
import { Asker } from './requests'
import { askPage, countStatements, emptyPageKind, floorKind, type Kind, measureTimes } from './rounds'

const ORGANISATIONS = 50_000
const ROUNDS = 200
const WARM_UP = 100
const MOST_FLOORS = 3
const A_PAGE = 20
/** Sumy, Lviv, Dnipro, Poltava. */
const PLACES = ['UA59080270010036634', 'UA46060250010015970', 'UA12020010010037010', 'UA53080370010073240']
const NEEDS = [
  'довідка про доходи',
  'стати на облік як переселенець',
  'нема де ночувати',
  'субсидія',
  'паспорт загубив',
]

export const partnersPart: BenchPart = {
  name: 'partners',
  title: 'The directory of partners',
  how: `As over HTTP above, ${WARM_UP} rounds to warm up, ${ROUNDS} measured, with ${ORGANISATIONS.toLocaleString('en')} invented organisations in
every region and of every kind. Needs are typed in plain words, the place changes from round to round. Lists of the open directory have ${A_PAGE}
lines a page; the page in the middle is the one farthest from both ends.`,
  when: 'largest',
  asksServer: true,
  measure: measurePartners,
}

async function measurePartners(context: BenchContext): Promise<void> {
  await fillDirectory(context, ORGANISATIONS)
  const asker = new Asker(context.url)
  try {
    const kinds = kindsOf(context)
    await measureTimes(context, asker, kinds, { part: partnersPart.name, rounds: ROUNDS, warmUp: WARM_UP })
    await countStatements(context, asker, kinds, partnersPart.name)
  } finally {
    asker.close()
  }
}

function kindsOf({ cookie }: BenchContext): Kind[] {
  return [floorKind, ...searchKinds(cookie), ...openKinds()]
}

function searchKinds(cookie: string): Kind[] {
  const search = (name: string, what: string, bodyOf: (round: number) => object): Kind => ({
    name,
    what: `POST /api/partners/search, ${what}`,
    ask: (round) => ({
      method: 'POST',
      path: '/api/partners/search',
      headers: { Cookie: cookie },
      body: bodyOf(round),
    }),
    against: 'floor',
    mostFloors: MOST_FLOORS,
    hasFewStatements: true,
  })
  const emptyPage = emptyPageKind({ Cookie: cookie })
  const placeOf = (round: number) => PLACES[round % PLACES.length]
  const typedOf = (round: number) => NEEDS[round % NEEDS.length]
  return [
    search('search.need', 'a need in plain words and a place', (round) => ({
      typed: typedOf(round),
      placeCode: placeOf(round),
    })),
    search('search.open', 'the same, open today', (round) => ({
      typed: typedOf(round),
      placeCode: placeOf(round),
      openWhen: 'today',
    })),
    search('search.name', 'the name of an organisation', (round) => ({
      typed: inventPartner(round * 7).record.name.uk,
    })),
    search('search.all', 'the first page of all at a place', (round) => ({ placeCode: placeOf(round) })),
    emptyPage,
    {
      name: 'page.partners',
      what: 'page /partners',
      ask: () => askPage('/partners', { Cookie: cookie }),
      against: emptyPage.name,
      mostFloors: MOST_FLOORS,
    },
  ]
}

function openKinds(): Kind[] {
  const open = (name: string, what: string, pathOf: (round: number) => string): Kind => ({
    name,
    what: `GET /api/hsds${what}`,
    // From many addresses: one alone would soon be told that it asks too often.
    ask: (round) => ({
      method: 'GET',
      path: `/api/hsds${pathOf(round)}`,
      headers: { 'X-Forwarded-For': `198.51.${Math.floor(round / 250)}.${round % 250}` },
    }),
    against: 'floor',
    mostFloors: MOST_FLOORS,
    hasFewStatements: true,
  })
  const middle = ORGANISATIONS / A_PAGE / 2
  const page = `per_page=${A_PAGE}`
  return [
    open('hsds.organizations.first', '/organizations, the first page', () => `/organizations?${page}`),
    open(
      'hsds.organizations.middle',
      '/organizations, the page in the middle',
      (round) => `/organizations?${page}&page=${middle + (round % 10)}`,
    ),
    open(
      'hsds.organizations.after',
      '/organizations, the page after a record',
      (round) => `/organizations?${page}&after=${inventPartner(round).id}`,
    ),
    open('hsds.services.first', '/services, the first page', () => `/services?${page}`),
    open(
      'hsds.services.middle',
      '/services, the page in the middle',
      (round) => `/services?${page}&page=${middle + (round % 10)}`,
    ),
    open('hsds.organization', '/organizations/{id}', (round) => `/organizations/${inventPartner(round).id}`),
  ]
}
