import { changeStaff } from '@/lib/offices/staff.commands'
import { draftDropped, draftKept } from '../support/drafts'
import { holdNext } from '../support/held-answers'
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

test('whoever types on between a saving and the page after it is not told of their own saving', async ({
  page,
  signIn,
  office,
}) => {
  const admin = await signIn('ADMINISTRATOR')
  const unitId = admin.unit.id
  const shown = { phone: true, hours: true, email: true } as const
  const saved = () => office.db.unit.findUniqueOrThrow({ where: { id: unitId }, select: shown })
  const before = await saved()
  const address = `/admin/units/${unitId}`
  const [phone, hours, name] = [
    page.getByLabel('Телефон'),
    page.getByLabel('Години'),
    page.getByLabel('Повна назва'),
  ]
  const save = page.getByRole('button', { name: 'Зберегти' })
  const toldOfOneself = page.getByText(/Відтоді це змінили|тут записано інше/)
  await page.goto(address)
  const refresh = await holdNext(page, `**${address}*`, 'refresh')
  await name.fill('Центр із новою назвою')
  await page.getByLabel('Координати').fill('49.444400,32.059800')
  await save.click()
  await refresh.arrived
  const kept = draftKept(page)
  await hours.fill('пн–пт 9–18')
  await kept
  await expect(toldOfOneself).toHaveCount(0)
  refresh.letThrough()
  await expect(page.getByRole('heading', { level: 1, name: 'Центр із новою назвою' })).toBeVisible()
  await expect(hours).toHaveValue('пн–пт 9–18')
  await expect(toldOfOneself).toHaveCount(0)

  // Typed while the saving itself is on its way, over what a colleague has saved meanwhile.
  await office.db.unit.update({
    where: { id: unitId },
    data: { email: 'c@example.org' },
    select: { id: true },
  })
  const saving = await holdNext(page, `**${address}*`, 'saving')
  await save.click()
  await saving.arrived
  await phone.fill('0472 11 22 33')
  const dropped = draftDropped(page)
  const keptOn = draftKept(page, '0472')
  saving.letThrough()
  await dropped
  await keptOn
  await expect(phone).toHaveValue('0472 11 22 33')
  await expect(page.getByLabel('Електронна адреса')).toHaveValue('c@example.org')
  expect(await saved()).toMatchObject({ phone: before.phone, hours: 'пн–пт 9–18', email: 'c@example.org' })
  await page.reload()
  await expect(phone).toHaveValue('0472 11 22 33')
  await expect(toldOfOneself).toHaveCount(0)
  await save.click()
  await expect.poll(saved).toMatchObject({ phone: '0472 11 22 33', hours: 'пн–пт 9–18' })
  await expect(toldOfOneself).toHaveCount(0)
})
