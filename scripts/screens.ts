import { mkdirSync } from 'node:fs'
import { type Browser, chromium, type Page } from '@playwright/test'
import { findBrowser } from './runtime/browser'
import { runCommand } from './runtime/command'
import { makeSecondOffice } from './testing/second-office'

const FOLDER = 'docs/screens'
const WIDTHS = { 1366: { width: 1366, height: 768 }, 390: { width: 390, height: 844 } } as const
const PORT = 3195

/** Walks through the main journey of a practice office of its own and keeps what is seen, at both widths. */
await runCommand(async () => {
  mkdirSync(FOLDER, { recursive: true })
  const office = makeSecondOffice(PORT)
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  try {
    await office.start()
    for (const width of [1366, 390] as const) await walk(browser, office.url, width)
    return 0
  } finally {
    await browser.close()
    await office.stop()
    office.remove()
  }
})

async function walk(browser: Browser, url: string, width: keyof typeof WIDTHS): Promise<void> {
  const context = await browser.newContext({
    viewport: WIDTHS[width],
    locale: 'uk-UA',
    timezoneId: 'Europe/Kyiv',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  const keep = async (name: string) => {
    await page.evaluate(() => document.fonts.ready)
    await page.screenshot({ path: `${FOLDER}/${name}-${width}.png` })
    console.log(`${FOLDER}/${name}-${width}.png`)
  }
  await page.goto(`${url}/sign-in`)
  await keep('sign-in')
  await page.getByLabel('Електронна адреса').fill('frontliner@demo.ua')
  await page.getByLabel('Пароль', { exact: true }).fill('demo-of-the-tests')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/desk')

  await search(page, 'олійн')
  await keep('search')
  await page.goto(`${url}/clients/new`)
  await page.getByLabel('Прізвище').first().fill('Литвиненко-Заболотна')
  await page.getByLabel('Ім’я').first().fill('Марʼяна')
  await page.getByLabel('По батькові').first().fill('Олександрівна')
  await keep('new-card')

  await page.goto(`${url}/desk`)
  await search(page, 'олійникович')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/visits/**')
  await fillVisit(page)
  await page.locator('#issue').scrollIntoViewIfNeeded()
  await page.evaluate(() => document.getElementById('issue')?.scrollIntoView({ block: 'start' }))
  await keep('visit-issue')
  await page.evaluate(() => document.getElementById('help')?.scrollIntoView({ block: 'start' }))
  await keep('visit-help')
  await page.keyboard.press('Control+Enter')
  await page.waitForURL('**/wrap-up')
  await page.getByRole('heading', { name: 'Що ми узгодили' }).waitFor()
  await keep('wrap-up')
  await context.close()
}

async function search(page: Page, typed: string): Promise<void> {
  await page.getByRole('combobox', { name: /Знайти людину/ }).fill(typed)
  await page.getByRole('option').first().waitFor()
  await page.locator('[role=option][aria-selected=true]').waitFor()
  await page.getByRole('button', { name: /Почати візит/ }).waitFor()
}

async function fillVisit(page: Page): Promise<void> {
  await page
    .getByLabel(/^Слова/)
    .fill('Чоловік пішов і вже три місяці не дає на дитину. Каже, що без роботи.')
  await page.getByLabel('Узгоджене формулювання').fill('Стягнути аліменти на сина, 7 років.')
  await page.getByRole('combobox', { name: 'Тема' }).pressSequentially('аліменти')
  await page.getByRole('listbox', { name: 'Тема' }).getByRole('option').first().click()
  await page.getByLabel('Обраний вид допомоги').selectOption('CONSULTATION')
  await page
    .getByLabel('Відповідь', { exact: true })
    .fill('Пояснили, як подати заяву про судовий наказ і які папери додати. Судовий збір платити не треба.')
  await page.getByRole('button', { name: 'Додати крок' }).click()
  await page.getByLabel('Що зробити').fill('Взяти витяг про склад родини й копію свідоцтва про народження')
  await page.getByText(/Чернетку збережено/).waitFor()
}
