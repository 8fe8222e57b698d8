import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/test'

const box = { name: /Знайти людину/ }
/** The hits; the list of channels has options too. */
const hits = (page: Page) => page.getByRole('listbox', { name: 'Знайдені люди' })
/** A surname of its own for each test, so that tests do not find one another's people. */
const surname = (beginning: string) =>
  beginning +
  randomUUID()
    .replace(/[^a-f]/g, '')
    .replace(/[a-f]/g, (letter) => 'абвгде'['abcdef'.indexOf(letter)] ?? '')

test('finds a person by a name typed in the wrong layout, shows why, and opens the card', async ({
  page,
  signInWithClient,
  scan,
}) => {
  await signInWithClient({
    surname: 'Шевченко',
    givenName: 'Олеся',
    patronymic: 'Остапівна',
    birthDate: '04.07.1985',
    phones: [{ typed: '067 000 00 14', safeFrom: '9', safeTo: '17' }],
    handlingNote: 'Говоріть чітко',
  })
  await page.goto('/desk')
  await scan()
  await page.getByRole('combobox', box).fill('itdxtyrj jktcz jcnfgsdyf')

  const person = hits(page)
    .getByRole('option', { name: /Шевченко Олеся Остапівна/ })
    .first()
  await expect(person).toBeVisible()
  await expect(page.getByText('розкладку виправлено')).toBeVisible()
  await expect(person).toHaveAttribute('aria-selected', 'true')
  await expect(person).toContainText('067 ••• •• 14')
  const preview = page.getByRole('complementary', { name: /Попередній перегляд/ })
  await expect(preview).toContainText('дзвонити безпечно з 9 до 17')
  await expect(preview).toContainText('Говоріть чітко')
  await scan()

  await page.getByRole('button', { name: 'Шукати як набрано' }).click()
  await expect(page.getByText('Нікого не знайдено')).toBeVisible()
  await scan()
  await page.getByRole('button', { name: 'Виправляти розкладку' }).click()
  await expect(person).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Шевченко Олеся Остапівна' })).toBeVisible()
  expect(page.url()).toMatch(/\/clients\/[0-9a-f-]{36}$/)
  await scan()
})

test('keeps the chosen person while typing goes on, and Esc clears', async ({
  page,
  signInWithClient,
  givenClient,
}) => {
  const name = surname('Гаврилишин')
  const { viewer } = await signInWithClient({ surname: name, givenName: 'Оксана', birthDate: '01.02.1970' })
  await givenClient(viewer, { surname: name, givenName: 'Олена', birthDate: '01.02.1980' })
  await page.goto('/desk')
  const input = page.getByRole('combobox', box)
  await input.fill(`${name} о`)
  const chosen = hits(page).getByRole('option', { selected: true })
  await expect(hits(page).getByRole('option')).toHaveCount(2)
  const first = (await chosen.textContent()) ?? ''
  await page.keyboard.press('ArrowDown')
  await expect(chosen).not.toHaveText(first)
  const second = first.includes('Оксана') ? 'Олена' : 'Оксана'
  await input.pressSequentially(second.slice(1, 3))
  await expect(hits(page).getByRole('option', { name: second })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Escape')
  await expect(input).toHaveValue('')
  await expect(hits(page).getByRole('option')).toHaveCount(0)
})

test('asks for a reason before a card of another centre, and shows nothing of a protected one', async ({
  page,
  signIn,
  givenStaff,
  givenClient,
  scan,
}) => {
  const elsewhere = await givenStaff({ role: 'FRONTLINER' })
  const open = surname('Бондаренко')
  const closed = surname('Захистенко')
  await givenClient(elsewhere, { surname: open, givenName: 'Ірина', birthDate: '12.03.1985' })
  const { clientId: protectedId } = await givenClient(elsewhere, {
    surname: closed,
    givenName: 'Ірина',
    birthDate: '12.03.1985',
    protection: { reason: 'загроза' },
  })
  await signIn('FRONTLINER')
  await page.goto('/desk')
  const input = page.getByRole('combobox', box)
  await input.fill(`${closed} ірина 12.03.1985`)
  await expect(hits(page).getByRole('option', { name: /Захищена картка/ })).toBeVisible()
  await expect(hits(page)).not.toContainText(closed)
  await scan()
  await page.goto(`/clients/${protectedId}`)
  await expect(page.getByRole('heading', { name: 'Такої сторінки немає' })).toBeVisible()

  await page.goto('/desk')
  await input.fill(open)
  await expect(hits(page).getByRole('option', { name: /потрібна причина/ })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await scan()
  await page.keyboard.insertText('мало')
  await page
    .getByRole('button', { name: /^Відкрити/ })
    .last()
    .click()
  await expect(page.getByText('Напишіть причину докладніше')).toBeVisible()
  await page.getByLabel('Причина').fill('а'.repeat(501))
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Не більше ніж 500 знаків, зараз 501')).toBeVisible()
  await page.getByLabel('Причина').fill('Людина переїхала і звернулася до нас')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: new RegExp(open) })).toBeVisible()
  await expect(page.getByRole('button', { name: /Змінити картку/ })).toHaveCount(0)

  // A reason is good for hours: it is not asked for again, nor is that head told again.
  await page.goto('/desk')
  await input.fill(open)
  await expect(hits(page).getByRole('option', { name: /відкрито для вас/ })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: new RegExp(open) })).toBeVisible()
})

test('offers a lawyer no card they do not work with', async ({
  page,
  signIn,
  givenStaff,
  givenClient,
  scan,
}) => {
  const lawyer = await signIn('LAWYER')
  const desk = await givenStaff({ role: 'FRONTLINER', unitId: lawyer.unit.id })
  const name = surname('Несправенко')
  await givenClient(desk, { surname: name, givenName: 'Ірина', birthDate: '12.03.1985' })
  await page.goto('/desk')
  await page.getByRole('combobox', box).fill(name)
  await expect(hits(page).getByRole('option', { name: /не ваша справа/ })).toBeVisible()
  await expect(page.getByRole('complementary', { name: /Попередній перегляд/ })).toContainText(
    'Картку бачать ті, хто працює з людиною',
  )
  await expect(page.getByRole('button', { name: /Відкрити картку/ })).toHaveCount(0)
  await scan()
})

test('keeps the text while the server is away and finds by itself when it is back', async ({
  page,
  signInWithClient,
  scan,
}) => {
  const name = surname('Відключенко')
  await signInWithClient({ surname: name })
  await page.goto('/desk')
  await page.route('**/api/clients/search', (route) => route.abort())
  const input = page.getByRole('combobox', box)
  await input.fill(name)
  await expect(page.getByText('Пошук не відповідає')).toBeVisible()
  await expect(input).toHaveValue(name)
  await scan()
  await page.unroute('**/api/clients/search')
  await expect(hits(page).getByRole('option', { name: new RegExp(name) })).toBeVisible()
  await expect(page.getByText('Пошук не відповідає')).toHaveCount(0)
})

test('brings all who are found: on a wide screen by itself, on a phone by a button', async ({
  page,
  signIn,
  givenClient,
  scan,
}) => {
  const viewer = await signIn('FRONTLINER')
  const many = surname('Тьмущий')
  for (let place = 0; place < 12; place += 1)
    await givenClient(viewer, { surname: many, givenName: 'Ганна', birthDate: `${place + 10}.03.1980` })

  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/desk')
  await page.getByRole('combobox', box).fill(many)
  await expect(hits(page).getByRole('option')).toHaveCount(10)
  await page.getByRole('button', { name: 'Показати ще' }).scrollIntoViewIfNeeded()
  await scan()
  await page.getByRole('button', { name: 'Показати ще' }).click()
  await expect(hits(page).getByRole('option')).toHaveCount(12)
  await expect(page.getByRole('button', { name: 'Показати ще' })).toHaveCount(0)

  // Ten rows do not fill it, so there is nothing to scroll.
  await page.setViewportSize({ width: 1920, height: 1080 })
  await page.goto('/desk')
  await page.getByRole('combobox', box).fill(many)
  await expect(hits(page).getByRole('option')).toHaveCount(12)
})
