import type { Page } from '@playwright/test'

/** What is saved next reaches the server and is saved there; the answer is lost on its way back. */
export async function loseNextAnswer(page: Page, address: string): Promise<void> {
  let isLost = false
  await page.route(address, async (route) => {
    if (isLost || !route.request().headers()['next-action']) return route.fallback()
    isLost = true
    await route.fetch()
    await route.abort()
  })
}

/** What the page asks for next waits until it is let through: the answer to a saving, or the page as it is after it. */
export async function holdNext(
  page: Page,
  address: string,
  what: 'saving' | 'refresh',
): Promise<{ arrived: Promise<void>; letThrough: () => void }> {
  const header = what === 'saving' ? 'next-action' : 'rsc'
  const [arrived, held] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  let isHeld = false
  await page.route(address, async (route) => {
    const headers = route.request().headers()
    if (isHeld || !headers[header] || headers['next-router-prefetch']) return route.fallback()
    isHeld = true
    arrived.resolve()
    await held.promise
    await route.continue()
  })
  return { arrived: arrived.promise, letThrough: held.resolve }
}

/** What the page sends next is done by the server at once, and its answer is on its way until it is let go. */
export async function holdNextAnswer(page: Page, address: string): Promise<() => void> {
  let letGo = () => {}
  const isLetGo = new Promise<void>((resolve) => {
    letGo = resolve
  })
  let isHeld = false
  await page.route(address, async (route) => {
    if (isHeld || !route.request().headers()['next-action']) return route.fallback()
    isHeld = true
    const response = await route.fetch()
    await isLetGo
    await route.fulfill({ response })
  })
  return letGo
}
