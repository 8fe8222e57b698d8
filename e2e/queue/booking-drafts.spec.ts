import type { Page } from '@playwright/test'
import { addDays, todayInKyiv } from '@/lib/core/plain-date'
import { givenBooking } from '../../scripts/testing/given-bookings'
import { draftDropped, draftKept } from '../support/drafts'
import { givenOpenCalendar } from '../support/open-calendar'
import { expect, test } from '../support/test'

const firstSlot = (page: Page) => page.locator('button[data-slot]').first()
const again = (page: Page) => page.getByRole('button', { name: 'Почати заново' })
const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth)

test('a booking comes back as it was typed, and its time is free as soon as the page is gone', async ({
  page,
  office,
  signIn,
  scan,
}) => {
  test.setTimeout(120_000)
  await page.setViewportSize({ width: 390, height: 844 })
  const desk = await signIn('FRONTLINER')
  const calendarId = await givenOpenCalendar(desk)
  const note = page.getByLabel('Що підготувати')
  const link = page.getByLabel('Посилання на відеозустріч')
  const held = () => office.db.booking.count({ where: { createdById: desk.staffId, state: 'HELD' } })
  async function choose(): Promise<void> {
    await firstSlot(page).click()
    await expect(page.getByText(/Тримаємо до/)).toBeVisible()
  }

  await page.goto(`/bookings/new?calendar=${calendarId}`)
  await page.getByText('відеозв’язком', { exact: true }).click()
  await link.fill('https://meet.example.org/one')
  const kept = draftKept(page)
  await note.fill('Копії довідок')
  await kept
  await choose()
  expect(await held()).toBe(1)
  await page.reload()
  await expect.poll(held).toBe(0)
  await expect(note).toHaveValue('Копії довідок')
  await expect(link).toHaveValue('https://meet.example.org/one')
  await expect(page.getByText('Спершу оберіть час')).toBeVisible()
  expect(await widthOf(page)).toBeLessThanOrEqual(390)
  await scan()

  // The browser goes to another page and brings this one back as it was left.
  await choose()
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })))
  await expect.poll(held).toBe(0)
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))
  await expect(page.getByText('Час уже не тримаємо. Оберіть його ще раз')).toBeVisible()
  await expect(page.getByText('Спершу оберіть час')).toBeVisible()

  // Another way is another appointment.
  await choose()
  await page.getByText('телефоном', { exact: true }).click()
  await expect.poll(held).toBe(0)
  await page.getByText('відеозв’язком', { exact: true }).click()
  await choose()
  const gone = draftDropped(page)
  await page.getByRole('button', { name: 'Записати' }).click()
  await gone
  await expect(page.getByText(/Записано: №/)).toBeVisible()
  await expect(page.getByText('Копії довідок')).toBeVisible()
  await expect(page.getByRole('link', { name: 'https://meet.example.org/one' })).toBeVisible()
  expect(await office.db.draft.count({ where: { staffId: desk.staffId } })).toBe(0)
})

test('a time is free as soon as the page is gone, though the page never heard that it was held', async ({
  page,
  office,
  signIn,
}) => {
  const desk = await signIn('FRONTLINER')
  const calendarId = await givenOpenCalendar(desk)
  const held = () => office.db.booking.count({ where: { createdById: desk.staffId, state: 'HELD' } })
  await page.goto(`/bookings/new?calendar=${calendarId}`)
  const answersOnTheWay = async () => {
    await page.route('**/bookings/new?*', async (route) => {
      if (!route.request().headers()['next-action']) return route.fallback()
      await route.fetch()
    })
    await firstSlot(page).click()
    await expect.poll(held).toBe(1)
    await expect(page.getByText(/Тримаємо до/)).toHaveCount(0)
  }

  await answersOnTheWay()
  await page.reload()
  await expect.poll(held).toBe(0)
  await page.unrouteAll({ behavior: 'ignoreErrors' })

  // Lost for good, and another time is chosen.
  await page.route('**/bookings/new?*', async (route) => {
    if (!route.request().headers()['next-action']) return route.fallback()
    await route.fetch()
    await route.abort()
  })
  await firstSlot(page).click()
  await expect.poll(held).toBe(1)
  await page.unrouteAll({ behavior: 'wait' })
  await firstSlot(page).click()
  await expect(page.getByText(/Тримаємо до/)).toBeVisible()
  expect(await held()).toBe(1)

  // Another screen of the product is opened while the answer is on its way.
  await page.reload()
  await expect.poll(held).toBe(0)
  await answersOnTheWay()
  await page.getByRole('link', { name: 'Назад' }).click()
  await expect.poll(held).toBe(0)
  await page.unrouteAll({ behavior: 'ignoreErrors' })
})

test('what was typed to move a booking, to cancel it or to change its link waits until it is sent', async ({
  page,
  office,
  signIn,
  scan,
}) => {
  test.setTimeout(120_000)
  await page.setViewportSize({ width: 390, height: 844 })
  const desk = await signIn('FRONTLINER')
  const calendarId = await givenOpenCalendar(desk)
  const on = addDays(todayInKyiv(new Date()), 1)
  const { bookingId } = await givenBooking(desk, {
    calendarId,
    on,
    time: '9:00',
    now: new Date(),
    way: 'VIDEO',
  })
  const link = page.getByLabel('Посилання на відеозустріч')
  const why = page.getByLabel('Чому переносимо')
  const reason = page.getByLabel('Причина')
  const mine = 'https://meet.example.org/mine'
  const theirs = 'https://meet.example.org/theirs'

  await page.goto(`/bookings/${bookingId}/move`)
  const keptMove = draftKept(page)
  await why.fill('Просить раніше')
  await keptMove
  await page.reload()
  await expect(why).toHaveValue('Просить раніше')
  expect(await widthOf(page)).toBeLessThanOrEqual(390)
  await scan()
  await firstSlot(page).click()
  await page.getByRole('button', { name: 'Перенести' }).click()
  await expect(page.getByText('Запис перенесено')).toBeVisible()

  await page.getByText('Додати посилання на відеозустріч').click()
  await link.fill('meet')
  await page.getByRole('button', { name: 'Зберегти посилання' }).click()
  await expect(page.getByText(/https:\/\/.*/).first()).toBeVisible()
  await expect(link).toHaveAttribute('aria-invalid', 'true')
  const keptLink = draftKept(page)
  await link.fill(mine)
  await keptLink
  await page.getByText('Скасувати запис').first().click()
  const keptReason = draftKept(page)
  await reason.fill('Захворіла')
  await keptReason
  // Meanwhile somebody else has given another link.
  await office.db.booking.update({
    where: { id: bookingId },
    data: { videoLink: theirs, revision: { increment: 1 } },
    select: { id: true },
  })
  await page.reload()
  await page.getByText('Змінити посилання на відеозустріч').click()
  await expect(link).toHaveValue(mine)
  await expect(page.getByText(`Тепер тут: ${theirs}`)).toBeVisible()
  await page.getByText('Скасувати запис').first().click()
  await expect(reason).toHaveValue('Захворіла')
  await expect(again(page)).toHaveCount(2)
  expect(await widthOf(page)).toBeLessThanOrEqual(390)
  await scan()
  // It says why it does nothing yet.
  await expect(page.getByRole('button', { name: 'Зберегти посилання' })).toHaveAccessibleDescription(
    'Посилання тим часом змінили',
  )
  await link.press('Enter')
  await expect(page.getByRole('link', { name: theirs })).toBeVisible()
  await page.getByRole('button', { name: 'Порівняно, лишаю своє' }).click()
  await page.getByRole('button', { name: 'Зберегти посилання' }).click()
  await expect(page.getByRole('link', { name: mine })).toBeVisible()
  await expect(link).toHaveValue(mine)

  await page.getByRole('button', { name: 'Скасувати запис' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Скасувати запис' }).click()
  await expect(page.getByText('скасовано', { exact: true })).toBeVisible()
  await expect.poll(() => office.db.draft.count({ where: { staffId: desk.staffId } })).toBe(0)
})

test('a calendar half changed waits, and is compared first when somebody else changed it meanwhile', async ({
  page,
  office,
  signIn,
  scan,
}) => {
  test.setTimeout(120_000)
  await page.setViewportSize({ width: 390, height: 844 })
  const head = await signIn('HEAD')
  const name = page.getByLabel('Назва', { exact: true })
  const minutes = page.getByLabel('пн: до, проміжок 2')
  const where = { unitId: head.unit.id }

  await page.goto('/bookings/calendars/new')
  await name.fill('Прийом на Лісовій')
  const keptNew = draftKept(page)
  await minutes.fill('17')
  await keptNew
  await page.getByRole('link', { name: 'Не зберігати' }).click()
  await expect(page.getByRole('heading', { name: 'Календарі' })).toBeVisible()
  await page.goto('/bookings/calendars/new')
  await expect(name).toHaveValue('Прийом на Лісовій')
  await expect(minutes).toHaveValue('17')
  await page.getByRole('button', { name: 'Зберегти' }).click()
  await expect(page.getByText('Збережено', { exact: true })).toBeVisible()
  const { id } = await office.db.bookingCalendar.findFirstOrThrow({ where, select: { id: true } })

  await page.goto(`/bookings/calendars/${id}`)
  const kept = draftKept(page)
  await minutes.fill('16')
  await kept
  await office.db.bookingCalendar.update({
    where: { id },
    data: { slotMinutes: 45, revision: { increment: 1 } },
    select: { id: true },
  })
  await page.reload()
  await expect(minutes).toHaveValue('16')
  await expect(page.getByText('Відколи ви почали, цей календар змінив хтось інший.').first()).toBeVisible()
  expect(await widthOf(page)).toBeLessThanOrEqual(390)
  await scan()
  await minutes.press('Enter')
  expect((await office.db.bookingCalendar.findFirstOrThrow({ where })).slotMinutes).toBe(45)
  await page.getByRole('button', { name: 'Порівняно, лишаю своє' }).click()
  await page.getByRole('button', { name: 'Зберегти' }).click()
  await expect(page.getByText('Збережено', { exact: true })).toBeVisible()
  await expect(page.getByText(/пн 9:00–13:00, 14:00–16:00/)).toBeVisible()
  await expect.poll(() => office.db.draft.count({ where: { staffId: head.staffId } })).toBe(0)
})
