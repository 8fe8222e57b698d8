import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/test'

async function enter(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('Електронна адреса').fill(email)
  await page.getByLabel('Пароль', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Увійти' }).click()
}

test('invites a colleague, who signs in once with the password handed over and chooses their own', async ({
  page,
  browser,
  signIn,
  scan,
}) => {
  const email = `${randomUUID()}@tests.example`
  await signIn('ADMINISTRATOR')
  await page.goto('/admin/staff/new')
  await scan()
  await page.getByRole('button', { name: 'Створити запис' }).click()
  await expect(page.getByRole('region', { name: /виправте/ })).toBeFocused()
  await scan()
  await page.getByLabel('Ім’я та прізвище').fill('Соломія Дячук')
  await page.getByLabel('Електронна адреса').fill(email)
  await page.getByLabel('Посада', { exact: true }).fill('консультантка')
  await page.getByLabel('Підрозділ').selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Створити запис' }).click()
  const handed = page.getByRole('region', { name: `Одноразовий пароль для ${email}` })
  await expect(handed).toBeFocused()
  await scan()
  const password = (await handed.getByText(/^[a-z0-9]{4}(-[a-z0-9]{4}){3}$/).textContent()) ?? ''

  const theirs = await (await browser.newContext({ locale: 'uk-UA' })).newPage()
  await enter(theirs, email, password)
  await expect(theirs.getByRole('heading', { name: 'Оберіть свій пароль' })).toBeVisible()
  await theirs.getByLabel('Одноразовий пароль, з яким ви ввійшли').fill(password)
  await theirs.getByLabel('Новий пароль', { exact: true }).fill('коротке')
  await theirs.getByLabel('Новий пароль ще раз').fill('коротке')
  await theirs.getByRole('button', { name: 'Зберегти свій пароль' }).click()
  await expect(theirs.getByText('потрібно щонайменше 12 знаків').first()).toBeVisible()
  await theirs.getByLabel('Новий пароль', { exact: true }).fill('гречка-вітер-сім')
  await theirs.getByLabel('Новий пароль ще раз').fill('гречка-вітер-сім')
  await theirs.getByRole('button', { name: 'Зберегти свій пароль' }).click()
  await expect(theirs.getByRole('combobox', { name: /Знайти людину/ })).toBeVisible()
  await theirs.context().close()
})

test('opens a card of another centre with a reason, and its head sees who looked', async ({
  page,
  signIn,
  givenStaff,
  givenClient,
  scan,
}) => {
  const owner = await givenStaff({ role: 'FRONTLINER', name: 'Ірина Савчук' })
  const { clientId } = await givenClient(owner)
  await signIn('FRONTLINER', { name: 'Надія Опришко' })
  await page.goto(`/clients/${clientId}`)
  await scan()
  await page.getByRole('button', { name: 'Назвати причину' }).click()
  await page.getByRole('dialog').getByRole('textbox').fill('Прийшла до нас, бо живе поруч')
  await scan()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Відкрити/ })
    .click()
  await expect(page.getByRole('heading', { name: /Шевченко Олена/ })).toBeVisible()

  await signIn('HEAD', { unitId: owner.unit.id })
  await page.goto('/audit/openings')
  await expect(page.getByText('Прийшла до нас, бо живе поруч')).toBeVisible()
  await scan()
  await page.goto(`/clients/${clientId}/lookers`)
  await expect(page.getByText('Надія Опришко').first()).toBeVisible()
  await scan()
})

test('keeps language and colours of the account, and every screen follows', async ({
  page,
  signIn,
  scan,
}) => {
  await signIn('FRONTLINER')
  await page.goto('/account')
  await scan()
  await page.getByRole('radio', { name: 'English' }).check()
  await page.getByRole('radio', { name: 'Темні' }).check()
  await page.getByRole('button', { name: 'Зберегти', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Account' })).toBeVisible()
  await scan()
  await page.goto('/desk')
  await expect(page.getByRole('combobox', { name: /Find a person/ })).toBeVisible()
  await scan()
})
