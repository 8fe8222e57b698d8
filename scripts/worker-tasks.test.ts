import { parseCrontab } from 'graphile-worker'
import { describe, expect, it } from 'vitest'
import { crontab, taskList } from './worker-tasks'

const DAY_MS = 86_400_000
const lines = parseCrontab(crontab)

describe('what the job runner does by itself', () => {
  it.each(lines.map((line) => [line.task, line] as const))('%s is a task it knows', (task) => {
    expect(Object.keys(taskList)).toContain(task)
  })

  it.each([
    'closeHallDay',
    'sweepExpired',
    'refreshNameFrequencies',
    'findStalePartners',
    'findOrphans',
    'alarmLateTransfers',
  ])('%s of a night without a runner is made good in the morning', (task) => {
    const of = lines.find((line) => line.task === task)?.options
    expect(of).toMatchObject({ backfillPeriod: DAY_MS, queueName: 'nightly' })
  })
})
