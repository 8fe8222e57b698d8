import type { Page } from '@playwright/test'
import { unfoldPanel } from './camera'
import type { Printed, Screen } from './pictures'

const [DESK, HEAD] = ['frontliner@demo.ua', 'head@demo.ua']

/** The card of a person found by name. */
const cardOf = (name: string) => async (page: Page) => {
  await page.getByRole('combobox').first().fill(name)
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('Control+Enter')
  await page.waitForURL(/\/clients\/[0-9a-f-]{36}/)
}
const planOf = (more: string) => async (page: Page) => {
  await cardOf('литвиненко-заболотна єлизавета')(page)
  await page.goto(`${page.url().split('?')[0]}/plan${more}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
}
const panel = async (page: Page) => {
  const region = page.getByRole('region', { name: 'Конфлікт інтересів' })
  await region
    .getByText(/Перевірено/)
    .first()
    .waitFor()
  await region.scrollIntoViewIfNeeded()
}
/** On a telephone the queue comes first, and the case is chosen. */
const firstCase = async (page: Page) => {
  if (!(await page.getByRole('region', { name: 'Конфлікт інтересів' }).isVisible()))
    await page.locator('[data-queued]').first().click()
  await panel(page)
}
/** The last visit of the card, with the panel beside it. */
const visitOf = (name: string) => async (page: Page) => {
  await cardOf(name)(page)
  const visit = await page.locator('a[href^="/visits/"]').first().getAttribute('href')
  await page.goto(new URL(visit ?? '', page.url()).href)
  await unfoldPanel(page)
  await panel(page)
}
const appoint = async (page: Page) => {
  await page.locator('a[data-row]').first().click()
  await page.waitForURL(/\/mandates\/appoint\//)
  await page.getByRole('region', { name: 'Конфлікт інтересів' }).scrollIntoViewIfNeeded()
}

/** What stands in the way of a matter, and the plan of help. */
export const CONFLICT_SCREENS: readonly Screen[] = [
  { name: 'conflict-visit', as: DESK, at: '/desk', steps: [visitOf('мельничук галина')] },
  { name: 'conflict-decision', as: HEAD, at: '/decisions', steps: [firstCase] },
  { name: 'conflict-mandate', as: HEAD, at: '/mandates', steps: [appoint] },
  { name: 'plan', as: DESK, at: '/desk', steps: [planOf('')] },
  { name: 'plan-review', as: DESK, at: '/desk', steps: [planOf('/edit?review=1')] },
  { name: 'plan-paper', as: DESK, at: '/desk', steps: [planOf('/paper')] },
]

export const CONFLICT_PAPERS: readonly Printed[] = [
  { name: 'plan-uk', as: DESK, at: '/desk', steps: [planOf('/paper?locale=uk&form=NORMAL')] },
  { name: 'plan-ru-large', as: DESK, at: '/desk', steps: [planOf('/paper?locale=ru&form=LARGE')] },
]
