import { randomUUID } from 'node:crypto'
import { plainDate } from '@/lib/core/plain-date'
import { givenPartner, partnerInput } from '../../scripts/testing/given-partners'
import { expect, test } from '../support/test'

const ALWAYS = { week: Array.from({ length: 7 }, () => ({ spans: [{ from: 0, to: 1440 }] })) }

/** A partner whose name is its own, so that tests do not find one another’s. */
async function givenNamed(unitId: string | null) {
  const input = partnerInput()
  const name = `Осокорівський центр ${randomUUID().slice(0, 6)}`
  const { partnerId } = await givenPartner(
    { ...input, name: { uk: name }, offers: (input.offers ?? []).map((one) => ({ ...one, hours: ALWAYS })) },
    { unitId, checked: { on: plainDate('2026-08-01'), how: 'PHONE', byId: null } },
  )
  return { partnerId, name }
}

test('the desk finds a partner by a need and by its name, by keyboard alone, and says what is wrong in it', async ({
  page,
  signIn,
  scan,
}) => {
  const desk = await signIn('FRONTLINER')
  const { partnerId, name } = await givenNamed(desk.unit.id)
  await page.goto('/desk')
  await expect(page.getByRole('combobox')).toBeFocused()
  await page.keyboard.press('Escape')
  await page.evaluate(() =>
    document.activeElement instanceof HTMLElement ? document.activeElement.blur() : undefined,
  )
  await page.keyboard.press('g')
  await page.keyboard.press('p')
  await expect(page).toHaveURL(/\/partners$/)
  const box = page.getByRole('combobox', { name: 'Що людині потрібно' })
  await expect(box).toBeFocused()

  await page.keyboard.insertText('довідка про доходи')
  const listed = page.getByRole('option').filter({ hasText: name })
  await expect(listed).toBeVisible()
  await expect(listed).toContainText('з вашого списку')
  await expect(listed).toContainText('цілодобово')
  await expect(listed).toContainText(/не перевіряли \d+ д/)
  await expect(page.getByRole('button', { name: 'Довідка про доходи' })).toBeVisible()
  await scan()

  await box.fill(name.slice(0, -1))
  const found = page.getByRole('listbox', { name: 'Знайдені партнери' }).getByRole('option')
  await expect(found.first()).toContainText(name)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(partnerId))
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(page.getByRole('link', { name: '(05992) 2-18-40' }).first()).toHaveAttribute(
    'href',
    'tel:0599221840',
  )
  await expect(page.getByRole('link', { name: 'Змінити запис' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Щось не так' }).click()
  await page.getByRole('button', { name: 'Повідомити' }).click()
  await expect(page.getByText('Позначте, що саме не так')).toBeVisible()
  await page.getByLabel('телефон', { exact: true }).check()
  await page.getByLabel('Як правильно').fill('(05992) 2-18-44')
  await scan()
  await page.getByRole('button', { name: 'Повідомити' }).click()
  await expect(page.getByText('Керівництво побачить це сьогодні')).toBeVisible()
})

test('nothing fits: the screen says why', async ({ page, signIn, scan }) => {
  await signIn('FRONTLINER')
  await page.goto('/partners')
  await page.getByRole('combobox', { name: 'Що людині потрібно' }).fill('ґзжщ')
  await expect(page.getByText('Не зрозуміли, що потрібно')).toBeVisible()
  await scan()
})

test('at the width of a telephone the list, the preview and the record fit', async ({
  page,
  signIn,
  scan,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const desk = await signIn('FRONTLINER')
  const { partnerId, name } = await givenNamed(desk.unit.id)
  await page.goto('/partners')
  await page.getByRole('combobox', { name: 'Що людині потрібно' }).fill(name)
  await expect(page.getByRole('option').filter({ hasText: name })).toBeVisible()
  const tooWide = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(await tooWide()).toBeLessThanOrEqual(0)
  await scan()
  await page.goto(`/partners/${partnerId}`)
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  expect(await tooWide()).toBeLessThanOrEqual(0)
  await scan()
})

test('the head sees what to check, checks it by telephone, closes a partner and thinks better of it', async ({
  page,
  signIn,
  givenStaff,
  scan,
}) => {
  const head = await signIn('HEAD')
  const desk = await givenStaff({ role: 'FRONTLINER', unitId: head.unit.id })
  const { partnerId, name } = await givenNamed(head.unit.id)
  const { reportWrong } = await import('@/lib/partners/partner-report.commands')
  await reportWrong(desk, { partnerId, fields: ['HOURS'], note: 'були зачинені', submissionId: randomUUID() })
  await page.goto('/partners/to-check')
  await expect(page.getByRole('listitem').filter({ hasText: name }).first()).toContainText('були зачинені')
  await scan()
  await page.getByRole('link', { name }).click()
  await page.getByLabel('Як перевірили').selectOption({ label: 'телефоном' })
  await page.getByRole('button', { name: 'Перевірено сьогодні' }).click()
  await expect(page.getByText('Збережено.')).toBeVisible()
  await expect(page.getByText('перевірено сьогодні', { exact: true })).toBeVisible()
  await expect(page.getByText('були зачинені')).toHaveCount(0)
  await page.getByRole('button', { name: 'Більше не діє' }).click()
  await scan()
  await page.getByRole('button', { name: 'Залишити' }).click()
  await page.getByRole('button', { name: 'Більше не діє' }).click()
  await page.getByLabel('Чому').fill('ліквідовано')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Більше не діє' }).click()
  await expect(page.getByText('Партнер більше не діє')).toBeVisible()
  await page.getByRole('button', { name: 'Повернути до довідника' }).click()
  await expect(page.getByRole('button', { name: 'Перевірено сьогодні' })).toBeVisible()
  await page.getByRole('link', { name: 'Історія змін' }).click()
  await expect(page.getByText('повернуто до довідника')).toBeVisible()
  await expect(page.getByText('ліквідовано')).toBeVisible()
  await scan()
})

test('the nearer to the centre stands first where the desk asks for it, with the distance', async ({
  page,
  signIn,
  office,
  scan,
}) => {
  const desk = await signIn('FRONTLINER')
  await office.db.unit.update({
    where: { id: desk.unit.id },
    data: { latitude: 49.2, longitude: 31.9, placeCode: 'UA71000000000010357' },
  })
  const tag = randomUUID().slice(0, 6)
  for (const [where, latitude] of [
    ['далекий', 49.6],
    ['близький', 49.218],
  ] as const) {
    const input = partnerInput()
    await givenPartner(
      {
        ...input,
        name: { uk: `Осередок ${tag} ${where}` },
        locations: (input.locations ?? []).map((one) => ({ ...one, latitude, longitude: 31.9 })),
      },
      { unitId: desk.unit.id },
    )
  }
  await page.goto('/partners')
  await page.getByRole('combobox', { name: 'Що людині потрібно' }).fill(`Осередок ${tag}`)
  const found = page.getByRole('listbox', { name: 'Знайдені партнери' }).getByRole('option')
  await expect(found).toHaveCount(2)
  await page.getByLabel('Ближчі до центру — вище').check()
  await expect(found.first()).toContainText('близький')
  await expect(found.first()).toContainText('2 км')
  await expect(found.last()).toContainText('44 км')
  await scan()
})
