import type { Browser, Page } from '@playwright/test'
import { keep, openWindow, signIn, type Width } from './camera'

/** The main journey: sign in, find, register, receive, give the sheet. */
export async function walkVisit(browser: Browser, url: string, width: Width): Promise<void> {
  const context = await openWindow(browser, width)
  const page = await context.newPage()
  await page.goto(`${url}/sign-in`)
  await keep(page, 'sign-in', width)
  await signIn(page, url, 'frontliner@demo.ua')
  await page.waitForURL('**/desk')

  await search(page, 'олійн')
  await keep(page, 'search', width)
  await page.goto(`${url}/clients/new`)
  await page.getByLabel('Прізвище').first().fill('Литвиненко-Заболотна')
  await page.getByLabel('Ім’я').first().fill('Марʼяна')
  await page.getByLabel('По батькові').first().fill('Олександрівна')
  await keep(page, 'new-card', width)

  await page.goto(`${url}/desk`)
  await search(page, 'олійникович')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/visits/**')
  await fillVisit(page)
  await page.locator('#issue').scrollIntoViewIfNeeded()
  await page.evaluate(() => document.getElementById('issue')?.scrollIntoView({ block: 'start' }))
  await keep(page, 'visit-issue', width)
  await page.evaluate(() => document.getElementById('help')?.scrollIntoView({ block: 'start' }))
  await keep(page, 'visit-help', width)
  await page.keyboard.press('Control+Enter')
  await page.waitForURL('**/wrap-up')
  await page.getByRole('heading', { name: 'Що ми узгодили' }).waitFor()
  await keep(page, 'wrap-up', width)
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
