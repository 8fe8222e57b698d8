import type { Browser, Page } from '@playwright/test'
import { keep, openWindow, signIn, type Width } from './camera'
import type { Screen } from './pictures'

const [DESK, HEAD] = ['frontliner@demo.ua', 'head@demo.ua']

const sit = async (page: Page) => {
  const window = page.getByRole('button', { name: 'Сісти: Вікно 1' })
  const seated = page.getByText('Ви за вікном: Вікно 1')
  await window.or(seated).first().waitFor()
  if (await window.isVisible()) await window.click()
  await seated.waitFor()
}
const call = async (page: Page) => {
  await sit(page)
  const start = page.getByRole('button', { name: 'Почати' })
  if (await start.isVisible()) return
  await page.keyboard.press('F2')
  await start.waitFor()
}
const backInQueue = async (page: Page) => {
  await page.getByRole('button', { name: 'У чергу', exact: true }).first().click()
  await page.getByText('Зараз у вас нікого немає').waitFor()
}
const slip = async (page: Page) => {
  await sit(page)
  await page.getByLabel('консультація').check()
  await page.getByRole('button', { name: 'Видати талон' }).click()
  await page.getByRole('link', { name: 'Надрукувати талон' }).click()
  await page.getByText('Ваш номер').waitFor()
}
const toDesk = async (page: Page) => {
  await call(page)
  await page.goto(new URL('/desk', page.url()).href)
  await page.getByText('зв’яжемо з талоном').waitFor()
}

/** The hall, from the empty window to the figures. */
export const HALL_SCREENS: readonly Screen[] = [
  { name: 'hall-board', as: DESK, at: '/queue', steps: [sit] },
  { name: 'hall-called', as: DESK, at: '/queue', steps: [call] },
  { name: 'hall-desk', as: DESK, at: '/queue', steps: [toDesk] },
  { name: 'hall-slip', as: DESK, at: '/queue', steps: [call, backInQueue, slip] },
  { name: 'hall-settings', as: HEAD, at: '/queue/settings' },
  { name: 'hall-poster', as: HEAD, at: '/queue/poster' },
  { name: 'hall-statistics', as: HEAD, at: '/queue/statistics' },
]

/** What hangs in the hall, and what a visitor's phone shows: the screen as large as it is there, the phone at its width. */
export async function seeOutside(browser: Browser, url: string, width: Width): Promise<void> {
  const office = await openWindow(browser, width)
  const head = await office.newPage()
  await signIn(head, url, HEAD)
  await head.goto(`${url}/queue/settings`)
  const screen = await head.getByLabel('Адреса').inputValue()
  await office.close()

  const worker = await openWindow(browser, width)
  const desk = await worker.newPage()
  await signIn(desk, url, DESK)
  await desk.goto(`${url}/queue`)
  await call(desk)
  const outside = await openWindow(browser, width)
  const page = await outside.newPage()
  await page.goto(screen)
  await keep(page, 'hall-screen', width)
  await outside.close()
  await backInQueue(desk)
  await worker.close()
}
