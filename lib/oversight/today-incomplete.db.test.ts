import { randomUUID } from 'node:crypto'
import { accessibleBy } from '@casl/prisma/runtime'
import { expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { closeIncomplete } from '@/lib/secondary-aid/proof-refusal.commands'
import { rowOf } from '@/scripts/testing/desk-applications'
import { givenExplainedRefusal } from '@/scripts/testing/given-refusal'
import { givenTwoCentres } from '@/scripts/testing/given-transfers'
import { readToday } from './today.queries'

const on = (day: string) => new Date(`2026-12-${day}T10:00:00Z`)

async function incomplete(viewer: Viewer, now: Date) {
  const read = await readToday(viewer, { known: [] }, { now })
  return (read.ok && read.value.lists.find(({ group }) => group === 'incomplete')?.rows) || []
}

it('holds applications whose wait for papers ends, for their own head alone, until they are closed', async () => {
  const { desk, head, headThere } = await givenTwoCentres()
  const { applicationId } = await givenExplainedRefusal(desk)
  const protection = { protection: { reason: 'Погрози', reviewOn: '' } }
  const hidden = await givenExplainedRefusal(desk, { surname: 'Прихована', ...protection })
  expect(await incomplete(head, on('06'))).toEqual([])
  const rows = await incomplete(head, on('07'))
  expect(rows.map(({ id }) => id).toSorted()).toEqual([applicationId, hidden.applicationId].toSorted())
  expect(rows).toMatchObject([{ term: { kind: 'today' } }, { term: { kind: 'today' } }])
  expect(JSON.stringify(rows)).not.toContain('Прихована')
  const reach = accessibleBy(head.ability, 'decide').ofType('SecondaryAidApplication')
  const waiting = { state: 'AWAITING_PAPERS', papersDueOn: { not: null } }
  expect(await db.secondaryAidApplication.count({ where: { AND: [reach, waiting] } })).toBe(rows.length)
  expect(await incomplete(headThere, on('08'))).toEqual([])

  const { revision } = await rowOf(applicationId)
  const request = { applicationId, expectedRevision: revision, submissionId: randomUUID() }
  expect((await closeIncomplete(head, request, on('08'))).ok).toBe(true)
  expect(await incomplete(head, on('08'))).toMatchObject([
    { id: hidden.applicationId, term: { kind: 'overdue' }, href: `/secondary-aid/${hidden.applicationId}` },
  ])
})
