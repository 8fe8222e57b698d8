import { describe, expect, it } from 'vitest'
import { incomeOutcome } from './income-outcome.rules'

const limit = (group: 'lostAbility' | 'ableBodied', kopiykas: number) => ({
  group,
  kopiykas,
  minimumKopiykas: kopiykas / 2,
  multiple: 2,
})
const [lost, able] = [limit('lostAbility', 519_000), limit('ableBodied', 665_600)]

describe('incomeOutcome', () => {
  it.each([
    ['of whom nobody has told, between the limits', 'notTold', 600_000, [lost, able], 'depends', 665_600],
    ['of whom nobody has told, below both', 'notTold', 500_000, [lost, able], 'within', 519_000],
    ['of whom nobody has told, above both', 'notTold', 700_000, [lost, able], 'above', 665_600],
    ['who works and is a pensioner', 'workingPensioner', 600_000, [lost, able], 'above', 519_000],
    ['put among those able to work', 'chosen', 600_000, [able, lost], 'within', 665_600],
    ['of one group alone', 'otherAdult', 600_000, [able], 'within', 665_600],
  ] as const)('of a person %s', (_who, groupReason, averageKopiykas, thresholds, outcome, limitKopiykas) => {
    const sheet = { groupReason, averageKopiykas, thresholds: [...thresholds] }
    expect(incomeOutcome(sheet)).toEqual({ outcome, limitKopiykas })
  })

  it('is nothing without a limit', () => {
    expect(incomeOutcome({ groupReason: 'notTold', averageKopiykas: 0, thresholds: [] })).toBeUndefined()
  })
})
