import type { Page } from '@playwright/test'
import type { Screen } from './pictures'

const [DESK, HEAD] = ['frontliner@demo.ua', 'head@demo.ua']

const seek = (words: string) => async (page: Page) => {
  const box = page.getByRole('combobox', { name: 'Що людині потрібно' })
  const answered = (url: URL) => url.pathname === '/api/partners/search'
  await Promise.all([page.waitForResponse((response) => answered(new URL(response.url()))), box.fill(words)])
  await page.getByRole('listbox', { name: 'Знайдені партнери' }).getByRole('option').first().waitFor()
}
/** Opens the first partner found for the words. */
const firstFound = (words: string) => async (page: Page) => {
  await seek(words)(page)
  await page.getByRole('link', { name: 'Відкрити запис' }).click()
  await page.waitForURL(/\/partners\/[0-9a-f-]{36}$/)
  await page.getByRole('heading', { level: 1 }).waitFor()
}
const edit = async (page: Page) => {
  await firstFound('центр зайнятості')(page)
  await page.getByRole('link', { name: 'Змінити запис' }).click()
  await page.waitForURL(/\/edit$/)
  await page.getByLabel('Години відомі').first().scrollIntoViewIfNeeded()
}
const history = async (page: Page) => {
  await firstFound('центр зайнятості')(page)
  await page.getByRole('link', { name: 'Історія змін' }).click()
  await page.waitForURL(/\/history$/)
}

/** The partner directory: finding, a record, its form, what to check. */
export const PARTNER_SCREENS: readonly Screen[] = [
  { name: 'partners-search', as: DESK, at: '/partners', steps: [seek('довідка про доходи')] },
  { name: 'partners-shelter', as: DESK, at: '/partners', steps: [seek('притулок')] },
  { name: 'partners-record', as: DESK, at: '/partners', steps: [firstFound('пенсійний')] },
  { name: 'partners-edit', as: HEAD, at: '/partners', steps: [edit] },
  { name: 'partners-history', as: HEAD, at: '/partners', steps: [history] },
  { name: 'partners-to-check', as: HEAD, at: '/partners/to-check', steps: [] },
  { name: 'partners-import', as: HEAD, at: '/partners/import', steps: [] },
]
