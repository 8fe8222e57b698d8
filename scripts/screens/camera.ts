import { mkdirSync } from 'node:fs'
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test'
import { findBrowser } from '../runtime/browser'

export const FOLDER = 'docs/screens'
export const WIDTHS = { 1366: { width: 1366, height: 768 }, 390: { width: 390, height: 844 } } as const
export type Width = keyof typeof WIDTHS
export const PASSWORD = 'demo-of-the-tests'

export async function openBrowser(): Promise<Browser> {
  mkdirSync(FOLDER, { recursive: true })
  return chromium.launch({
    executablePath: findBrowser(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
}

/** A window of that width, as people here have it. */
export function openWindow(browser: Browser, width: Width): Promise<BrowserContext> {
  return browser.newContext({
    viewport: WIDTHS[width],
    locale: 'uk-UA',
    timezoneId: 'Europe/Kyiv',
    reducedMotion: 'reduce',
  })
}

export async function signIn(page: Page, url: string, email: string): Promise<void> {
  await page.goto(`${url}/sign-in`)
  await page.getByLabel('Електронна адреса').fill(email)
  await page.getByLabel('Пароль', { exact: true }).fill(PASSWORD)
  await page.keyboard.press('Enter')
  await page.waitForURL((address) => !address.pathname.startsWith('/sign-in'))
}

/** On a telephone the panel at the right lies folded under its own button. */
export async function unfoldPanel(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  const unfold = page.getByRole('button', { name: /^Показати: / })
  if (await unfold.isVisible()) await unfold.click()
}

/** Keeps what is seen: `docs/screens/<name>-<width>.png`. */
export async function keep(page: Page, name: string, width: Width): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  const path = `${FOLDER}/${name}-${width}.png`
  await page.screenshot({ path })
  console.log(path)
}
