import { createHash } from 'node:crypto'
import type { BenchContext } from './context'
import { cookieOf } from './product'
import type { Ask } from './requests'
import { floorKind, type Kind } from './rounds'

const TARGETS = { mostFloors: 3, hasFewStatements: true } as const
/** The empty page, by the way in which it is asked for. */
export const FLOOR_OF_PAGES: Record<string, string> = { page: 'page.floor', nav: 'nav.floor' }

/** What the browser shows when the click comes: the desk. The last figure says that it knows the frame of every page. */
const AT_THE_DESK = [
  '',
  {
    children: [
      '(office)',
      { children: ['desk', { children: ['__PAGE__', {}, null, null, 0] }, null, null, 0] },
      null,
      null,
      0,
    ],
  },
  null,
  null,
  16,
]

type Screen = {
  name: string
  path: (round: number) => string
  /** The path as the table names it. */
  shown: string
  cookie: string
  isJudged?: boolean
}

/** The screens, each as HTML and as the browser asks for it after a click. */
export async function pageKinds(
  { cookie }: BenchContext,
  cardAt: (round: number) => string,
): Promise<Kind[]> {
  const fixed = (name: string, path: string, more: Partial<Screen> = {}): Screen => {
    return { name, path: () => path, shown: path, cookie, isJudged: true, ...more }
  }
  const screens: Screen[] = [
    fixed('card', '', { path: (round) => `/clients/${cardAt(round)}`, shown: '/clients/{id}' }),
    fixed('deadlines', '/deadlines'),
    fixed('decisions', '/decisions', { cookie: await cookieOf('head@demo.ua') }),
    fixed('secondaryAid', '/secondary-aid'),
    fixed('desk', '/desk', { isJudged: false }),
  ]
  const empty = fixed('floor', '/floor', { shown: 'that is empty' })
  const none = fixed('none', '/there/is/no/such/page', { shown: 'that does not exist', isJudged: false })
  return [
    { ...asHtml(empty), against: floorKind.name },
    { ...asHtml(none), status: 404 },
    ...screens.map(asHtml),
    { ...asNavigation(empty), against: floorKind.name },
    ...screens.filter(({ isJudged }) => isJudged).map(asNavigation),
  ]
}

function asHtml({ name, path, shown, cookie, isJudged }: Screen): Kind {
  return {
    name: `page.${name}`,
    what: `page ${shown}`,
    ask: (round) => ({ method: 'GET', path: path(round), headers: { Cookie: cookie, Accept: 'text/html' } }),
    against: 'page.floor',
    ...(isJudged && name !== 'floor' && TARGETS),
  }
}

function asNavigation({ name, path, shown, cookie }: Screen): Kind {
  return {
    name: `nav.${name}`,
    what: `navigation to ${name === 'floor' ? 'the page that is empty' : shown}`,
    ask: (round) => navigationTo(path(round), cookie),
    against: floorKind.name,
    ...(name !== 'floor' && TARGETS),
  }
}

/**
 * What the browser asks after a click at the desk. The headers are those the router of Next 16.4 sends; the address
 * carries their digest, and a wrong one is answered by a redirect.
 */
function navigationTo(path: string, cookie: string): Ask {
  const [tree, from] = [encodeURIComponent(JSON.stringify(AT_THE_DESK)), '/desk']
  const digest = createHash('sha256').update(['0', '0', tree, from].join(',')).digest().subarray(0, 12)
  return {
    method: 'GET',
    path: `${path}?_rsc=${digest.toString('base64url')}`,
    headers: { Cookie: cookie, RSC: '1', 'Next-Router-State-Tree': tree, 'Next-Url': from },
  }
}
