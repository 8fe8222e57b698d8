import { registerByKeyboard } from '../support/keyboard-journey'
import { expect, test } from '../support/test'

test('registers a new person by keyboard alone, in at most 60 keystrokes, and begins the visit', async ({
  page,
  signIn,
  scan,
  hands,
}) => {
  await signIn('FRONTLINER')
  await page.goto('/desk')
  await registerByKeyboard({ page, hands, scan }, { surname: 'Ньюменко', phone: '067 123 45 67' })
  console.log(`keystrokes, registration of a new person: ${hands.count} of 60`)
  expect(hands.count).toBeLessThanOrEqual(60)
})

test('begins with what stands in the box, however soon the key is pressed after it', async ({
  page,
  signIn,
  givenClient,
}) => {
  const viewer = await signIn('FRONTLINER')
  await givenClient(viewer, { surname: 'Кривоніс' })
  await page.goto('/desk')
  const box = page.getByRole('combobox', { name: /Знайти людину/ })
  await box.fill('кривоніс')
  await expect(page.getByRole('option', { name: /Кривоніс/ }).first()).toBeVisible()
  await box.fill('жовтоблакитний тарас 05.05.1991')
  await page.keyboard.press('Alt+KeyN')
  await expect(page.getByLabel('Прізвище', { exact: true })).toHaveValue('Жовтоблакитний')
  await expect(page.getByLabel('Дата народження', { exact: true })).toHaveValue('05.05.1991')
})

test('says beside each field and on top what is wrong, and keeps the rest', async ({
  page,
  signIn,
  scan,
}) => {
  await signIn('FRONTLINER')
  await page.goto('/clients/new')
  await page.getByLabel('Ім’я', { exact: true }).fill('Олена')
  await page.getByLabel('Дата народження', { exact: true }).fill('30.02.1985')
  await page.getByLabel('Телефон', { exact: true }).fill('067 12')
  await page.keyboard.press('Control+Enter')
  const summary = page.getByRole('region', { name: /Щоб зберегти/ })
  await expect(summary).toBeFocused()
  await expect(summary.getByRole('link')).toHaveCount(5)
  await scan()
  await summary.getByRole('link', { name: /Прізвище/ }).press('Enter')
  await expect(page.getByLabel('Прізвище', { exact: true })).toBeFocused()
  await page.keyboard.insertText('Коваль')
  await page.keyboard.press('Tab')
  await expect(page.getByText('Напишіть прізвище')).toHaveCount(0)
  await expect(page.getByLabel('Ім’я', { exact: true })).toHaveValue('Олена')
})

test('registers a person whose papers show one name only', async ({ page, signIn, scan }) => {
  await signIn('FRONTLINER')
  await page.goto('/clients/new')
  await page.getByLabel('Прізвище', { exact: true }).fill('Сухарто')
  const single = page.getByRole('checkbox', { name: 'У документі лише одне ім’я' })
  await page.getByLabel('Ім’я', { exact: true }).fill('О')
  await expect(single).toBeHidden()
  await page.getByLabel('Ім’я', { exact: true }).fill('')
  await page.getByLabel('Дата народження', { exact: true }).fill('12.03.1985')
  await page.getByRole('radio', { name: 'Зі слів' }).check()
  await page.getByRole('radio', { name: 'Так, усно' }).check()
  await page.keyboard.press('Control+Enter')
  const summary = page.getByRole('region', { name: /Щоб зберегти/ })
  await expect(summary.getByRole('link')).toHaveText([/Ім’я/])
  await single.check()
  await expect(summary).toBeHidden()
  await scan()
  await page.keyboard.press('Control+Enter')
  await page.waitForURL(/\/visits\//)
  await expect(page.getByRole('heading', { name: 'Сухарто', exact: true })).toBeVisible()
})

test('warns of a card that is there already, and asks before a second one', async ({
  page,
  signIn,
  givenClient,
  scan,
}) => {
  const viewer = await signIn('FRONTLINER')
  await givenClient(viewer, {
    surname: 'Двійниченко',
    givenName: 'Олена',
    patronymic: 'Василівна',
    birthDate: '12.03.1985',
    phones: [{ typed: '067 555 66 77' }],
  })
  await page.goto('/clients/new')
  await page.getByLabel('Прізвище', { exact: true }).fill('Двійниченко')
  await page.getByLabel('Ім’я', { exact: true }).fill('Олена')
  await page.getByLabel('По батькові').fill('Василівна')
  await page.getByLabel('Дата народження', { exact: true }).fill('12.03.1985')
  const panel = page.getByRole('complementary', { name: 'Можливо, картка вже є' })
  await expect(panel.getByText(/майже напевно та сама особа/)).toBeVisible()
  await page.getByRole('radio', { name: 'Зі слів' }).check()
  await page.getByRole('radio', { name: 'Так, усно' }).check()
  await page.keyboard.press('Control+Enter')
  const dialog = page.getByRole('dialog', { name: 'Зареєструвати ще одну картку?' })
  await expect(dialog).toBeVisible()
  await scan()
  await dialog.getByRole('button', { name: 'Почати візит' }).click()
  await page.waitForURL(/\/visits\//)
  await expect(page.getByRole('heading', { name: 'Двійниченко Олена Василівна' })).toBeVisible()
})

test('keeps what was typed over a reload, and drops it when told', async ({ page, signIn, scan }) => {
  await signIn('FRONTLINER')
  await page.goto('/clients/new')
  await page.getByLabel('Прізвище', { exact: true }).fill('Чернетченко')
  await page.getByLabel('Дата народження', { exact: true }).fill('30.02')
  await expect(page.getByText(/Чернетку збережено о/)).toBeVisible()
  await page.reload()
  await expect(page.getByText(/Відновлено чернетку/)).toBeVisible()
  await expect(page.getByLabel('Прізвище', { exact: true })).toHaveValue('Чернетченко')
  await expect(page.getByLabel('Дата народження', { exact: true })).toHaveValue('30.02')
  await scan()
  await page.getByRole('button', { name: 'Не зберігати' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Не зберігати' }).click()
  await page.waitForURL('**/desk')
  await page.goto('/clients/new')
  await expect(page.getByLabel('Прізвище', { exact: true })).toHaveValue('')
})

test('records a person who refuses consent without a name, and begins the visit', async ({
  page,
  signIn,
  scan,
}) => {
  await signIn('FRONTLINER')
  await page.goto('/clients/new')
  await page.getByLabel('Прізвище', { exact: true }).fill('Безіменна')
  await page.getByRole('radio', { name: 'Ні', exact: true }).check()
  await expect(page.getByText('Картки не буде.')).toBeVisible()
  await page.getByRole('radio', { name: '35–59 років' }).check()
  await scan()
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.headers()['next-action']) sent.push(request.postData() ?? '')
  })
  await page.keyboard.press('Control+Enter')
  await page.waitForURL(/\/visits\//)
  expect(sent.length).toBeGreaterThan(0)
  expect(sent.join()).not.toContain('Безіменна')
})

test('doubts a tax number below its field and lets it pass', async ({ page, signIn, scan }) => {
  await signIn('FRONTLINER')
  await page.goto('/clients/new')
  await page.getByLabel('Прізвище', { exact: true }).fill('Kовальчук')
  await expect(page.getByText('Латинські літери замінено на українські: Ковальчук')).toBeVisible()
  await page.getByText('Документи й інші імена').click()
  await page.getByLabel(/РНОКПП/).fill('3111909563')
  await expect(page.getByText('Остання цифра не сходиться.')).toBeVisible()
  await scan()
  await page.getByLabel('Ім’я', { exact: true }).fill('Ірина')
  await page.getByLabel('Дата народження', { exact: true }).fill('14.03.1985')
  await page.getByRole('radio', { name: 'Зі слів' }).check()
  await page.getByRole('radio', { name: 'Так, усно' }).check()
  await page.getByRole('button', { name: 'Лише зберегти' }).click()
  await page.waitForURL(/\/clients\/[0-9a-f-]{36}$/)
  await expect(page.getByRole('heading', { level: 1, name: 'Ковальчук Ірина' })).toBeVisible()
})

test('finds a place by a part of its name, and keeps a village that is not in the list', async ({
  page,
  signIn,
  scan,
}) => {
  await signIn('FRONTLINER')
  await page.goto('/clients/new')
  await page.getByText('Адреса', { exact: true }).click()
  const place = page
    .getByRole('group', { name: 'Де живе' })
    .getByRole('combobox', { name: 'Населений пункт' })
  await place.fill('полтав')
  await page.getByRole('option', { name: /м\. Полтава/ }).click()
  await expect(place).toHaveValue(/м\. Полтава/)
  await place.fill('Малий Хутір')
  await page.keyboard.press('Tab')
  await expect(place).toHaveValue('Малий Хутір')
  await scan()
})
