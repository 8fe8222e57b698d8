import type { Page } from '@playwright/test'
import type { Screen } from './pictures'

const LAWYER = 'lawyer@demo.ua'

const openCase = async (page: Page) => {
  await page
    .getByRole('link', { name: /^Засідання/ })
    .first()
    .click()
  await page.getByRole('tablist').waitFor()
}
const part = (name: RegExp) => async (page: Page) => {
  await page.getByRole('tab', { name }).click()
}
const press = (name: string | RegExp) => async (page: Page) => {
  await page.getByRole('button', { name }).first().click()
}
const openPaper = async (page: Page) => {
  await page.getByRole('link', { name: 'Відзив на позов' }).click()
  await page.waitForURL(/\/papers\//)
  await page.getByRole('article').waitFor()
}

/** A lawyer’s day: what is due, a case, what happens in it. */
export const CASE_SCREENS: readonly Screen[] = [
  { name: 'lawyer-cases', as: LAWYER, at: '/cases' },
  { name: 'lawyer-case', as: LAWYER, at: '/cases', steps: [openCase] },
  { name: 'lawyer-duties', as: LAWYER, at: '/cases', steps: [openCase, part(/Строки/)] },
  { name: 'lawyer-event', as: LAWYER, at: '/cases', steps: [openCase, press('Записати подію')] },
  { name: 'lawyer-paper', as: LAWYER, at: '/cases', steps: [openCase, part(/Папери/), openPaper] },
  { name: 'lawyer-time', as: LAWYER, at: '/cases', steps: [openCase, part(/Час/)] },
]
