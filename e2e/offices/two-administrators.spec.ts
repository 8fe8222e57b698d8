import { changeStaff } from '@/lib/offices/staff.commands'
import { draftDropped } from '../support/drafts'
import { expect, test } from '../support/test'

test('two administrators at one unit: what only one of them changed is saved, and neither retypes', async ({
  page,
  signIn,
  givenStaff,
  office,
  scan,
}) => {
  const admin = await signIn('ADMINISTRATOR')
  const unitId = admin.unit.id
  const shown = { phone: true, hours: true, address: true } as const
  const saved = () => office.db.unit.findUniqueOrThrow({ where: { id: unitId }, select: shown })
  const theirs = (data: { phone?: string; hours?: string }) =>
    office.db.unit.update({ where: { id: unitId }, data, select: { id: true } })
  const save = page.getByRole('button', { name: 'Зберегти' })
  await page.goto(`/admin/units/${unitId}`)
  await page.getByLabel('Години').fill('пн–пт 9–18')
  await theirs({ phone: '0472 11 22 33' })
  const dropped = draftDropped(page)
  await save.click()
  await dropped
  await expect(page.getByText('Збережено', { exact: true })).toBeVisible()
  await expect(page.getByLabel('Телефон')).toHaveValue('0472 11 22 33')
  expect(await saved()).toMatchObject({ phone: '0472 11 22 33', hours: 'пн–пт 9–18' })

  await page.getByLabel('Години').fill('пн–пт 8–17')
  await theirs({ hours: 'пн–чт 9–18' })
  await save.click()
  await expect(page.getByLabel('Години')).toHaveAccessibleDescription(
    /тут записано інше: «пн–чт 9–18» \(.+\)\. Щоб лишити своє, збережіть ще раз/,
  )
  await expect(page.getByLabel('Години')).toHaveValue('пн–пт 8–17')
  expect(await saved()).toMatchObject({ hours: 'пн–чт 9–18' })
  await scan()
  await save.click()
  await expect(page.getByText('Збережено', { exact: true })).toBeVisible()
  expect(await saved()).toMatchObject({ hours: 'пн–пт 8–17' })

  const other = await givenStaff({ role: 'ADMINISTRATOR', unitId, name: 'Остап Гнатюк' })
  const { staffId } = await givenStaff({ role: 'LAWYER', unitId, name: 'Соломія Дячук' })
  const select = { name: true, position: true, positionEn: true, gender: true } as const
  const seen = await office.db.staff.findUniqueOrThrow({ where: { id: staffId }, select })
  await page.goto(`/admin/staff/${staffId}`)
  await page.getByLabel('Посада', { exact: true }).fill('адвокатка')
  await changeStaff(other, { staffId, ...seen, position: 'юристка', positionEn: 'lawyer', seen })
  await save.click()
  await expect(page.getByLabel('Посада', { exact: true })).toHaveAccessibleDescription(
    /тут записано інше: «юристка» \(Остап Гнатюк\)/,
  )
  await save.click()
  await expect(page.getByText('Збережено', { exact: true })).toBeVisible()
  expect(await office.db.staff.findUniqueOrThrow({ where: { id: staffId }, select })).toMatchObject({
    position: 'адвокатка',
    positionEn: 'lawyer',
  })
})
