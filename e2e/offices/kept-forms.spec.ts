import { draftDropped, draftKept } from '../support/drafts'
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
