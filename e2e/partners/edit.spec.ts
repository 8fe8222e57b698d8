import { randomUUID } from 'node:crypto'
import { givenPartner } from '../../scripts/testing/given-partners'
import { expect, test } from '../support/test'

test('the head writes a partner down: errors stand at the fields, a reload loses nothing, a double is shown', async ({
  page,
  signIn,
  scan,
}) => {
  await signIn('HEAD')
  const known = `Берестівський центр зайнятості ${randomUUID().slice(0, 4)}`
  await givenPartner({ name: { uk: known } })
  await page.goto('/partners/new')
  await page.getByLabel('Що це за установа').selectOption({ label: 'Центр зайнятості' })
  await page.getByLabel('Назва', { exact: true }).fill(`${known}а`)
  await expect(page.getByRole('link', { name: known })).toBeVisible()
  await page.getByRole('button', { name: 'Додати телефон' }).first().click()
  await page.getByLabel('Номер').first().fill('067 12')
  await page.getByLabel('Послуга', { exact: true }).fill('Довідка безробітного')
  await page.getByLabel('Пошук роботи').first().check()
  await page.getByLabel('Вулиця, будинок').fill('вул. Садова, 12')
  await page.getByLabel('Години відомі').check()
  await page.getByLabel('пн: проміжок 1, від').fill('8')
  await page.getByLabel('пн: проміжок 1, до').fill('13:00')
  await page.getByLabel('пн: проміжок 2, від').fill('12:30')
  await page.getByLabel('пн: проміжок 2, до').fill('17')
  await page.getByRole('button', { name: 'Зберегти' }).click()
  await expect(page.getByText('У номері замало цифр').first()).toBeVisible()
  await expect(
    page.getByText('Починається раніше, ніж закінчується попередній проміжок').first(),
  ).toBeVisible()
  await scan()

  await page.getByLabel('Номер').first().fill('(05992) 2-18-40')
  await page.getByLabel('пн: проміжок 2, від').fill('13:45')
  await page.waitForLoadState('networkidle')
  const kept = page.waitForResponse((response) => response.url().endsWith('/api/drafts/save'))
  await page.getByRole('button', { name: 'Як у понеділок до п’ятниці' }).click()
  await kept
  await expect(page.getByLabel('пт: проміжок 2, до')).toHaveValue('17')
  await expect(page.getByText(/Чернетку збережено/)).toBeVisible()
  await page.reload()
  await expect(page.getByText('Відновлено те, що ви не зберегли')).toBeVisible()
  await expect(page.getByLabel('пт: проміжок 2, до')).toHaveValue('17')
  await page.getByRole('button', { name: 'Зберегти' }).click()
  await expect(page.getByRole('heading', { level: 1, name: `${known}а` })).toBeVisible()
  await expect(page.getByText('8:00–13:00, 13:45–17:00').first()).toBeVisible()
  await expect(page.getByText('ніхто ще не перевіряв')).toBeVisible()
})

test('two change one record: what only one changed is joined, what both changed is chosen', async ({
  page,
  signIn,
  givenStaff,
  scan,
}) => {
  const head = await signIn('HEAD')
  const colleague = await givenStaff({ role: 'HEAD', unitId: head.unit.id, name: 'Ігор Бойко' })
  const { partnerId, record } = await givenPartner({}, { unitId: head.unit.id })
  await page.goto(`/partners/${partnerId}/edit`)
  await page.getByLabel('Пошта', { exact: true }).fill('moia@example.ua')
  await page.getByLabel('Поверх, кабінет').first().fill('2 поверх, каб. 8')

  const { changePartner } = await import('@/lib/partners/partner-change.commands')
  const theirs = { ...record, email: 'kolehy@example.ua', website: 'https://kolehy.example.ua' }
  await changePartner(colleague, {
    partnerId,
    expectedRevision: 1,
    record: theirs,
    reason: '',
    checkedHow: null,
  })

  await page.getByRole('button', { name: 'Зберегти' }).click()
  await expect(page.getByText('Ігор Бойко щойно змінив цей запис')).toBeVisible()
  await expect(page.getByText('kolehy@example.ua')).toBeVisible()
  await scan()
  await page.getByRole('button', { name: 'Зберегти разом' }).click()
  await expect(page.getByRole('link', { name: 'moia@example.ua' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'https://kolehy.example.ua' })).toBeVisible()
  await expect(page.getByText('2 поверх, каб. 8').first()).toBeVisible()

  await page.getByRole('link', { name: 'Історія змін' }).click()
  await page.getByRole('button', { name: 'Повернути як було: 1' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Повернути як було' }).click()
  await expect(page.getByText('повернуто як було')).toBeVisible()
  await scan()
})
