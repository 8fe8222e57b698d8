import type { Page } from '@playwright/test'
import type { Screen } from './pictures'

const [HEAD, LAWYER, DESK] = ['head@demo.ua', 'lawyer@demo.ua', 'frontliner@demo.ua']

const open = (name: string) => async (page: Page) => {
  await page.getByRole('link', { name }).first().click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
}
/** The first three matters chosen, and who can take them. */
const handOver = async (page: Page) => {
  await open('Ігор Бойко')(page)
  for (const place of [1, 2, 3]) await page.getByRole('checkbox').nth(place).check()
  await page.getByRole('button', { name: 'Передати обрані' }).click()
  await page.getByRole('radio').first().waitFor()
}
const firstRow = async (page: Page) => {
  await page.locator('a[data-row]').first().click()
  await page.waitForURL(/\/quality\/[0-9a-f-]{36}/)
  await page.getByRole('heading', { level: 1 }).waitFor()
}

/** The team: work load, handing over, quality of advice for the head, the reader and the author. */
export const TEAM_SCREENS: readonly Screen[] = [
  { name: 'team-workload', as: HEAD, at: '/workload' },
  { name: 'team-worker', as: HEAD, at: '/workload', steps: [open('Ігор Бойко')] },
  { name: 'team-hand-over', as: HEAD, at: '/workload', steps: [handOver] },
  { name: 'team-sample', as: HEAD, at: '/quality' },
  { name: 'team-draw', as: HEAD, at: '/quality/draw' },
  { name: 'team-reading', as: LAWYER, at: '/quality?tab=read', steps: [firstRow] },
  { name: 'team-feedback', as: DESK, at: '/quality?tab=mine', steps: [firstRow] },
]
