import { chromium, type Page } from '@playwright/test'
import { findBrowser } from '../runtime/browser'
import { Refusal } from '../runtime/refusal'
import type { BenchContext } from './context'

type DeskPage = { page: Page; scripts: ReadonlySet<string>; close: () => Promise<void> }

/**
 * The desk in a real browser, alive and at rest, with the paths of all scripts it asked for on the way.
 *
 * @param prepare what the page must know before it loads
 */
export async function openDesk(
  context: BenchContext,
  prepare?: (page: Page) => Promise<unknown>,
): Promise<DeskPage> {
  const executablePath = findBrowser()
  if (!executablePath) throw new Refusal('There is no browser. Install Chromium or set CHROMIUM_PATH.')
  const browser = await chromium.launch({
    executablePath,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  })
  context.onEnd(() => browser.close())
  const tab = await browser.newContext({ baseURL: context.url, viewport: { width: 1366, height: 768 } })
  await tab.addCookies(cookiesOf(context))
  const page = await tab.newPage()
  await prepare?.(page)
  const scripts = new Set<string>()
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.add(new URL(request.url()).pathname)
  })
  await page.goto('/desk')
  await page.locator('[data-search]').waitFor()
  // Until the page has become alive, letters go nowhere.
  await page.waitForLoadState('networkidle')
  return { page, scripts, close: () => browser.close() }
}

function cookiesOf({ cookie, url }: BenchContext) {
  return cookie.split('; ').map((pair) => {
    const [name = '', value = ''] = pair.split('=')
    return { name, value, url }
  })
}
