import type { Page } from '@playwright/test'
import type { Screen } from './pictures'

const [DESK, HEAD] = ['frontliner@demo.ua', 'head@demo.ua']

/** The first appointment of today that is still to come. */
const first = async (page: Page) => {
  const rows = page.getByRole('main').getByRole('listitem')
  const coming = rows.filter({ has: page.getByRole('button', { name: /^Людина тут/ }) })
  await coming.first().getByRole('link').first().click()
  await page.waitForURL(/\/bookings\/[0-9a-f-]{36}/)
  await page.getByRole('heading', { level: 1 }).waitFor()
}
const slip = async (page: Page) => {
  await first(page)
  await page.goto(`${page.url()}/slip`)
  await page.getByRole('article').waitFor()
}
/** A time is chosen and kept, the form beside it is being filled in. */
const chosen = async (page: Page) => {
  await page.locator('button[data-slot]').nth(2).click()
  await page.getByText(/Тримаємо до/).waitFor()
}
const calendar = async (page: Page) => {
  await page.getByRole('link', { name: /^Змінити: Прийом у центрі/ }).click()
  await page.getByRole('heading', { name: /^Календар: / }).waitFor()
}

/** Appointments, from the day to the slip, and the calendars behind them. */
export const BOOKING_SCREENS: readonly Screen[] = [
  { name: 'bookings-day', as: DESK, at: '/bookings' },
  { name: 'bookings-week', as: DESK, at: '/bookings?view=week' },
  { name: 'booking-new', as: DESK, at: '/bookings/new', steps: [chosen] },
  { name: 'booking', as: DESK, at: '/bookings', steps: [first] },
  { name: 'booking-slip', as: DESK, at: '/bookings', steps: [slip] },
  { name: 'booking-calendars', as: HEAD, at: '/bookings/calendars' },
  { name: 'booking-calendar', as: HEAD, at: '/bookings/calendars', steps: [calendar] },
]
