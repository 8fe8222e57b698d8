import { expect, type Page } from '@playwright/test'
import type { Hands } from './test'

/** What two journeys do alike, by keyboard alone, with a scan of each state on the way. */
type Desk = { page: Page; hands: Hands; scan: () => Promise<void> }

/** From the search box to the saved card of somebody who is not there yet; ends on the page of their visit. */
export async function registerByKeyboard(
  { page, hands, scan }: Desk,
  { surname, phone }: { surname: string; phone: string },
): Promise<void> {
  await expect(page.getByRole('combobox', { name: /Знайти людину/ })).toBeFocused()
  await hands.type(`${surname.toLowerCase()} тарас 12.03.1985`)
  await expect(page.getByText('Зареєструвати нову особу')).toBeVisible()
  await expect(page.getByText(new RegExp(`перенесемо: ${surname}`))).toBeVisible()
  await hands.press('Alt+KeyN')
  await expect(page.getByLabel('Прізвище', { exact: true })).toHaveValue(surname)
  await expect(page.getByLabel('Ім’я', { exact: true })).toHaveValue('Тарас')
  await expect(page.getByLabel('Дата народження', { exact: true })).toHaveValue('12.03.1985')
  await scan()

  await hands.press('Tab')
  await hands.press('Tab')
  await hands.type('Іванович')
  await hands.press('Tab')
  await hands.press('Tab')
  await hands.press('Tab')
  // The patronymic has told the sex.
  await expect(page.getByRole('radio', { name: 'Чоловік' })).toBeChecked()
  await hands.press('Tab')
  await expect(page.getByLabel('Телефон', { exact: true })).toBeFocused()
  await hands.type(phone)
  for (const _ of ['owner', 'safe', 'from', 'to', 'remove', 'add']) await hands.press('Tab')
  await hands.press('Tab')
  await hands.press('ArrowDown')
  await expect(page.getByRole('radio', { name: 'Зі слів' })).toBeChecked()
  await hands.press('Tab')
  await hands.press('Space')
  await expect(page.getByRole('radio', { name: 'Так, усно' })).toBeChecked()
  await hands.press('Control+Enter')

  await page.waitForURL(/\/visits\/[0-9a-f-]{36}$/)
  await expect(page.getByRole('heading', { name: `${surname} Тарас Іванович` })).toBeVisible()
}

/** From the client’s words, which have the focus, over the sheet that is handed over to the next person. */
export async function informByKeyboard({ page, hands, scan }: Desk): Promise<void> {
  await hands.type('Хочу знати, як подати на аліменти.')
  await hands.press('Tab')
  await hands.type('Порядок стягнення аліментів на дитину.')
  await hands.press('Tab')
  await hands.type('аліменти')
  await expect(page.getByRole('listbox', { name: 'Тема' }).getByRole('option').first()).toBeVisible()
  await hands.press('Enter')
  await hands.press('Alt+2')
  // «Це правове питання?» — «Так» has the focus.
  await hands.press('Space')
  for (let question = 0; question < 4; question += 1) await hands.press('Tab')
  await expect(page.locator('#help [role=radio]:focus')).toBeVisible()
  await hands.press('Space')
  await expect(page.getByLabel('Обраний вид допомоги')).toHaveValue('INFORMATION')
  await hands.press('Alt+3')
  await expect(page.getByLabel('Відповідь')).toBeFocused()
  await hands.type('Пояснили, до якого суду й з якими паперами звертатися.')
  await scan()
  await hands.press('Control+Enter')

  await expect(page.getByRole('heading', { name: 'Що ми узгодили' })).toBeVisible()
  await scan()
  await hands.press('Control+Enter')
  await expect(page.getByRole('combobox', { name: /Знайти людину/ })).toBeFocused()
}
