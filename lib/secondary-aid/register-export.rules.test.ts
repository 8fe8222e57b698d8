import { describe, expect, it } from 'vitest'
import { exportStateOf } from './register-export.rules'

const movedAt = new Date('2026-11-20T10:00:00Z')

describe('exportStateOf', () => {
  it.each([
    ['RUNNING', '2026-11-20T10:02:00Z', 'RUNNING'],
    ['RUNNING', '2026-11-20T10:02:01Z', 'FAILED'],
    ['WAITING', '2026-11-20T10:02:01Z', 'FAILED'],
    ['DONE', '2026-11-21T09:00:00Z', 'DONE'],
    ['STOPPED', '2026-11-20T10:00:00Z', 'STOPPED'],
  ])('of %s at %s is %s', (status, now, state) => {
    expect(exportStateOf({ status, movedAt }, new Date(now))).toBe(state)
  })
})
