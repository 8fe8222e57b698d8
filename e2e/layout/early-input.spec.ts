import type { Page } from '@playwright/test'
import { givenTopUnit } from '../../scripts/testing/given-rules'
import { openBeforeLife } from '../support/before-life'
import { givenOpenCalendar } from '../support/open-calendar'
import { expect, test } from '../support/test'

/** Opens a page whose scripts come only when they are let. */
async function openBeforeScripts(page: Page, address: string): Promise<() => Promise<void>> {
  let letThrough = () => {}
  const isLet = new Promise<void>((resolve) => {
    letThrough = resolve
  })
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    await isLet
    await route.continue()
  })
  await page.goto(address, { waitUntil: 'commit' })
  return async () => {
    letThrough()
    await page.waitForLoadState('load')
  }
}

test('what is typed into a form before the page is alive is taken over, and checked when it was sent', async ({
  page,
  signIn,
}) => {
  await signIn('ADMINISTRATOR', { unitId: await givenTopUnit() })
  const revive = await openBeforeScripts(page, '/admin/rules/refusalGrounds/OUT_OF_SCOPE/correct')
  await page.getByLabel('Назва українською').fill('Питання поза межами')
  await page.getByRole('checkbox', { name: 'звернутися знову пізніше' }).check()
  await page.getByLabel('Наскільки це певно').selectOption({ label: 'чинний текст закону' })
  await page.getByLabel('Діє від').fill('01.02.2040')
  await page.getByLabel('Діє від').press('Enter')
  await revive()
  // The form knows all of it: the day is read, and the one field left empty is asked for.
  await expect(page.getByText(/^Нова версія діятиме від/)).toBeVisible()
  await expect(page.getByText('Напишіть причину').first()).toBeVisible()
  await expect(page.getByLabel('Назва українською')).toHaveValue('Питання поза межами')
  await expect(page.getByRole('checkbox', { name: 'звернутися знову пізніше' })).toBeChecked()
  await page.getByLabel('Чому змінюєте').fill('Проба')
  await page.getByRole('button', { name: 'Записати нову версію' }).click()
  await expect(page.getByRole('region', { name: 'Що каже правило' })).toContainText('Питання поза межами')
  await expect(page.getByRole('region', { name: 'Що каже правило' })).toContainText(
    'звернутися знову пізніше',
  )
})

test('a record opened to be changed holds its texts before the page is alive, and a text chosen there is typed over', async ({
  page,
  signIn,
}) => {
  const id = await givenOpenCalendar(await signIn('HEAD'))
  const revive = await openBeforeScripts(page, `/bookings/calendars/${id}`)
  const name = page.getByLabel('Назва', { exact: true })
  await expect(name).toHaveValue('Прийом у центрі')
  await expect(page.getByLabel('пн: до, проміжок 1')).toHaveValue('24:00')
  await name.selectText()
  const isAlive = page.waitForResponse((answer) => answer.url().endsWith('/api/drafts/find'))
  await revive()
  await isAlive
  await page.keyboard.type('Прийом')
  await expect(name).toHaveValue('Прийом')
})

test('what is ticked and chosen shows before the page is alive, and is changed there', async ({
  page,
  office,
  signIn,
  scan,
}) => {
  const { staffId } = await signIn('FRONTLINER')
  const revive = await openBeforeScripts(page, '/account')
  const keys = page.getByRole('checkbox', { name: 'Клавіші з однієї літери' })
  await expect(keys).toBeChecked()
  await expect(page.getByRole('radio', { name: 'Українська' })).toBeChecked()
  await expect(page.getByRole('radio', { name: 'Як у системі' })).toBeChecked()
  await keys.uncheck()
  await page.getByRole('radio', { name: 'Світлі' }).check()
  await revive()
  await page.getByRole('button', { name: 'Зберегти', exact: true }).click()
  await expect(page.getByText('Збережено', { exact: true })).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Світлі' })).toBeChecked()
  await expect(page.getByRole('radio', { name: 'Українська' })).toBeChecked()
  const chosen = { locale: true, theme: true, singleKeyShortcuts: true } as const
  expect(await office.db.staff.findUniqueOrThrow({ where: { id: staffId }, select: chosen })).toEqual({
    locale: 'uk',
    theme: 'light',
    singleKeyShortcuts: false,
  })
  await scan()
})

test('a name typed at the desk before the page is alive is looked up, and never stands in the address', async ({
  page,
  signIn,
  givenClient,
}) => {
  const viewer = await signIn('FRONTLINER')
  await givenClient(viewer, { surname: 'Жовтобрюх', givenName: 'Стефанія' })
  const revive = await openBeforeScripts(page, '/')
  await page.getByRole('combobox').first().fill('Жовтобрюх')
  await page.getByRole('combobox').first().press('Enter')
  await revive()
  await expect(page.getByText('Жовтобрюх Стефанія').first()).toBeVisible()
  expect(decodeURIComponent(page.url())).not.toContain('Жовтобрюх')
})

test('letters pressed before the page is alive lead where they say', async ({ page, signIn }) => {
  await signIn('HEAD')
  const revive = await openBeforeScripts(page, '/today')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('g')
  await page.keyboard.press('d')
  await revive()
  await page.waitForURL('**/decisions*')
})

test('a menu pressed before the page is alive opens', async ({ page, signIn }) => {
  await signIn('HEAD')
  const revive = await openBeforeScripts(page, '/today')
  await page.getByRole('button', { name: /Марія Ткач/ }).click()
  await revive()
  await expect(page.getByRole('menu')).toBeVisible()
  await expect(page.getByRole('menuitem').first()).toBeFocused()
})

test('a menu of sections opened by a key before the page is alive opens', async ({ page, signIn }) => {
  await signIn('HEAD')
  const revive = await openBeforeScripts(page, '/today')
  await page.getByRole('button', { name: /^Ще/ }).focus()
  await page.keyboard.press('Enter')
  await revive()
  await expect(page.getByRole('menu')).toBeVisible()
})

test('a slash in an empty search box means the box, and in a query it is a sign', async ({
  page,
  signIn,
}) => {
  await signIn('FRONTLINER')
  const revive = await openBeforeScripts(page, '/desk')
  const box = page.getByRole('combobox', { name: /Знайти людину/ })
  await box.press('Slash')
  await revive()
  await expect(box).toBeFocused()
  await expect(box).toHaveValue('')
  await page.keyboard.press('Control+A')
  await page.keyboard.press('/')
  await page.keyboard.type('12/03')
  await expect(box).toHaveValue('12/03')
  await page.keyboard.press('/')
  await expect(box).toHaveValue('12/03/')
})

test('what is pressed while the page comes alive is done once', async ({ page, signIn }) => {
  await signIn('HEAD')
  const goOn = await openBeforeLife(page, '/today')
  // As a screen reader presses it, without a pointer going down first.
  await page.getByRole('button', { name: /Марія Ткач/ }).dispatchEvent('click')
  await goOn()
  await expect(page.getByRole('menu')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toBeHidden()
})
