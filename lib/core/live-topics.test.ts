import { describe, expect, it } from 'vitest'
import { abilityOf, type RoleName } from './access'
import { liveTopicsOf, readLiveKinds } from './live-topics'
import type { Viewer } from './viewer'

const reach = { unitId: 'own', subtree: ['own', 'bureau', 'below'], centre: ['own', 'bureau'] }

function viewerWith(role: RoleName): Viewer {
  const roles = [{ role, ...reach }]
  return {
    staffId: 'me',
    name: '',
    email: '',
    gender: 'FEMININE',
    position: '',
    locale: 'uk',
    theme: 'system',
    hasSingleKeyShortcuts: true,
    isDemo: false,
    hasDemoAccounts: false,
    roles,
    unit: { id: 'own', code: '', name: '', shortName: '', phone: null },
    centreUnitIds: reach.centre,
    ability: abilityOf('me', roles, []),
  }
}

describe('liveTopicsOf', () => {
  it.each<[RoleName, string[]]>([
    ['FRONTLINER', ['hall:own', 'hall:bureau', 'cases:me']],
    ['LAWYER', ['hall:own', 'hall:bureau', 'cases:me']],
    ['HEAD', ['hall:own', 'hall:bureau', 'hall:below', 'cases:me']],
    ['AUDITOR', ['cases:me']],
  ])('lets a %s hear of what they may see', (role, topics) => {
    expect([...liveTopicsOf(viewerWith(role), ['hall', 'cases'])]).toEqual(topics)
  })
})

describe('readLiveKinds', () => {
  it('takes the known ones', () => {
    expect(readLiveKinds('today,everything,hall')).toEqual(['hall', 'today'])
    expect(readLiveKinds(null)).toEqual([])
  })
})
