import type { Page } from '@playwright/test'
import type { Printed, Screen } from './pictures'

const [DESK, HEAD, ANALYST] = ['frontliner@demo.ua', 'head@demo.ua', 'analyst@demo.ua']

/** The first referral of the list in that state. */
const firstIn = (state: string) => async (page: Page) => {
  const row = page.getByRole('listitem').filter({ hasText: state })
  await row.getByRole('link').first().click()
  await page.waitForURL(/\/referrals\/[0-9a-f-]{36}/)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
}
/** Its sheet, in that language and form. */
const sheetOf = (locale: string, form: string) => async (page: Page) => {
  await firstIn('Партнер прийняв')(page)
  await page.goto(`${page.url()}/sheet?locale=${locale}&form=${form}`)
  await page.getByRole('article').waitFor()
}
/** The partners for the person of that referral. */
const choose = async (page: Page) => {
  await firstIn('Партнер прийняв')(page)
  // On a phone the way to the card is in a drawer.
  const card = await page.locator('a[href^="/clients/"]').first().getAttribute('href')
  const client = card?.split('/').at(-1) ?? ''
  const query = new URLSearchParams({ client, need: 'INCOME_CERTIFICATE' })
  await page.goto(new URL(`/referrals/new?${query}`, page.url()).href)
  await page
    .getByRole('button', { name: /^Скласти аркуш: / })
    .first()
    .waitFor()
}
/** The partner's page by the link of a referral that waits. */
const partnerPage = async (page: Page) => {
  await firstIn('Партнер переглянув')(page)
  await page.goto(await page.getByLabel('Адреса посилання').inputValue())
  await page.getByRole('heading', { name: 'Чи приймете ви цю людину?' }).waitFor()
}

/** Referrals, from the partners that fit to the report. */
export const REFERRAL_SCREENS: readonly Screen[] = [
  { name: 'referral-choose', as: DESK, at: '/referrals?tab=all', steps: [choose] },
  { name: 'referral-draft', as: DESK, at: '/referrals?tab=all', steps: [firstIn('Чернетка')] },
  { name: 'referral-sheet', as: DESK, at: '/referrals?tab=all', steps: [sheetOf('uk', 'NORMAL')] },
  { name: 'referral-ask', as: DESK, at: '/referrals', steps: [firstIn('Аркуш видано')] },
  { name: 'referral-live', as: DESK, at: '/referrals?tab=all', steps: [firstIn('Партнер переглянув')] },
  {
    name: 'referral-declined',
    as: HEAD,
    at: '/referrals?tab=unanswered',
    steps: [firstIn('Партнер відмовив')],
  },
  { name: 'referral-list', as: HEAD, at: '/referrals?tab=all' },
  { name: 'referral-unmet', as: HEAD, at: '/referrals/unmet' },
  { name: 'referral-report', as: HEAD, at: '/referrals/report' },
  { name: 'referral-report-analyst', as: ANALYST, at: '/referrals/report?by=need' },
  { name: 'referral-partner', as: DESK, at: '/referrals?tab=all', steps: [partnerPage] },
]

export const REFERRAL_PAPERS: readonly Printed[] = [
  { name: 'handoff-sheet-uk', as: DESK, at: '/referrals?tab=all', steps: [sheetOf('uk', 'NORMAL')] },
  { name: 'handoff-sheet-en', as: DESK, at: '/referrals?tab=all', steps: [sheetOf('en', 'NORMAL')] },
  { name: 'handoff-sheet-ru', as: DESK, at: '/referrals?tab=all', steps: [sheetOf('ru', 'NORMAL')] },
  { name: 'handoff-sheet-large', as: DESK, at: '/referrals?tab=all', steps: [sheetOf('uk', 'LARGE')] },
  { name: 'handoff-sheet-plain', as: DESK, at: '/referrals?tab=all', steps: [sheetOf('uk', 'PLAIN')] },
]
