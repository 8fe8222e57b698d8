import type { Page } from '@playwright/test'
import { unfoldPanel } from './camera'
import type { Screen } from './pictures'

const HEAD = 'head@demo.ua'

/** The first transfer of the list. */
const firstTransfer = async (page: Page) => {
  await page.locator('[data-row]').first().click()
  await page.waitForURL(/\/transfers\/[0-9a-f-]{36}/)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
}
const paperOfIt = async (page: Page) => {
  await firstTransfer(page)
  await page.goto(`${page.url()}/paper`)
  await page.getByRole('article').waitFor()
}
/** The form for a matter of the day. */
const handOver = async (page: Page) => {
  await page.locator('a[href^="/visits/"]').first().click()
  await page.waitForURL(/\/visits\//)
  await unfoldPanel(page)
  await page.locator('a[href^="/transfers/new"]').first().click()
  await page.waitForURL(/\/transfers\/new/)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
}

/** The head's day, transfers between centres, notices. */
export const OVERSIGHT_SCREENS: readonly Screen[] = [
  { name: 'today', as: HEAD, at: '/today' },
  { name: 'today-group', as: HEAD, at: '/today/written' },
  { name: 'transfers', as: HEAD, at: '/transfers' },
  { name: 'transfers-outgoing', as: HEAD, at: '/transfers?tab=outgoing' },
  { name: 'transfer-incoming', as: HEAD, at: '/transfers', steps: [firstTransfer] },
  { name: 'transfer-late', as: HEAD, at: '/transfers?tab=outgoing', steps: [firstTransfer] },
  { name: 'transfer-paper', as: HEAD, at: '/transfers', steps: [paperOfIt] },
  { name: 'transfer-new', as: HEAD, at: '/today/written', steps: [handOver] },
  { name: 'notices', as: HEAD, at: '/notices' },
]
