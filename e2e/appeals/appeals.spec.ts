import type { Page } from '@playwright/test'
import type { Viewer } from '@/lib/core/viewer'
import { givenNotLegalAid } from '../../scripts/testing/given-appeals'
import { sessionCookieOf } from '../../scripts/testing/session-cookie'
import { baseURL } from '../support/server'
import { expect, scanPage, test } from '../support/test'

const PHONE = { width: 390, height: 844 }
const WIDE = { width: 1366, height: 768 }

async function signInAs(page: Page, viewer: Viewer): Promise<void> {
  const { name, value } = await sessionCookieOf(viewer)
  await page.context().addCookies([{ name, value, url: baseURL, httpOnly: true, sameSite: 'Lax' }])
}

/** Accessible at both widths, and nothing sticks out of a telephone. */
async function scanBoth(page: Page): Promise<void> {
  await page.setViewportSize(PHONE)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width)
  await scanPage(page)
  await page.setViewportSize(WIDE)
  await scanPage(page)
}

test('a complaint goes from the to-do of an enquiry through the head and the executor to a signed answer', async ({
  page,
  browser,
  signIn,
  givenStaff,
  office: { db },
}) => {
  test.setTimeout(180_000)
  const desk = await signIn('FRONTLINER', { name: 'Ігор Бойко' })
  const unitId = desk.unit.id
  const colleague = await givenStaff({ role: 'FRONTLINER', unitId, name: 'Зоя Кривенко' })
  const head = await givenStaff({ role: 'HEAD', unitId, name: 'Оксана Гриценко' })
  const { visitId } = await givenNotLegalAid(desk, {
    person: { surname: 'Мельничук', givenName: 'Галина', patronymic: 'Петрівна' },
    now: new Date(),
  })
  await page.setViewportSize(WIDE)

  await page.goto(`/visits/${visitId}`)
  await page.getByRole('link', { name: 'Записати до реєстру' }).click()
  await page.waitForURL(/\/appeals\/new\?enquiry=/)
  await expect(page.getByLabel('Суть')).toHaveValue('Працівниця розмовляла зі мною грубо.')
  await expect(page.getByText('Мельничук Галина Петрівна')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('region', { name: /виправ/i })).toBeFocused()
  await page.getByRole('link', { name: /^Вид: Оберіть/ }).press('Enter')
  await page.getByText('Скарга', { exact: true }).click()
  await page.getByText('на працівника чи працівницю').click()
  const worker = page.getByLabel('Працівник чи працівниця', { exact: true })
  await expect(worker.getByRole('option', { name: 'Ігор Бойко' })).toHaveCount(0)
  await worker.selectOption({ label: 'Зоя Кривенко' })
  await scanBoth(page)
  await page.keyboard.press('Control+Enter')
  await page.waitForURL(/\/appeals\/[0-9a-f-]{36}$/)
  const address = new URL(page.url()).pathname
  await expect(page.getByText('Далі: резолюція керівництва.')).toBeVisible()
  await page.goto(`/visits/${visitId}`)
  await expect(page.getByText('Записано до реєстру звернень громадян.')).toBeVisible()
  await page.getByRole('link', { name: /^Звернення \d+-ЗГ-/ }).click()
  await page.waitForURL(`**${address}`)

  const office = await (await browser.newContext({ baseURL, viewport: WIDE })).newPage()
  await signInAs(office, head)
  await office.goto('/today')
  const complaints = office.getByRole('region', { name: /^Скарги і звернення громадян/ })
  await complaints.getByRole('link', { name: 'Мельничук Галина Петрівна' }).click()
  await office.waitForURL(`**${address}`)
  const executor = office.getByLabel('Хто розглядає')
  await expect(executor.getByRole('option', { name: 'Зоя Кривенко' })).toHaveCount(0)
  await office.getByRole('button', { name: 'Накласти резолюцію' }).click()
  await expect(office.getByText('Оберіть один варіант')).toBeVisible()
  await scanBoth(office)
  await executor.selectOption({ label: 'Ігор Бойко' })
  await office.getByRole('button', { name: 'Накласти резолюцію' }).click()
  await expect(office.getByText('Далі: Ігор Бойко розглядає і готує відповідь.')).toBeVisible()

  // Whoever is complained of has nothing of it.
  const other = await (await browser.newContext({ baseURL, viewport: WIDE })).newPage()
  await signInAs(other, colleague)
  expect((await other.goto(address))?.status()).toBe(404)
  await other.goto('/appeals')
  await expect(other.getByText('Мельничук')).toHaveCount(0)
  await other.context().close()

  // The executor's page changes by itself; what is typed stays.
  const answer = page.getByLabel('Відповідь', { exact: true })
  await expect(answer).toBeVisible()
  await answer.fill('Просимо вибачення.')
  await page.getByRole('button', { name: 'Пояснювальна записка' }).click()
  await page.getByRole('button', { name: 'Не зараз' }).click()
  await expect(answer).toHaveValue('Просимо вибачення.')
  await answer.fill('Просимо вибачення. З працівницею поговорили.')
  await expect(page.getByText(/збережено/i).first()).toBeVisible()
  await page.reload()
  await expect(answer).toHaveValue('Просимо вибачення. З працівницею поговорили.')
  await page.getByRole('button', { name: 'Пояснювальна записка' }).click()
  await expect(page.getByLabel('Хто пояснює')).toHaveValue('Зоя Кривенко')
  await page.getByLabel('Дата записки').fill(today())
  const kept = page.waitForResponse((answer) => answer.url().endsWith('/api/drafts/save') && answer.ok())
  await page.getByLabel('Зміст пояснення').fill('Поспішала, бо черга була довга.')
  await kept
  await page.reload()
  await page.getByRole('button', { name: 'Пояснювальна записка' }).click()
  await expect(page.getByLabel('Зміст пояснення')).toHaveValue('Поспішала, бо черга була довга.')
  await expect(page.getByLabel('Дата записки')).toHaveValue(today())
  await scanBoth(page)
  await page.getByRole('button', { name: 'Пояснювальна записка' }).click()
  await expect(page.getByText('Пояснювальна записка: Зоя Кривенко')).toBeVisible()
  await expect(answer).toHaveValue('Просимо вибачення. З працівницею поговорили.')
  await page.getByRole('button', { name: 'Передати відповідь на підпис' }).click()
  await expect(page.getByText(/Далі: керівництво підписує/)).toBeVisible()

  await office.getByLabel('Результат').selectOption({ label: 'задоволено' })
  await office.getByLabel('Номер відповіді').fill('01-12/77')
  await scanBoth(office)
  await office.getByRole('button', { name: 'Підписати й завершити' }).click()
  await expect(office.getByText('Завершено, відповідь № 01-12/77')).toBeVisible()
  const staffId = { in: [desk.staffId, head.staffId] }
  await expect.poll(() => db.draft.count({ where: { staffId } })).toBe(0)
  await office.getByRole('link', { name: 'Друкувати відповідь' }).click()
  await expect(office.getByRole('article')).toContainText('Просимо вибачення.')
  await expect(office.getByRole('article')).toContainText('01-12/77')
  await scanBoth(office)

  await page.goto('/appeals?view=ended')
  await expect(page.getByRole('listitem').filter({ hasText: 'Мельничук' })).toContainText('задоволено')
  await scanBoth(page)
  await office.context().close()
})

function today(): string {
  return new Intl.DateTimeFormat('uk-UA', { timeZone: 'Europe/Kyiv' }).format(new Date())
}
