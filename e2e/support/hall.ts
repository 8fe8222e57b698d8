import type { Browser, BrowserContext } from '@playwright/test'
import type { Viewer } from '@/lib/core/viewer'
import { givenWindow } from '../../scripts/testing/given-hall'
import { givenStaff, givenUnit } from '../../scripts/testing/givens'
import { sessionCookieOf } from '../../scripts/testing/session-cookie'
import { baseURL } from './server'

/** A hall with two windows, open whatever day it is. */
export async function givenHall() {
  const { db } = await import('@/lib/core/db')
  const unitId = await givenUnit()
  // Hours nobody has written down leave the hall open: the test runs at any hour of any day.
  await db.unit.update({ where: { id: unitId }, data: { hours: null } })
  const head = await givenStaff({ role: 'HEAD', unitId, name: 'Оксана Гриценко' })
  const windows = [
    await givenWindow(head, 'Вікно 1', { nameEn: 'Window 1' }),
    await givenWindow(head, 'Вікно 2', { nameEn: 'Window 2' }),
  ] as const
  const { entranceAddress, screenAddress } = await import('@/lib/queue/hall-link.queries')
  const keys = await db.hallSettings.findUniqueOrThrow({ where: { unitId } })
  const pathOf = (address: string) => new URL(address, baseURL).pathname
  return {
    ...{ unitId, head, windows },
    screen: pathOf(screenAddress(keys.screenKey)),
    entrance: pathOf(entranceAddress(keys.entranceKey)),
  }
}

/** A machine of its own, signed in when a viewer is given. */
export async function openMachine(browser: Browser, viewer?: Viewer, url = baseURL): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'uk-UA', timezoneId: 'Europe/Kyiv', baseURL: url })
  if (viewer) {
    const { name, value } = await sessionCookieOf(viewer)
    await context.addCookies([{ name, value, url, httpOnly: true, sameSite: 'Lax' }])
  }
  return context
}
