import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { givenStaff } from '@/scripts/testing/givens'
import { db } from './db'
import { dropDraft, findDraft, saveDraft, saveDraftSchema, sweepDrafts } from './drafts'
import type { Viewer } from './viewer'

let viewer: Viewer
let colleague: Viewer

beforeAll(async () => {
  viewer = await givenStaff({ role: 'FRONTLINER' })
  colleague = await givenStaff({ role: 'FRONTLINER' })
})

const newKey = () => `client:${randomUUID()}`
const words = { clientWords: 'Чоловік не платить на дитину.' }

describe('drafts', () => {
  it('come back as they were typed, to whoever typed them and to nobody else', async () => {
    const key = newKey()
    const saved = await saveDraft(viewer, { key, revision: 0, content: words })
    expect(saved).toMatchObject({ ok: true, value: { revision: 1 } })
    expect(await findDraft(viewer, { key })).toMatchObject({ content: words, revision: 1 })
    expect(await findDraft(colleague, { key })).toBeUndefined()
  })

  it('are dropped when nobody has touched them for ninety days', async () => {
    const now = new Date()
    const keys = { kept: newKey(), old: newKey() }
    for (const [key, days] of [[keys.kept, 89] as const, [keys.old, 91] as const]) {
      await saveDraft(viewer, { key, revision: 0, content: words })
      const updatedAt = new Date(now.getTime() - days * 86_400_000)
      await db.draft.updateMany({ where: { key }, data: { updatedAt } })
    }
    await sweepDrafts(now)
    expect(await findDraft(viewer, { key: keys.kept })).toBeDefined()
    expect(await findDraft(viewer, { key: keys.old })).toBeUndefined()
  })

  it('are unreadable in the database', async () => {
    const key = newKey()
    await saveDraft(viewer, { key, revision: 0, content: words })
    const row = await db.draft.findFirstOrThrow({ where: { key }, select: { sealed: true } })
    expect(Buffer.from(row.sealed).toString('utf8')).not.toContain('дитину')
  })

  it('refuse a save from a tab that has not seen the newest, and keep the newest', async () => {
    const key = newKey()
    await saveDraft(viewer, { key, revision: 0, content: 'перша вкладка' })
    await saveDraft(viewer, { key, revision: 1, content: 'друга вкладка' })
    const late = await saveDraft(viewer, { key, revision: 1, content: 'перша вкладка знову' })
    expect(late).toEqual({ ok: false, error: 'draftMovedOn' })
    expect(await findDraft(viewer, { key })).toMatchObject({ content: 'друга вкладка', revision: 2 })
  })

  it('let one of two saves at once through', async () => {
    const key = newKey()
    await saveDraft(viewer, { key, revision: 0, content: '' })
    const answers = await Promise.all(
      ['одна', 'друга'].map((content) => saveDraft(viewer, { key, revision: 1, content })),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('are gone when dropped, the other person’s under the same key are not', async () => {
    const key = newKey()
    await saveDraft(viewer, { key, revision: 0, content: words })
    await saveDraft(colleague, { key, revision: 0, content: words })
    await dropDraft(viewer, { key })
    expect(await findDraft(viewer, { key })).toBeUndefined()
    expect(await findDraft(colleague, { key })).toBeDefined()
  })

  it('have a bound', async () => {
    const content = 'а'.repeat(200_001)
    expect(await saveDraft(viewer, { key: newKey(), revision: 0, content })).toEqual({
      ok: false,
      error: 'draftTooLong',
    })
  })

  it.each(['client-registration', newKey(), `visit:${randomUUID()}:answer`])(
    'may be kept under %s',
    (key) => {
      expect(saveDraftSchema.safeParse({ key, revision: 0, content: {} }).success).toBe(true)
    },
  )
  it.each(['', '../x', 'client:Шевченко', 'client registration'])('may not be kept under «%s»', (key) => {
    expect(saveDraftSchema.safeParse({ key, revision: 0, content: {} }).success).toBe(false)
  })
})
