import { givenProvider } from '../../scripts/testing/given-mandates'
import { givenStaff } from '../../scripts/testing/givens'
import { draftKept } from '../support/drafts'
import { holdNextAnswer } from '../support/held-answers'
import { expect, test } from '../support/test'

test('a head keeps the list of providers: adds, is told what is missing, retires', async ({
  page,
  signIn,
  scan,
  office,
}) => {
  const head = await signIn('HEAD')
  await page.goto('/mandates/providers')
  await expect(page.getByText('Нікого не знайдено')).toBeVisible()
  await scan()
  await page.getByRole('link', { name: 'Додати надавача' }).click()
  const kept = page.waitForResponse((answer) => answer.url().endsWith('/api/drafts/save') && answer.ok())
  await page.getByLabel('Прізвище').fill('Тарасенко')
  await kept
  await page.reload()
  await expect(page.getByLabel('Прізвище')).toHaveValue('Тарасенко')
  await expect(page.getByRole('button', { name: 'Почати заново' })).toBeVisible()
  await page.getByRole('button', { name: 'Додати надавача' }).click()
  await expect(page.getByRole('link', { name: 'Свідоцтво: Заповніть це поле' })).toBeVisible()
  await scan()
  await page.getByLabel('Ім’я').fill('Марія')
  await page.getByLabel('Стать').selectOption('FEMALE')
  await page.getByLabel('Свідоцтво').fill('№ 2041 від 12.04.2015')
  await page.getByLabel('Запис у Реєстрі').fill('№ 318')
  await page.getByLabel('Договір').fill('№ 12 від 10.01.2026')
  await page.getByRole('checkbox', { name: 'Сімейне право' }).check()
  await page.getByRole('button', { name: 'Додати відсутність' }).click()
  await page.getByLabel('Від', { exact: true }).fill('10.03.2030')
  await page.getByLabel('До', { exact: true }).fill('01.03.2030')
  await page.getByRole('button', { name: 'Додати надавача' }).click()
  await expect(page.getByRole('link', { name: /Останній день раніше за перший/ })).toBeVisible()
  await page.getByLabel('До', { exact: true }).fill('20.03.2030')
  await page.getByRole('button', { name: 'Додати надавача' }).click()
  await expect(page.getByRole('heading', { name: 'Тарасенко Марія' })).toBeVisible()
  await scan()

  const { changeProvider } = await import('@/lib/secondary-aid/provider.commands')
  const { findProvider } = await import('@/lib/secondary-aid/provider.queries')
  const { providerFormSchema } = await import('@/lib/secondary-aid/provider.schema')
  const other = await givenStaff({ role: 'HEAD', unitId: head.unit.id, name: 'Остап Левченко' })
  const providerId = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  const found = await findProvider(other, { providerId })
  if (!found.ok) throw new Error(found.error)
  const form = providerFormSchema.parse({ ...found.value.form, capacity: '5' })
  await changeProvider(other, { providerId, form, expectedRevision: 1 })
  await page.getByLabel('Телефон').fill('(0599) 2-41-30')
  await page.getByRole('button', { name: 'Зберегти' }).click()
  await expect(page.getByText('Щойно змінено: Остап Левченко.')).toBeVisible()
  await expect(page.getByText('Справ одночасно: 5')).toBeVisible()
  await scan()
  await page.getByRole('button', { name: 'Лишити моє' }).click()
  await page.getByRole('button', { name: 'Зберегти' }).click()
  await expect(page.getByText('Збережено', { exact: true })).toBeVisible()
  await expect.poll(() => office.db.draft.count({ where: { staffId: head.staffId } })).toBe(0)

  await page.getByRole('button', { name: 'Більше не призначати…' }).click()
  await page.getByRole('button', { name: 'Не призначати', exact: true }).click()
  await expect(page.getByText('Цього надавача не призначаємо.')).toBeVisible()
  await expect(page.getByText(/^Щойно змінено:/)).toHaveCount(0)
  await page.goto('/mandates/providers?state=RETIRED')
  await expect(page.getByRole('link', { name: 'Тарасенко Марія' })).toBeVisible()
  await scan()
})

test('what is typed while a provider is being saved is kept as soon as it is saved', async ({
  page,
  signIn,
  office,
}) => {
  const head = await signIn('HEAD')
  const providerId = await givenProvider(head, { phone: '' })
  const revision = async () =>
    (await office.db.aidProvider.findUniqueOrThrow({ where: { id: providerId } })).revision
  const phone = page.getByLabel('Телефон')
  const email = page.getByLabel('Електронна пошта')
  const save = page.getByRole('button', { name: 'Зберегти' })
  await page.goto(`/mandates/providers/${providerId}`)
  const first = draftKept(page, '067 111')
  await phone.fill('067 111 11 11')
  await first

  const letGo = await holdNextAnswer(page, `**/mandates/providers/${providerId}`)
  await save.click()
  await expect.poll(revision).toBe(2)
  const meanwhile = draftKept(page, 'tarasenko@')
  await email.fill('tarasenko@example.org')
  await meanwhile
  const kept = draftKept(page, 'tarasenko@')
  letGo()
  expect((await kept).request().postData()).not.toContain('067 111')

  await page.reload()
  await expect(email).toHaveValue('tarasenko@example.org')
  await expect(phone).toHaveValue('067 111 11 11')
  await save.click()
  await expect(page.getByText('Збережено', { exact: true })).toBeVisible()
  expect(await revision()).toBe(3)
  await expect.poll(() => office.db.draft.count({ where: { staffId: head.staffId } })).toBe(0)
})
