import { randomInt, randomUUID } from 'node:crypto'
import { signIn as enter } from '../../scripts/testing/given-accounts'
import { draftDropped, draftKept } from '../support/drafts'
import { loseNextAnswer } from '../support/held-answers'
import { expect, test } from '../support/test'

test('what is typed about a colleague comes back over a record changed since, and puts nothing else back', async ({
  page,
  signIn,
  givenStaff,
  office,
  scan,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const admin = await signIn('ADMINISTRATOR')
  const { staffId } = await givenStaff({ role: 'LAWYER', unitId: admin.unit.id, name: 'Соломія Дячук' })
  const position = page.getByLabel('Посада', { exact: true })
  await page.goto(`/admin/staff/${staffId}`)
  const kept = draftKept(page)
  await position.fill('адвокатка')
  await kept
  await office.db.staff.update({
    where: { id: staffId },
    data: { name: 'Соломія Дячук-Гай' },
    select: { id: true },
  })
  await page.reload()
  await expect(position).toHaveValue('адвокатка')
  await expect(page.getByLabel('Ім’я та прізвище')).toHaveValue('Соломія Дячук-Гай')
  await expect(page.getByText('Відтоді це змінили. Перевірте набране')).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await scan()

  const dropped = draftDropped(page)
  await page.getByRole('button', { name: 'Зберегти' }).click()
  await dropped
  await expect(page.getByText('Збережено', { exact: true })).toBeVisible()
  await expect(page.getByText('Відтоді це змінили')).toBeHidden()
  const saved = { name: 'Соломія Дячук-Гай', position: 'адвокатка' }
  const select = { name: true, position: true } as const
  expect(await office.db.staff.findUniqueOrThrow({ where: { id: staffId }, select })).toEqual(saved)
  expect(await office.db.draft.count({ where: { staffId: admin.staffId } })).toBe(0)

  // Saved once, the form stays open and keeps what is typed after that.
  const keptAfter = draftKept(page)
  await position.fill('правниця')
  await keptAfter
  await page.reload()
  await expect(position).toHaveValue('правниця')
  await expect(page.getByText('Відтоді це змінили')).toBeHidden()
})

test('a new unit comes back with its place and kind', async ({ page, signIn, office }) => {
  const admin = await signIn('ADMINISTRATOR')
  const kind = page.getByLabel('Вид')
  const name = page.getByLabel('Повна назва')
  await page.goto('/admin/units/new')
  await name.fill('Пункт доступу в Липовому')
  const kept = draftKept(page, 'ACCESS_POINT')
  await kind.selectOption('ACCESS_POINT')
  await kept
  await page.reload()
  await expect(name).toHaveValue('Пункт доступу в Липовому')
  await expect(kind).toHaveValue('ACCESS_POINT')
  const dropped = draftDropped(page)
  await page.getByRole('button', { name: 'Почати заново' }).click()
  await dropped
  await expect(name).toHaveValue('')
  expect(await office.db.draft.count({ where: { staffId: admin.staffId } })).toBe(0)
})

test('a new unit whose answer was lost is made once, also after a reload', async ({
  page,
  signIn,
  office,
}) => {
  const admin = await signIn('ADMINISTRATOR')
  const code = String(randomInt(5000, 9999))
  const create = page.getByRole('button', { name: 'Створити' })
  await page.goto('/admin/units/new')
  await page.getByLabel('Вид').selectOption('ACCESS_POINT')
  await page.getByLabel('Повна назва').fill('Пункт доступу в Загубленому')
  await page.getByLabel('Коротка назва').fill('Загублене')
  await page.getByLabel('Назва англійською').fill('Access point in Lost')
  const kept = draftKept(page, code)
  await page.getByLabel('Код').fill(code)
  await kept
  await loseNextAnswer(page, '**/admin/units/new')
  await create.click()
  await expect(page.getByText(/Немає зв’язку/).first()).toBeVisible()
  expect(await office.db.unit.count({ where: { code } })).toBe(1)

  await page.reload()
  await expect(page.getByLabel('Код')).toHaveValue(code)
  await create.click()
  await expect(page.getByRole('heading', { name: /Загубленому/ })).toBeVisible()
  expect(await office.db.unit.count({ where: { code } })).toBe(1)
  await expect.poll(() => office.db.draft.count({ where: { staffId: admin.staffId } })).toBe(0)
})

test('an invitation whose answer was lost opens one account, and pressed again hands over a password that works', async ({
  page,
  signIn,
  office,
  scan,
}) => {
  const admin = await signIn('ADMINISTRATOR')
  const email = `${randomUUID()}@tests.example`
  const invite = page.getByRole('button', { name: 'Створити запис' })
  await page.goto('/admin/staff/new')
  await page.getByLabel('Ім’я та прізвище').fill('Соломія Дячук')
  await page.getByLabel('Підрозділ').selectOption({ index: 1 })
  const kept = draftKept(page, email)
  await page.getByLabel('Електронна адреса').fill(email)
  await kept
  await loseNextAnswer(page, '**/admin/staff/new')
  await invite.click()
  await expect(page.getByText(/Немає зв’язку/).first()).toBeVisible()
  expect(await office.db.staff.count({ where: { email } })).toBe(1)

  await page.reload()
  await expect(page.getByLabel('Електронна адреса')).toHaveValue(email)
  await invite.click()
  const handed = page.getByRole('region', { name: `Одноразовий пароль для ${email}` })
  await expect(handed).toBeFocused()
  await scan()
  const password = (await handed.getByText(/^[a-z0-9]{4}(-[a-z0-9]{4}){3}$/).textContent()) ?? ''
  expect(await enter({ email, password })).toMatchObject({ ok: true })
  expect(await office.db.staff.count({ where: { email } })).toBe(1)
  expect(await office.db.draft.count({ where: { staffId: admin.staffId } })).toBe(0)

  // The next one is another invitation, and begins empty.
  await page.getByRole('button', { name: 'Запросити ще' }).click()
  await expect(page.getByLabel('Електронна адреса')).toHaveValue('')
})
