import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { hashPassword, signInWithPassword } from '@/lib/core/sign-in'
import type { Viewer } from '@/lib/core/viewer'
import { findViewerOfSession } from '@/lib/core/viewer.queries'
import { givenStaff } from '@/scripts/testing/givens'
import { changeOwnPassword, savePreferences } from './account.commands'
import { endOtherSessions, endOwnSession } from './session.commands'
import { findSessionEnd, listOwnSessions } from './session.queries'

const PASSWORD = 'гречка-вітер-сім'
const CHOSEN = 'липа стоїть край вікна'
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
const EDGE =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Safari/537.36 Edg/142.0'
let viewer: Viewer
let colleague: Viewer

async function signedIn(by: Viewer, browser = FIREFOX): Promise<Viewer> {
  const result = await signInWithPassword({
    email: by.email,
    password: PASSWORD,
    address: randomUUID(),
    browser,
  })
  const found = result.ok ? await findViewerOfSession(result.value.sessionId) : undefined
  if (!found) throw new Error('not signed in')
  return found.viewer
}
const isOpen = async ({ session }: Viewer) =>
  session !== undefined && (await findViewerOfSession(session.id)) !== undefined

beforeEach(async () => {
  const passwordHash = await hashPassword(PASSWORD)
  viewer = await givenStaff({ role: 'FRONTLINER' })
  colleague = await givenStaff({ role: 'FRONTLINER' })
  await db.staff.updateMany({
    where: { id: { in: [viewer.staffId, colleague.staffId] } },
    data: { passwordHash },
  })
})

describe('own sessions', () => {
  it('are listed with the one in use first, by browser and system, and nobody else’s', async () => {
    const [elsewhere, here] = [await signedIn(viewer, EDGE), await signedIn(viewer)]
    await signedIn(colleague)
    const sessions = await listOwnSessions(here)
    expect(sessions.map(({ id, isCurrent, browser, system }) => [id, isCurrent, browser, system])).toEqual([
      [here.session?.id, true, 'Firefox', 'Linux'],
      [elsewhere.session?.id, false, 'Edge', 'Windows'],
    ])
  })

  it('end one by one, and only one’s own', async () => {
    const [here, elsewhere, theirs] = [
      await signedIn(viewer),
      await signedIn(viewer),
      await signedIn(colleague),
    ]
    expect(await endOwnSession(here, { sessionId: theirs.session?.id ?? '' })).toEqual({
      ok: false,
      error: 'sessionNotFound',
    })
    expect(await endOwnSession(here, { sessionId: elsewhere.session?.id ?? '' })).toMatchObject({ ok: true })
    expect([await isOpen(here), await isOpen(elsewhere), await isOpen(theirs)]).toEqual([true, false, true])
  })

  it('end all but the one in use', async () => {
    const [here, second, third] = [await signedIn(viewer), await signedIn(viewer), await signedIn(viewer)]
    const theirs = await signedIn(colleague)
    expect(await endOtherSessions(here)).toEqual({ ok: true, value: { ended: 2 } })
    const open = await Promise.all([here, second, third, theirs].map(isOpen))
    expect(open).toEqual([true, false, false, true])
  })

  it('are asked how long they last without being prolonged', async () => {
    const { session } = await signedIn(viewer)
    const soon = new Date(Date.now() + 120_000)
    const id = session?.id ?? ''
    await db.staffSession.update({ where: { id }, data: { expiresAt: soon }, select: { id: true } })
    expect(await findSessionEnd(id)).toEqual(soon)
    expect(await findSessionEnd(id)).toEqual(soon)
    await db.staff.update({
      where: { id: viewer.staffId },
      data: { disabledAt: new Date() },
      select: { id: true },
    })
    expect(await findSessionEnd(id)).toBeUndefined()
  })
})

describe('changeOwnPassword', () => {
  it('needs the present password, ends the other sessions and keeps this one', async () => {
    const [here, elsewhere] = [await signedIn(viewer), await signedIn(viewer)]
    expect(await changeOwnPassword(here, { current: 'не той', chosen: CHOSEN })).toEqual({
      ok: false,
      error: 'wrongPassword',
    })
    expect(await changeOwnPassword(here, { current: PASSWORD, chosen: CHOSEN })).toEqual({
      ok: true,
      value: { ended: 1 },
    })
    expect([await isOpen(here), await isOpen(elsewhere)]).toEqual([true, false])
    const again = { email: viewer.email, address: randomUUID(), browser: '' }
    expect(await signInWithPassword({ ...again, password: PASSWORD })).toMatchObject({ ok: false })
    expect(await signInWithPassword({ ...again, password: CHOSEN })).toMatchObject({ ok: true })
  })

  it.each([
    ['коротке', 'passwordTooShort'],
    ['password12345', 'passwordTooCommon'],
    [PASSWORD, 'samePassword'],
  ])('refuses %s as %s', async (chosen, error) => {
    expect(await changeOwnPassword(viewer, { current: PASSWORD, chosen })).toEqual({ ok: false, error })
  })

  it('does not let anybody guess the present password', async () => {
    const guessed = await givenStaff({ role: 'FRONTLINER' })
    await db.staff.update({
      where: { id: guessed.staffId },
      data: { passwordHash: await hashPassword(PASSWORD) },
      select: { id: true },
    })
    const outcomes: string[] = []
    for (let time = 0; time < 6; time += 1) {
      const outcome = await changeOwnPassword(guessed, { current: `не той ${time}`, chosen: CHOSEN })
      outcomes.push(outcome.ok ? 'changed' : outcome.error)
    }
    expect(outcomes).toEqual([...Array(5).fill('wrongPassword'), 'tooManyFailures'])
    expect(await changeOwnPassword(guessed, { current: PASSWORD, chosen: CHOSEN })).toEqual({
      ok: false,
      error: 'tooManyFailures',
    })
  })

  it('leaves a practice account its password', async () => {
    expect(
      await changeOwnPassword({ ...viewer, isDemo: true }, { current: PASSWORD, chosen: CHOSEN }),
    ).toEqual({ ok: false, error: 'demoAccount' })
  })
})

describe('savePreferences', () => {
  it('is seen at the next request', async () => {
    const here = await signedIn(viewer)
    await savePreferences(here, { locale: 'en', theme: 'dark', hasSingleKeyShortcuts: false })
    const found = await findViewerOfSession(here.session?.id ?? '')
    expect(found?.viewer).toMatchObject({ locale: 'en', theme: 'dark', hasSingleKeyShortcuts: false })
  })
})
