import type { Page } from '@playwright/test'
import { givenPhoto } from '../testing/files'
import type { Printed, Screen } from './pictures'

const [DESK, HEAD, ADMIN] = ['frontliner@demo.ua', 'head@demo.ua', 'admin@demo.ua']
const LIST = '/secondary-aid?of=CENTRE'

/** Opens the first application of the list. */
const firstRow = async (page: Page) => {
  await page.locator('th a').first().click()
  await page.waitForURL(/\/(secondary-aid|decisions)\/[0-9a-f-]{36}/)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
}
/** Opens the first case of the queue; on a phone it is not open beforehand. */
const firstCase = async (page: Page) => {
  await page.locator('tbody button').first().click()
}
/** Opens the choice for the first who waits for a provider. */
const firstWaiting = async (page: Page) => {
  await page.locator('a[href*="/mandates/appoint/"]').first().click()
  await page.waitForURL(/\/appoint\//)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
}
/** Attaches an invented scan to the first paper of the application, and opens it. */
const openScan = async (page: Page) => {
  await page.waitForLoadState('networkidle')
  const attach = page.getByRole('button', { name: /^Долучити файл: / }).first()
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), attach.click()])
  const buffer = await givenPhoto('Довідка про доходи')
  await chooser.setFiles({ name: 'scan.jpg', mimeType: 'image/jpeg', buffer })
  await page.getByRole('button', { name: /файл 1, фото/ }).click()
  await page.getByRole('img', { name: /сторінка 1 з 1/ }).waitFor()
}
/** The first mandate of the list. */
const firstMandate = async (page: Page) => {
  const tabs = ':not([href*="issued"]):not([href*="providers"])'
  await page.locator(`main a[href^="/mandates/"]${tabs}`).first().click()
  await page.waitForURL(/\/mandates\/[0-9a-f-]{36}/)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
}
/** A paper of the first application of the list. */
const paperOf = (paper: string) => async (page: Page) => {
  await firstRow(page)
  await page.goto(`${page.url()}/papers/${paper}`)
  await page.getByRole('article').waitFor()
}
const press = (name: string | RegExp) => async (page: Page) => {
  await page.getByRole('button', { name }).first().click()
}
const refuse = async (page: Page) => {
  await press(/^Відмовити…/)(page)
  await page.getByRole('heading', { level: 2, name: /ідмов/ }).first().waitFor()
}
const letter = async (page: Page) => {
  await firstRow(page)
  await page.getByRole('radio', { name: 'Лист людині' }).click()
}

/** Secondary aid, each screen in a line: from the first questions to what is decided. */
export const SECONDARY_AID_SCREENS: readonly Screen[] = [
  { name: 'aid-checklist', as: DESK, at: `${LIST}&state=AWAITING_PAPERS`, steps: [firstRow] },
  {
    name: 'aid-income-sheet',
    as: DESK,
    at: `${LIST}&state=UNDER_REVIEW&category=LOW_INCOME`,
    steps: [paperOf('income')],
  },
  { name: 'aid-application', as: DESK, at: `${LIST}&state=UNDER_REVIEW`, steps: [paperOf('application')] },
  { name: 'aid-missing-papers', as: DESK, at: `${LIST}&state=AWAITING_PAPERS`, steps: [paperOf('missing')] },
  { name: 'aid-files', as: DESK, at: `${LIST}&state=AWAITING_PAPERS`, steps: [firstRow, openScan] },
  { name: 'aid-decision-queue', as: HEAD, at: '/decisions' },
  { name: 'aid-mandates', as: HEAD, at: '/mandates' },
  { name: 'aid-mandates-issued', as: HEAD, at: '/mandates/issued' },
  { name: 'aid-mandate', as: HEAD, at: '/mandates/issued?state=ENDED', steps: [firstMandate] },
  { name: 'aid-providers', as: HEAD, at: '/mandates/providers' },
  { name: 'aid-provider-choice', as: HEAD, at: '/mandates', steps: [firstWaiting] },
  { name: 'admin-rules', as: ADMIN, at: '/admin/rules' },
  { name: 'aid-refusal', as: HEAD, at: '/decisions', steps: [firstCase, refuse] },
  { name: 'aid-decision-letter', as: HEAD, at: `${LIST}&list=DECISIONS&decision=GRANT`, steps: [letter] },
  { name: 'aid-register', as: HEAD, at: LIST },
  { name: 'aid-register-decisions', as: HEAD, at: `${LIST}&list=DECISIONS` },
  { name: 'admin-paper-templates', as: ADMIN, at: '/admin/paper-templates' },
  {
    name: 'admin-paper-template',
    as: ADMIN,
    at: '/admin/paper-templates',
    steps: [
      async (page) => {
        await page.getByRole('link', { name: 'Рішення про відмову' }).click()
        await page.getByRole('heading', { name: 'Поля' }).waitFor()
      },
    ],
  },
]

/** Papers as people get them. */
export const SECONDARY_AID_PAPERS: readonly Printed[] = [
  { name: 'paper-application', as: DESK, at: `${LIST}&state=UNDER_REVIEW`, steps: [paperOf('application')] },
  { name: 'paper-receipt', as: DESK, at: `${LIST}&state=UNDER_REVIEW`, steps: [paperOf('receipt')] },
  { name: 'paper-grant', as: HEAD, at: `${LIST}&list=DECISIONS&decision=GRANT`, steps: [firstRow] },
  { name: 'paper-grant-letter', as: HEAD, at: `${LIST}&list=DECISIONS&decision=GRANT`, steps: [letter] },
  { name: 'paper-refusal', as: HEAD, at: `${LIST}&list=DECISIONS&decision=REFUSAL`, steps: [firstRow] },
  { name: 'paper-refusal-letter', as: HEAD, at: `${LIST}&list=DECISIONS&decision=REFUSAL`, steps: [letter] },
]
