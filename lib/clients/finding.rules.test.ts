import { describe, expect, it } from 'vitest'
import { findingOfMessage, findingToMessage } from './finding.rules'

describe('a finding as an error message', () => {
  it.each([
    [{ code: 'taxIdZeros' }, 'taxIdZeros'],
    [{ code: 'taxIdLength', params: { digits: 9 } }, 'taxIdLength?digits=9'],
    [{ code: 'unknownHeading', params: { heading: 'П.І.Б. & код' } }, undefined],
  ])('comes back as it was sent: %j', (finding, message) => {
    const sent = findingToMessage(finding)
    if (message) expect(sent).toBe(message)
    expect(findingOfMessage(sent)).toEqual(finding)
  })
})
