import { subject } from '@casl/ability'
import { describe, expect, it } from 'vitest'
import { abilityOf, ROLES, type RoleName } from './access'

// The table of docs/decisions/0002: every role at the centre `own`, which has a bureau and a subordinate centre.
const ME = 'me'
const reach = { unitId: 'own', centre: ['own', 'bureau'], subtree: ['own', 'bureau', 'below'] }
const OPENED = ['opened', 'openedProtected']

// Enquiries and visits are judged in access.db.test.ts: their rules look at the card, which only SQL does here.
// Records are of the test’s own making: only what the policy looks at.
type Judge = { can(action: string, record: unknown): boolean }
const judgeOf = (role: RoleName): Judge => abilityOf(ME, [{ role, ...reach }], OPENED)

function rolesThatMay(action: string, type: string, record: object): RoleName[] {
  return ROLES.filter((role) => judgeOf(role).can(action, subject(type, { ...record })))
}

const card = (homeUnitId: string, more: object = {}) => ({
  id: 'some card',
  homeUnitId,
  isProtected: false,
  registeredById: 'somebody',
  enquiries: [],
  visits: [],
  applications: [],
  ...more,
})
const assigned = { enquiries: [{ executorId: ME, unitId: 'own' }] }
const given = { enquiries: [{ executorId: ME, unitId: 'parent' }] }
const mandated = (state: string, staffId = ME) => ({
  applications: [{ mandates: [{ state, provider: { staffId } }] }],
})
const secret = { isProtected: true }
const seenByMe = { ...secret, registeredById: ME, visits: [{ staffId: ME }] }

describe('reading a card', () => {
  it.each<[string, object, RoleName[]]>([
    ['of the own centre', card('own'), ['FRONTLINER', 'HEAD']],
    ['of the centre’s bureau', card('bureau'), ['FRONTLINER', 'HEAD']],
    ['of a subordinate centre', card('below'), ['HEAD']],
    ['of another centre', card('elsewhere'), []],
    ['of another centre, opened with a reason', card('elsewhere', { id: 'opened' }), ['FRONTLINER', 'HEAD']],
    ['of the own centre, of a case assigned to me', card('own', assigned), ['FRONTLINER', 'LAWYER', 'HEAD']],
    ['of another centre, of a case assigned to me', card('elsewhere', assigned), ['LAWYER']],
    ['of another centre, which gave me the case', card('parent', given), ['FRONTLINER', 'LAWYER', 'HEAD']],
    [
      'protected, of another centre, which gave me the case',
      card('parent', { ...secret, ...given }),
      ['FRONTLINER', 'LAWYER', 'HEAD'],
    ],
    ['of a mandate I accepted', card('elsewhere', mandated('ACCEPTED')), ['LAWYER']],
    ['of a mandate I have not answered', card('elsewhere', mandated('ISSUED')), []],
    ['of a mandate I have ended', card('elsewhere', mandated('COMPLETED')), []],
    ['of a mandate of another lawyer', card('elsewhere', mandated('ACCEPTED', 'somebody')), []],
    [
      'protected, of a mandate I accepted',
      card('elsewhere', { ...secret, ...mandated('ACCEPTED') }),
      ['LAWYER'],
    ],
    ['protected, of the own centre', card('own', secret), ['HEAD']],
    [
      'protected, of the own centre, of a case assigned to me',
      card('own', { ...secret, ...assigned }),
      ['FRONTLINER', 'LAWYER', 'HEAD'],
    ],
    [
      'protected, of the own centre, registered by me',
      card('own', { ...secret, registeredById: ME }),
      ['FRONTLINER', 'HEAD'],
    ],
    [
      'protected, of the own centre, of a visit with me',
      card('own', { ...secret, visits: [{ staffId: ME }] }),
      ['FRONTLINER', 'HEAD'],
    ],
    ['protected, of a subordinate centre', card('below', secret), []],
    ['protected, of another centre', card('elsewhere', secret), []],
    ['protected, of another centre, of a visit with me', card('elsewhere', seenByMe), []],
    [
      'protected, of another centre, in spite of a reason',
      card('elsewhere', { id: 'openedProtected', ...secret }),
      [],
    ],
  ])('%s: allowed as the table says', (_, record, expected) => {
    expect(rolesThatMay('read', 'Client', record)).toEqual(expected)
  })
})

describe('opening a card of another centre with a reason', () => {
  it.each<[string, object, RoleName[]]>([
    ['an ordinary card', card('elsewhere'), ['FRONTLINER', 'HEAD']],
    ['a protected card', card('elsewhere', secret), []],
  ])('%s', (_, record, expected) => {
    expect(rolesThatMay('openWithReason', 'Client', record)).toEqual(expected)
  })
})

describe('changing a card', () => {
  it.each<[string, object, RoleName[]]>([
    ['of the own centre', card('own'), ['FRONTLINER', 'HEAD']],
    ['of a subordinate centre', card('below'), ['HEAD']],
    ['of another centre, though opened with a reason', card('elsewhere', { id: 'opened' }), []],
    ['of a case assigned to me elsewhere', card('elsewhere', assigned), []],
    ['protected, of the own centre', card('own', secret), ['HEAD']],
    ['protected, of the own centre, of a visit with me', card('own', seenByMe), ['FRONTLINER', 'HEAD']],
    ['protected, of another centre, of a visit with me', card('elsewhere', seenByMe), []],
  ])('%s', (_, record, expected) => {
    expect(rolesThatMay('update', 'Client', record)).toEqual(expected)
  })
})

describe('the audit log', () => {
  it.each<[string, object, RoleName[]]>([
    ['one’s own acts', { staffId: ME, subjectUnitId: null }, [...ROLES]],
    ['acts on the own centre’s cards', { staffId: 'x', subjectUnitId: 'own' }, ['HEAD', 'AUDITOR']],
    ['acts on a subordinate centre’s cards', { staffId: 'x', subjectUnitId: 'below' }, ['HEAD', 'AUDITOR']],
    ['acts on another centre’s cards', { staffId: 'x', subjectUnitId: 'elsewhere' }, ['AUDITOR']],
    ['acts on nobody’s cards', { staffId: 'x', subjectUnitId: null }, ['AUDITOR']],
  ])('%s', (_, record, expected) => {
    expect(rolesThatMay('read', 'AuditEntry', record)).toEqual(expected)
  })

  it('tells only the head of the home centre why a card was opened elsewhere', () => {
    expect(rolesThatMay('read', 'CardOpening', { homeUnitId: 'below' })).toEqual(['HEAD'])
    expect(rolesThatMay('read', 'CardOpening', { homeUnitId: 'elsewhere' })).toEqual([])
  })

  it('is changed by nobody', () => {
    for (const action of ['create', 'update', 'manage'])
      expect(rolesThatMay(action, 'AuditEntry', { staffId: ME, subjectUnitId: 'own' })).toEqual([])
  })
})

describe('units', () => {
  it('are administered within the subtree, by administrators only', () => {
    expect(rolesThatMay('manage', 'Unit', { id: 'below' })).toEqual(['ADMINISTRATOR'])
    expect(rolesThatMay('manage', 'Unit', { id: 'elsewhere' })).toEqual([])
  })
})

describe('aid providers', () => {
  it('are kept by heads, within the subtree', () => {
    for (const unitId of ['own', 'bureau', 'below'])
      expect(rolesThatMay('manage', 'AidProvider', { unitId })).toEqual(['HEAD'])
    expect(rolesThatMay('manage', 'AidProvider', { unitId: 'elsewhere' })).toEqual([])
  })
})

describe('mandates', () => {
  const mandate = (
    unitId: string,
    more: { homeUnitId?: string; isProtected?: boolean; mine?: boolean } = {},
  ) => ({
    unitId,
    provider: { staffId: more.mine ? ME : 'somebody' },
    application: {
      executorId: 'somebody',
      client: { isProtected: more.isProtected ?? false, homeUnitId: more.homeUnitId ?? unitId },
    },
  })
  it.each<[string, object, RoleName[]]>([
    ['of the own centre', mandate('own'), ['FRONTLINER', 'HEAD']],
    ['of the centre’s bureau', mandate('bureau'), ['FRONTLINER', 'HEAD']],
    ['of a subordinate centre', mandate('below'), ['HEAD']],
    ['of another centre', mandate('elsewhere'), []],
    ['issued to me', mandate('own', { mine: true }), ['FRONTLINER', 'LAWYER', 'HEAD']],
    ['issued to me by another centre', mandate('elsewhere', { mine: true }), ['LAWYER']],
    ['of a protected person of the own centre', mandate('own', { isProtected: true }), ['HEAD']],
    [
      'of a protected person, issued to me',
      mandate('own', { isProtected: true, mine: true }),
      ['LAWYER', 'HEAD'],
    ],
    ['of a protected person of a subordinate centre', mandate('below', { isProtected: true }), []],
  ])('%s: seen and answered as the table says', (_, record, expected) => {
    expect(rolesThatMay('read', 'AidMandate', record)).toEqual(expected)
    expect(rolesThatMay('update', 'AidMandate', record)).toEqual(expected)
    expect(rolesThatMay('decide', 'AidMandate', record)).toEqual(expected.filter((role) => role === 'HEAD'))
  })
})

it('adds up the roles a person has', () => {
  const ability: Judge = abilityOf(
    ME,
    [
      { role: 'FRONTLINER', ...reach },
      { role: 'HEAD', unitId: 'elsewhere', centre: ['elsewhere'], subtree: ['elsewhere'] },
    ],
    [],
  )
  const readable = ['own', 'elsewhere', 'below'].filter((unit) =>
    ability.can('read', subject('Client', card(unit))),
  )
  expect(readable).toEqual(['own', 'elsewhere'])
})
