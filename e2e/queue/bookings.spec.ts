import type { Page } from '@playwright/test'
import { addDays, todayInKyiv } from '@/lib/core/plain-date'
import { givenBooking } from '../../scripts/testing/given-bookings'
import { givenStaff } from '../../scripts/testing/givens'
import { sessionCookieOf } from '../../scripts/testing/session-cookie'
import { givenOpenCalendar } from '../support/open-calendar'
import { baseURL } from '../support/server'
import { expect, test } from '../support/test'

const firstSlot = (page: Page) => page.locator('button[data-slot]').first()
const tomorrow = () => addDays(todayInKyiv(new Date()), 1)
const nineTomorrow = (calendarId: string) => ({ calendarId, on: tomorrow(), time: '9:00', now: new Date() })
const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth)

test('the desk books from the card by the keyboard alone, prints the slip and checks the person in', async ({
  page,
  signIn,
  givenClient,
  scan,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 })
  const desk = await signIn('FRONTLINER')
  await givenOpenCalendar(desk)
  const { clientId } = await givenClient(desk, { surname: 'Коваленко', givenName: 'Ольга' })

  await page.goto(`/clients/${clientId}`)
  await expect(page.getByRole('link', { name: 'Записати на прийом' })).toBeVisible()
  await scan()
  await page.keyboard.press('b')
  await expect(page.getByRole('heading', { name: 'Запис на прийом' })).toBeVisible()
  await expect(page.getByText('Найближчий вільний час')).toBeVisible()
  await expect(firstSlot(page)).toHaveAccessibleName(/\d{4}\sр\., \d+:\d\d–\d+:\d\d, Прийом у центрі$/)
  await scan()

  await firstSlot(page).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText(/Тримаємо до/)).toBeVisible()
  await expect(page.getByLabel('З чим приходить')).toBeFocused()
  await page.getByLabel('Що підготувати').focus()
  await page.keyboard.insertText('Копії довідок')
  await page.keyboard.press('Control+Enter')

  await expect(page.getByText(/Записано: №/)).toBeVisible()
  await expect(page.getByText('Копії довідок')).toBeVisible()
  expect(page.url()).not.toMatch(/%D0|Коваленко/)
  await scan()
  await page.keyboard.press('p')
  await expect(page.getByRole('article')).toContainText('вул. Соборна, 3')
  await expect(page.getByRole('article')).not.toContainText('Коваленко')
  await scan()
  const pdf = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Зберегти PDF' }).click()
  expect((await pdf).suggestedFilename()).toMatch(/^\d+-ЗП-\d{4}-\d{4}\.pdf$/)

  // Near midnight the nearest time is tomorrow's, and nobody is checked in a day early.
  const { db } = await import('@/lib/core/db')
  const startsAt = new Date()
  const endsAt = new Date(startsAt.getTime() + 30 * 60_000)
  await db.booking.updateMany({ where: { clientId }, data: { startsAt, endsAt } })
  await page.keyboard.press('g')
  await page.keyboard.press('b')
  await expect(page.getByRole('heading', { name: 'Записи', exact: true })).toBeVisible()
  await expect(page.getByRole('link', { name: /Коваленко/ })).toBeVisible()
  await scan()
  await page.getByRole('button', { name: /^Людина тут/ }).click()
  await expect(page.getByText('людина тут', { exact: true })).toBeVisible()
  await page.getByRole('link', { name: /Коваленко/ }).click()
  await expect(page.getByText(/Людина в черзі: талон Т-/)).toBeVisible()

  // It ends on another machine, and the page changes by itself.
  await db.booking.updateMany({ where: { clientId }, data: { state: 'DONE' } })
  await expect(page.getByText('прийнято', { exact: true })).toBeVisible()
})

test('of two pages that take one time the second is told, and keeps what was typed', async ({
  page,
  browser,
  signIn,
  scan,
}) => {
  const desk = await signIn('FRONTLINER')
  const calendarId = await givenOpenCalendar(desk)
  const other = await givenStaff({ role: 'FRONTLINER', unitId: desk.unit.id })
  const context = await browser.newContext({ locale: 'uk-UA', timezoneId: 'Europe/Kyiv' })
  const { name, value } = await sessionCookieOf(other)
  await context.addCookies([
    { name, value, url: baseURL, httpOnly: true, sameSite: 'Lax' },
    { name: 'locale', value: 'uk', url: baseURL },
  ])
  const second = await context.newPage()
  // The list of the second page is old: nothing tells it that the time was taken.
  await second.route('**/api/live**', (route) => route.abort())
  const address = `/bookings/new?calendar=${calendarId}`
  await second.goto(address)
  await second.getByLabel('Що підготувати').fill('Довгі слова, які не можна загубити')
  await expect(firstSlot(second)).toBeVisible()
  await page.goto(address)
  const taken = (await firstSlot(second).getAttribute('aria-label')) ?? ''
  await page.getByRole('button', { name: taken }).click()
  await expect(page.getByText(/Тримаємо до/)).toBeVisible()

  await second.getByRole('button', { name: taken }).click()
  await expect(second.getByText('Цей час щойно зайняли')).toBeVisible()
  await expect(second.getByLabel('Що підготувати')).toHaveValue('Довгі слова, які не можна загубити')
  await second.locator('button[data-slot]').nth(1).click()
  await expect(second.getByText(/Тримаємо до/)).toBeVisible()
  await second.getByRole('button', { name: 'Записати' }).click()
  await expect(second.getByText('Довгі слова, які не можна загубити')).toBeVisible()
  await context.close()

  // What cannot be is said beside its field, and what was typed stays.
  await page.getByText('Інший день і час').click()
  await page.getByLabel('День', { exact: true }).fill('01.02.2020')
  await page.getByLabel('Час', { exact: true }).fill('10')
  await page.getByRole('button', { name: 'Узяти цей час' }).click()
  await expect(page.getByText('Цей час уже минув. Оберіть пізніший')).toBeVisible()
  await expect(page.getByLabel('День', { exact: true })).toHaveValue('01.02.2020')
  await scan()
})

test('a booking is moved, filed and cancelled with a reason, on a phone', async ({ page, signIn, scan }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const desk = await signIn('FRONTLINER')
  const calendarId = await givenOpenCalendar(desk)
  const { bookingId, number } = await givenBooking(desk, nineTomorrow(calendarId))
  await page.goto(`/bookings?day=${tomorrow()}`)
  await expect(page.getByRole('link', { name: number })).toBeVisible()
  expect(await widthOf(page)).toBeLessThanOrEqual(390)
  await scan()
  await page.goto(`/bookings?view=week&day=${tomorrow()}`)
  expect(await widthOf(page)).toBeLessThanOrEqual(390)
  await scan()
  await page.goto(`/bookings/${bookingId}`)
  const file = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Файл для календаря' }).click()
  expect((await file).suggestedFilename()).toBe(`${number}.ics`)
  await page.getByRole('link', { name: 'Перенести' }).click()
  await expect(firstSlot(page)).toBeVisible()
  expect(await widthOf(page)).toBeLessThanOrEqual(390)
  await firstSlot(page).click()
  await page.getByLabel('Чому переносимо').fill('Просить раніше')
  await page.getByRole('button', { name: 'Перенести' }).click()
  await expect(page.getByText('Запис перенесено')).toBeVisible()
  await expect(page.getByText(/Просить раніше/)).toBeVisible()
  await scan()

  await page.getByText('Скасувати запис').first().click()
  await page.getByRole('button', { name: 'Скасувати запис' }).click()
  await expect(page.getByText('Напишіть причину')).toBeVisible()
  await page.getByLabel('Причина').fill('Захворіла')
  await page.getByRole('button', { name: 'Скасувати запис' }).click()
  await expect(page.getByRole('alertdialog', { name: 'Скасувати запис?' })).toBeVisible()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Скасувати запис' }).click()
  await expect(page.getByText('скасовано', { exact: true })).toBeVisible()
})

test('the head opens a calendar, and a private address leads nowhere once it is revoked', async ({
  page,
  request,
  signIn,
  scan,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 })
  await signIn('HEAD')
  await page.goto('/bookings/calendars/new')
  await page.getByLabel('Назва', { exact: true }).fill('Прийом у центрі')
  await page.getByLabel('пн: до, проміжок 2').fill('13')
  await scan()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Кінець має бути пізніше за початок').first()).toBeVisible()
  await page.getByLabel('пн: до, проміжок 2').fill('19')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Збережено')).toBeVisible()
  await expect(page.getByText(/пн 9:00–13:00, 14:00–19:00/)).toBeVisible()

  await page.getByText('Приватна адреса календаря').click()
  await page.getByRole('button', { name: 'Створити адресу' }).click()
  const address = await page.getByLabel('Адреса календаря').inputValue()
  await scan()
  const read = await request.get(address)
  expect([read.status(), read.headers()['content-type']]).toEqual([200, 'text/calendar; charset=utf-8'])
  expect(await read.text()).toContain('BEGIN:VCALENDAR')
  expect((await request.get(address.replace(/.{4}\.ics$/, 'AAAA.ics'))).status()).toBe(404)
  await page.getByRole('button', { name: 'Відкликати' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Відкликати' }).click()
  await expect(page.getByText('Адресу відкликано')).toBeVisible()
  const gone = await request.get(address)
  expect(gone.status()).toBe(404)
  expect(await gone.text()).toContain('Цієї адреси календаря більше немає')
})
