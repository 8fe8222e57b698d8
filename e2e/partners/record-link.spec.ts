import type { Viewer } from '@/lib/core/viewer'
import { givenPartner } from '../../scripts/testing/given-partners'
import { expect, test } from '../support/test'

async function givenLink(head: Viewer) {
  const { createRecordLink } = await import('@/lib/partners/record-link.commands')
  const { partnerId, record } = await givenPartner({}, { unitId: head.unit.id })
  const made = await createRecordLink(head, { partnerId })
  if (!made.ok) throw new Error(made.error)
  return { partnerId, record, path: `/partner-record${new URL(made.value.address, 'http://localhost').hash}` }
}

test.use({ viewport: { width: 390, height: 844 } })

test('a partner corrects its record by the link, and the head takes the change', async ({
  page,
  context,
  givenStaff,
  signIn,
  scan,
}) => {
  const head = await givenStaff({ role: 'HEAD' })
  const { partnerId, path } = await givenLink(head)
  await page.goto(path)
  await expect(page.getByRole('heading', { name: 'Перевірте, будь ласка, дані про вас' })).toBeVisible()
  await expect(page.getByText('вул. Садова, 12').first()).toBeVisible()
  await scan()
  await page.getByRole('button', { name: 'Виправити' }).click()
  await page.getByLabel('Номер').first().fill('12')
  await page.getByRole('button', { name: 'Надіслати виправлення' }).click()
  await expect(page.getByText('У номері замало цифр').first()).toBeVisible()
  await page.getByLabel('Номер').first().fill('(05992) 2-18-77')
  // A text that is too long is told beside its field; nothing typed goes.
  await page.getByLabel('Що ще сказати центру').fill('я'.repeat(1001))
  await page.getByLabel('Сайт').fill(`https://partner.example/${'a'.repeat(300)}`)
  await page.getByRole('button', { name: 'Надіслати виправлення' }).click()
  await expect(page.getByLabel('Сайт')).toHaveAccessibleDescription(/Задовгий текст/)
  await page.getByLabel('Сайт').fill('https://partner.example')
  await page.getByRole('button', { name: 'Надіслати виправлення' }).click()
  await expect(page.getByLabel('Що ще сказати центру')).toHaveAccessibleDescription(
    /Задовгий текст. Скоротіть до 1000 знаків/,
  )
  await expect(page.getByLabel('Що ще сказати центру')).toHaveValue('я'.repeat(1001))
  await expect(page.getByLabel('Номер').first()).toHaveValue('(05992) 2-18-77')
  await scan()
  await page.getByLabel('Що ще сказати центру').fill('Змінили номер')
  await page.getByRole('button', { name: 'Надіслати виправлення' }).click()
  await expect(page.getByRole('heading', { name: 'Дякуємо, виправлення надіслано' })).toBeVisible()
  await scan()
  // The link is used up.
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Посилання вже не діє' })).toBeVisible()

  await context.clearCookies()
  const keeper = await signIn('HEAD', { unitId: head.unit.id })
  expect(keeper.unit.id).toBe(head.unit.id)
  await page.goto('/partners/proposals')
  await page.getByRole('link', { name: 'Вербопільська філія центру зайнятості' }).first().click()
  await expect(page.getByText('(05992) 2-18-77').first()).toBeVisible()
  await expect(page.getByText('Змінили номер')).toBeVisible()
  await scan()
  await page.getByRole('button', { name: 'Прийняти' }).click()
  await expect(page.getByText('Пропозицій немає')).toBeVisible()
  await page.goto(`/partners/${partnerId}`)
  await expect(page.getByRole('link', { name: '(05992) 2-18-77' }).first()).toBeVisible()
})

test('one press confirms all; an altered link shows nothing', async ({ page, givenStaff, scan }) => {
  const head = await givenStaff({ role: 'HEAD' })
  const { path } = await givenLink(head)
  await page.goto(`${path}x`)
  await expect(page.getByRole('heading', { name: 'Посилання вже не діє' })).toBeVisible()
  await expect(page.getByText('Садова')).toHaveCount(0)
  await scan()
  await page.goto('about:blank')
  await page.goto(path)
  await page.getByRole('button', { name: 'Усе правильно' }).click()
  await expect(page.getByRole('heading', { name: 'Дякуємо, дані підтверджено' })).toBeVisible()
})

test('what the centre changes meanwhile is told, and what the partner typed stays', async ({
  page,
  givenStaff,
  scan,
}) => {
  const head = await givenStaff({ role: 'HEAD' })
  const { partnerId, record, path } = await givenLink(head)
  const { changePartner } = await import('@/lib/partners/partner-change.commands')
  const change = async (expectedRevision: number, email: string) => {
    const changed = {
      partnerId,
      expectedRevision,
      record: { ...record, email },
      reason: '',
      checkedHow: null,
    }
    expect((await changePartner(head, changed)).ok).toBe(true)
  }
  await page.goto(path)
  await expect(page.getByRole('button', { name: 'Усе правильно' })).toBeVisible()
  await change(1, 'nova@partner.example')
  await page.getByRole('button', { name: 'Усе правильно' }).click()
  await expect(page.getByText('Центр щойно змінив цей запис')).toBeVisible()
  await expect(page.getByRole('definition').filter({ hasText: 'nova@partner.example' }).first()).toBeVisible()
  await scan()
  await page.getByRole('button', { name: 'Виправити' }).click()
  await expect(page.getByLabel('Пошта')).toHaveValue('nova@partner.example')
  await page.getByLabel('Сайт').fill('https://partner.example')
  await page.getByLabel('Що ще сказати центру').fill('Тепер є сайт')
  await change(2, 'druha@partner.example')
  await page.getByRole('button', { name: 'Надіслати виправлення' }).click()
  await expect(page.getByText('Те, що ви виправили, лишилося.')).toBeVisible()
  await expect(page.getByLabel('Пошта')).toHaveValue('druha@partner.example')
  await expect(page.getByLabel('Сайт')).toHaveValue('https://partner.example')
  await expect(page.getByLabel('Що ще сказати центру')).toHaveValue('Тепер є сайт')
  await scan()
  await page.getByRole('button', { name: 'Надіслати виправлення' }).click()
  await expect(page.getByRole('heading', { name: 'Дякуємо, виправлення надіслано' })).toBeVisible()
})
