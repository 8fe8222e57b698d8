import type { Page } from '@playwright/test'
import { givenHandedOver, givenIssue, givenLink } from '../../scripts/testing/given-referrals'
import { givenOwnPartner } from '../support/own-partner'
import { expect, scanPage, test } from '../support/test'

const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth)

test('the loop: with consent, the partner accepts on a phone, serves, and it is seen on the card and in the report', async ({
  page,
  browser,
  signIn,
  givenClient,
  scan,
  office: _office,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 })
  const head = await signIn('HEAD', { name: 'Оксана Гриценко' })
  const { name } = await givenOwnPartner(head)
  const { clientId } = await givenClient(head, {
    surname: 'Коваленко',
    givenName: 'Ольга',
    patronymic: 'Іванівна',
  })
  const { visitId } = await givenIssue(head, clientId)

  await page.goto(`/visits/${visitId}`)
  await page.getByRole('link', { name: 'Знайти партнера' }).click()
  await expect(page.getByRole('heading', { name: 'Куди направити' })).toBeVisible()
  await page.getByRole('combobox', { name: 'Що потрібно людині' }).fill('прийомна')
  await page.getByRole('option', { name: 'Прийомна сім’я' }).click()
  await expect(page.getByRole('heading', { name })).toBeVisible()
  await scan()
  await page.getByRole('button', { name: `Скласти аркуш: ${name}` }).click()

  await expect(page.getByRole('heading', { name: 'Аркуш «Куди звернутися»' })).toBeVisible()
  await expect(page.getByRole('article')).toContainText('вул. Садова, 12')
  await page.getByLabel('По що йде людина').fill('По пошук прийомної сім’ї')
  await expect(page.getByRole('article')).toContainText('По пошук прийомної сім’ї')
  await page.getByLabel('ім’я').check()
  await page.getByLabel('телефон', { exact: true }).check()
  await scan()
  await page.getByRole('button', { name: 'Видати аркуш' }).click()
  await expect(page.getByText('Без згоди людини дані партнерові не передаємо')).toBeVisible()
  await page.getByLabel('Усно, записую зі слів').check()
  await page.getByRole('button', { name: 'Видати аркуш' }).click()

  await expect(page.getByRole('article')).toContainText(/№\s\d+-Н-\d{4}-0001/)
  await expect(page.getByRole('img', { name: 'QR-код цього аркуша' })).toBeVisible()
  await expect(page.getByRole('article')).not.toContainText('Коваленко')
  await scan()
  await page.getByRole('link', { name: 'До перенаправлення' }).click()
  await expect(page.getByText('Надіслано партнерові').first()).toBeVisible()
  await scan()
  const address = await page.getByLabel('Адреса посилання').inputValue()
  expect(address).not.toMatch(/Коваленко|%D0/)

  const phone = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'uk-UA' })
  const partner = await phone.newPage()
  await partner.goto(address)
  await expect(partner.getByText('Коваленко Ольга Іванівна')).toBeVisible()
  await expect(partner.getByText('067 123 45 14')).toBeVisible()
  await expect(partner.getByText('По пошук прийомної сім’ї')).toHaveCount(0)
  expect(await widthOf(partner)).toBeLessThanOrEqual(390)
  await partner.getByRole('button', { name: 'Приймемо' }).click()
  await expect(partner.getByRole('heading', { name: /Дякуємо/ })).toBeFocused()
  const next = await partner.getByRole('textbox', { name: 'Ще одне посилання' }).inputValue()
  await partner.goto('about:blank')
  await partner.goto(address)
  await expect(partner.getByRole('heading', { name: 'Посилання не діє' })).toBeVisible()
  await partner.goto('about:blank')
  await partner.goto(next)
  await partner.getByRole('button', { name: 'Допомогли', exact: true }).click()
  await expect(partner.getByRole('heading', { name: /людині допомогли/ })).toBeVisible()
  await phone.close()

  await page.goto(`/clients/${clientId}`)
  await expect(page.getByText(/Допомогли/).first()).toBeVisible()
  await scan()
  await page.goto('/referrals/report')
  const row = page.getByRole('row', { name: new RegExp(name) })
  await expect(row).toContainText('100')
  await scan()
  const file = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Завантажити .xlsx' }).click()
  expect((await file).suggestedFilename()).toMatch(/\.xlsx$/)
})

test('the partner’s page: an altered link shows nothing, a plain one only what was agreed to', async ({
  page,
  givenStaff: staff,
  scan,
  office: _office,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const desk = await staff({ role: 'FRONTLINER' })
  const { referralId, number } = await givenHandedOver(desk, { form: { sharedData: [], consentForm: '' } })
  const token = await givenLink(referralId)
  await page.goto(`/partner-answer#${token.slice(0, -4)}AAAA`)
  await expect(page.getByRole('heading', { name: 'Посилання не діє' })).toBeVisible()
  await expect(page.getByText(number)).toHaveCount(0)
  await scan()
  await page.goto('about:blank')
  await page.goto(`/partner-answer#${token}`)
  await expect(page.getByText(`Людина назве номер ${number}`)).toBeVisible()
  await expect(page.getByText('Шевченко')).toHaveCount(0)
  await scan()
  await page.getByRole('button', { name: 'Не зможемо…' }).click()
  await page.getByRole('button', { name: 'Надіслати' }).click()
  await expect(page.getByText('Напишіть причину')).toBeVisible()
  await page.getByLabel('Чому').fill('я'.repeat(501))
  await page.getByRole('button', { name: 'Надіслати' }).click()
  await expect(page.getByLabel('Чому')).toHaveAccessibleDescription(/Скоротіть до 500 знаків/)
  await expect(page.getByLabel('Чому')).toHaveValue('я'.repeat(501))
  await page.getByLabel('Чому').fill('Немає вільних місць')
  // The answer is lost on the way: it is told, and what was typed stays.
  await page.route('**/api/partner-answer/send', (route) => route.abort(), { times: 1 })
  await page.getByRole('button', { name: 'Надіслати' }).click()
  await expect(page.getByText('Немає зв’язку. Спробуйте ще раз.')).toBeVisible()
  await expect(page.getByLabel('Чому')).toHaveValue('Немає вільних місць')
  await page.getByRole('button', { name: 'Надіслати' }).click()
  await expect(page.getByRole('heading', { name: /знайдемо інший шлях/ })).toBeVisible()
})

test('from the issue to the printed sheet by the keyboard alone, and the page behind its code', async ({
  page,
  signIn,
  givenClient,
  office: _office,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 })
  const desk = await signIn('FRONTLINER', { name: 'Ігор Бойко' })
  const { name } = await givenOwnPartner(desk)
  const { clientId } = await givenClient(desk)
  const { enquiryId } = await givenIssue(desk, clientId)
  await page.goto(`/referrals/new?enquiry=${enquiryId}&need=FOSTER_CARE`)
  const choose = page.getByRole('button', { name: `Скласти аркуш: ${name}` })
  await choose.focus()
  await expect(async () => {
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Аркуш «Куди звернутися»' })).toBeVisible({
      timeout: 3000,
    })
  }).toPass()
  await expect(async () => {
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('img', { name: 'QR-код цього аркуша' })).toBeVisible({ timeout: 3000 })
  }).toPass()
  const printed = page.waitForResponse('**/api/papers/handoff-sheet')
  await page.keyboard.press('Alt+P')
  expect((await printed).status()).toBe(200)
  expect((await printed).headers()['content-type']).toBe('application/pdf')

  const { sheetAddress } = await import('@/lib/referrals/referral-link.queries')
  const referralId = page.url().split('/referrals/')[1]?.split('/')[0] ?? ''
  await page.context().clearCookies()
  // Another page, as on the person’s phone: this one is at printing, and left just then it crashed once.
  const phone = await page.context().newPage()
  await phone.setViewportSize({ width: 390, height: 844 })
  await phone.goto(sheetAddress(referralId))
  await expect(phone.getByRole('article')).toContainText(name)
  await expect(phone.getByRole('article')).toContainText('Сьогодні')
  expect(await widthOf(phone)).toBeLessThanOrEqual(390)
  await scanPage(phone)
  await phone.getByRole('link', { name: 'Русский' }).click()
  await expect(phone.getByRole('article')).toContainText('Куда обратиться')
  await phone.goto(`${sheetAddress(referralId).slice(0, -3)}AAA`)
  await expect(phone.getByRole('heading', { name: 'Цей аркуш більше не діє' })).toBeVisible()
})
