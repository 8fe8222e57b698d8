import type { Page } from '@playwright/test'
import type { Screen } from './pictures'

const HEAD = 'head@demo.ua'
const DESK = 'frontliner@demo.ua'

/** The first appeal of the list that is about this. */
const appealOf = (words: string) => async (page: Page) => {
  await page.getByRole('listitem').filter({ hasText: words }).locator('[data-row]').first().click()
  await page.waitForURL(/\/appeals\/[0-9a-f-]{36}/)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
}
const complaint = async (page: Page) => {
  await page.getByText('Скарга', { exact: true }).click()
  await page.getByText('на працівника чи працівницю').click()
}
const sendEmpty = async (page: Page) => {
  await page.keyboard.press('Control+Enter')
  await page
    .getByText(/Заповніть це поле/)
    .first()
    .waitFor()
}
const paperOfIt = async (page: Page) => {
  await appealOf('Гаврилюк')(page)
  await page.goto(`${page.url()}/paper`)
  await page.getByRole('article').waitFor()
}

/** The register of citizens' appeals, the form, one appeal in each of its steps. */
export const APPEAL_SCREENS: readonly Screen[] = [
  { name: 'appeals', as: HEAD, at: '/appeals' },
  { name: 'appeals-running', as: HEAD, at: '/appeals?view=running' },
  { name: 'appeals-empty', as: HEAD, at: '/appeals?view=ended' },
  { name: 'appeal-new', as: DESK, at: '/appeals/new', steps: [complaint, sendEmpty] },
  { name: 'appeal-resolve', as: HEAD, at: '/appeals', steps: [appealOf('Бондар')] },
  { name: 'appeal-answer', as: DESK, at: '/appeals?view=mine', steps: [appealOf('Литвин')] },
  { name: 'appeal-sign', as: HEAD, at: '/appeals?view=running', steps: [appealOf('Гаврилюк')] },
  { name: 'appeal-paper', as: HEAD, at: '/appeals?view=running', steps: [paperOfIt] },
]
