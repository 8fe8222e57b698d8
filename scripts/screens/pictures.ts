import { spawnSync } from 'node:child_process'
import type { Browser, Page } from '@playwright/test'
import { FOLDER, keep, openWindow, signIn, type Width } from './camera'

/** A screen worth showing: whose it is, where it begins, what is pressed to come to it. */
export type Screen = {
  name: string
  as: string
  at: string
  steps?: readonly ((page: Page) => Promise<unknown>)[]
}
/** A screen with a button that gives its paper as PDF. */
export type Printed = Screen

/** Keeps every screen at that width; whoever it belongs to signs in once. */
export async function takeScreens(
  browser: Browser,
  url: string,
  screens: readonly Screen[],
  width: Width,
): Promise<void> {
  for (const [account, own] of byAccount(screens)) {
    const context = await openWindow(browser, width)
    const page = await context.newPage()
    await signIn(page, url, account)
    for (const screen of own) {
      await goTo(page, url, screen)
      await keep(page, screen.name, width)
    }
    await context.close()
  }
}

/** Keeps every paper as PDF, and its first page as a picture where `pdftoppm` (poppler) is there to make one. */
export async function printPapers(browser: Browser, url: string, papers: readonly Printed[]): Promise<void> {
  for (const [account, own] of byAccount(papers)) {
    const context = await openWindow(browser, 1366)
    const page = await context.newPage()
    await signIn(page, url, account)
    for (const paper of own) {
      await goTo(page, url, paper)
      const download = page.waitForEvent('download')
      await page.getByRole('button', { name: 'Завантажити PDF' }).click()
      const path = `${FOLDER}/${paper.name}`
      await (await download).saveAs(`${path}.pdf`)
      console.log(`${path}.pdf`)
      const drawn = spawnSync('pdftoppm', ['-r', '70', '-png', '-singlefile', `${path}.pdf`, path])
      if (drawn.status === 0) console.log(`${path}.png`)
    }
    await context.close()
  }
}

async function goTo(page: Page, url: string, { at, steps = [] }: Screen): Promise<void> {
  await page.goto(`${url}${at}`)
  await page.waitForLoadState('networkidle')
  for (const step of steps) await step(page)
  await page.waitForLoadState('networkidle')
}

function byAccount(screens: readonly Screen[]): Map<string, Screen[]> {
  const found = new Map<string, Screen[]>()
  for (const screen of screens) found.set(screen.as, [...(found.get(screen.as) ?? []), screen])
  return found
}
