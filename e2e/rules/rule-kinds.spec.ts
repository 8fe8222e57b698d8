import type { Page } from '@playwright/test'
import { givenTopUnit } from '../../scripts/testing/given-rules'
import { expect, test } from '../support/test'

async function fillFirstDay(page: Page, day: string): Promise<void> {
  await page.getByLabel('Діє від').fill(day)
  await expect(page.getByText(/^Нова версія діятиме/)).toBeVisible()
}

test('changes the papers of a category by keyboard, on a phone', async ({ page, signIn, scan }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await signIn('ADMINISTRATOR', { unitId: await givenTopUnit() })
  await page.goto('/admin/rules/categories/TRAFFICKING_VICTIM')
  await scan()
  await page.goto('/admin/rules/categories/TRAFFICKING_VICTIM/correct')
  await fillFirstDay(page, '01.01.2037')
  const papers = page.getByRole('group', { name: 'Документи', exact: true })
  await papers.getByRole('button', { name: 'Додати документ' }).last().focus()
  await page.keyboard.press('Enter')
  await papers.getByRole('combobox', { name: 'Який документ' }).pressSequentially('статус дитини')
  await expect(page.getByRole('option', { name: 'рішення про статус дитини' })).toBeVisible()
  await page.keyboard.press('Enter')
  await papers.getByRole('button', { name: 'Додати групу' }).last().focus()
  await page.keyboard.press('Enter')
  await page.getByLabel('Чому змінюєте').fill('Новий порядок')
  await page.getByRole('button', { name: 'Записати нову версію' }).click()
  await expect(papers.getByText('У групі немає жодного документа')).toBeVisible()
  await scan()
  await papers.getByRole('button', { name: 'Прибрати: Потрібен будь-який один' }).last().click()
  await page.getByRole('button', { name: 'Записати нову версію' }).click()
  await expect(page.getByText('Записано. Правило почне діяти у свій день')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Що каже правило' })).toContainText(
    'рішення про статус дитини',
  )
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
  expect(wide).toBe(false)
})

test('adds a holiday and shows which terms it moves', async ({ page, signIn, scan }) => {
  await signIn('ADMINISTRATOR', { unitId: await givenTopUnit() })
  await page.goto('/admin/rules')
  await page.getByRole('link', { name: 'Додати святковий день' }).click()
  await fillFirstDay(page, '01.01.2038')
  await page.getByLabel('Назва українською').fill('День правничої допомоги')
  await page.getByLabel('Назва англійською').fill('Legal Aid Day')
  await page.getByLabel('День', { exact: true }).fill('31')
  await page.getByLabel('Місяць').selectOption({ label: 'лютий' })
  await page.getByLabel('Де бачили').fill('Закон про святкові дні')
  await page.getByLabel('Чому змінюєте').fill('Новий закон')
  await page.getByRole('button', { name: 'Записати нову версію' }).click()
  await expect(page.getByText('Такого дня немає').first()).toBeVisible()
  await page.getByLabel('День', { exact: true }).fill('16')
  await page.getByRole('button', { name: 'Перевірити на прикладах' }).click()
  // Holidays are working days while their suspension lasts, and nobody knows its end.
  await expect(page.getByText('Жоден строк у найближчий рік не зміниться.')).toBeVisible()
  await scan()
  await page.getByRole('button', { name: 'Записати нову версію' }).click()
  await expect(page).toHaveURL(/\/admin\/rules\?recorded=/)
  await page.goto('/admin/rules?q=правничої+допомоги&kind=holidays')
  await expect(page.getByRole('link', { name: 'День правничої допомоги' })).toBeVisible()

  await page.goto('/admin/rules/holidaySuspensions/MARTIAL_LAW/correct')
  await fillFirstDay(page, '05.05.2026')
  await page.getByLabel('До', { exact: true }).fill('01.12.2026')
  await expect(page.getByText('Від цього дня вже є версія')).toBeVisible()
  await page.getByRole('button', { name: 'Перевірити на прикладах' }).click()
  await expect(page.getByRole('table', { name: 'Строки, що закінчаться іншого дня' })).toContainText('25')
  await scan()
})

test('corrects a ground of refusal, seen beside the old words before it is recorded, and adds one', async ({
  page,
  signIn,
  scan,
}) => {
  await signIn('ADMINISTRATOR', { unitId: await givenTopUnit() })
  await page.goto('/admin/rules/refusalGrounds/FALSE_DATA')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('не підтверджено')
  await page.getByRole('link', { name: 'Виправити' }).click()
  await fillFirstDay(page, '01.01.2039')
  await page.getByLabel('Назва українською').fill('Подано підроблені документи')
  await page.getByRole('checkbox', { name: 'первинна допомога' }).uncheck()
  await page.getByLabel('Чому змінюєте').fill('Нова редакція статті 20')
  await page.getByRole('button', { name: 'Записати нову версію' }).click()
  await expect(page.getByRole('group', { name: /Що пропонують натомість/ })).toContainText(
    'Заповніть це поле',
  )
  await scan()
  await page.getByRole('checkbox', { name: 'первинна допомога' }).check()
  await page.getByRole('button', { name: 'Показати, що зміниться' }).click()
  await expect(page.getByRole('region', { name: 'За чинними' })).toContainText('не відповідають дійсності')
  await expect(page.getByRole('region', { name: 'За новими' })).toContainText(
    'Подано підроблені документи (Закон',
  )
  await scan()
  await page.getByRole('button', { name: 'Записати нову версію' }).click()
  await expect(page.getByText('Записано. Правило почне діяти у свій день')).toBeVisible()

  await page.goto('/admin/rules')
  await page.getByRole('button', { name: 'Додати підставу' }).click()
  await page.getByRole('menuitem', { name: 'Додати підставу заміни' }).click()
  await fillFirstDay(page, '01.01.2039')
  await page.getByLabel('Назва українською').fill('Адвокат переїхав до іншої області')
  await page.getByLabel('Назва англійською').fill('The advocate moved to another region')
  await page.getByLabel('Закон і стаття українською').fill('внутрішній стандарт')
  await page.getByLabel('Закон і стаття англійською').fill('internal standard')
  await page.getByLabel('Де бачили').fill('наказ центру')
  await page.getByLabel('Чому змінюєте').fill('Трапляється часто')
  await page.getByRole('button', { name: 'Записати нову версію' }).click()
  await expect(page).toHaveURL(/\/admin\/rules\?recorded=/)
  await page.goto('/admin/rules?q=переїхав&kind=replacementGrounds')
  await expect(page.getByRole('link', { name: 'Адвокат переїхав до іншої області' })).toBeVisible()
})
