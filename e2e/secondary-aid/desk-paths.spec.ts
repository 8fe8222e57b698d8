import { plainDate } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { givenDraftScreen } from '../../scripts/testing/given-applications'
import { givenPartner, partnerInput } from '../../scripts/testing/given-partners'
import { draftDropped, draftKept } from '../support/drafts'
import { expect, test } from '../support/test'

const address = {
  actualAddress: { kind: 'PLACE', placeName: 'м. Вербопіль', street: 'вул. Липова', house: '3' },
} as const

async function givenBody(head: Viewer): Promise<void> {
  const input = partnerInput()
  const always = { week: Array.from({ length: 7 }, () => ({ spans: [{ from: 0, to: 1440 }] })) }
  await givenPartner(
    {
      ...input,
      kind: 'SOCIAL_PROTECTION',
      name: { uk: 'Управління соцзахисту Вербополя' },
      services: (input.services ?? []).map((one) => ({ ...one, docs: [] })),
      offers: (input.offers ?? []).map((one) => ({ ...one, hours: always })),
    },
    {
      unitId: head.unit.id,
      viewer: head,
      checked: { on: plainDate('2026-11-20'), how: 'PHONE', byId: head.staffId },
    },
  )
}

test('the worker sees where a missing paper is issued, and so does the notice', async ({
  page,
  signIn,
  givenStaff,
  givenClient,
  scan,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 })
  const desk = await signIn('FRONTLINER')
  const head = await givenStaff({ role: 'HEAD', unitId: desk.unit.id })
  await givenBody(head)
  const { clientId } = await givenClient(desk, address)
  const application = await givenDraftScreen(desk, clientId, { claimedCategories: ['IDP'] })
  await page.goto(application)
  const row = page.getByRole('region', { name: /^підстава: / })
  await expect(row).toContainText('вул. Садова, 12, 1 поверх, каб. 3')
  await expect(row).toContainText('цілодобово')
  await expect(page.getByRole('region', { name: /^особа: / })).toContainText('ще ніхто не вніс')
  await scan()
  await page.goto(`${application}/papers/missing`)
  await expect(page.getByRole('article')).toContainText('1 поверх, каб. 3')
})

test('a worker states, changes and takes back an exception, and the head sees it', async ({
  page,
  signIn,
  givenClient,
  scan,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 })
  const desk = await signIn('FRONTLINER', { name: 'Марія Ткач' })
  const { clientId } = await givenClient(desk, address)
  await page.goto(await givenDraftScreen(desk, clientId, { claimedCategories: ['IDP'] }))
  await page.getByRole('button', { name: 'Заявити виняток…' }).click()
  // One missing paper is enough to state an exception for; the whole application may be chosen instead.
  const about = page.getByLabel('Замість якого документа')
  await expect(about.getByRole('option').last()).toHaveText('Уся заява')
  await page.getByRole('button', { name: 'Заявити виняток', exact: true }).click()
  await expect(page.getByText('Напишіть, чому це виняток')).toBeVisible()
  await scan()
  const reason = page.getByRole('textbox', { name: 'Чому прийняти як виняток' })
  await reason.fill('Довідка згоріла, є заява до ЦНАПу')
  await page.getByRole('button', { name: 'Заявити виняток', exact: true }).click()
  await expect(page.getByText(/Марія Ткач, .* Ще чекає на згоду керівництва/)).toBeVisible()
  await expect(page.getByText('Бракує 2 документів.')).toBeVisible()
  await expect(page.getByText('Цього документа заява більше не чекає.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Ще один виняток…' })).toBeVisible()
  await scan()
  await page.getByRole('button', { name: 'Змінити…' }).first().click()
  await expect(reason).toHaveValue('Довідка згоріла, є заява до ЦНАПу')
  await reason.fill('Довідка згоріла разом із будинком')
  await page.getByRole('button', { name: 'Зберегти зміну' }).click()
  await expect(page.getByText('Довідка згоріла разом із будинком')).toBeVisible()
  await page.getByRole('button', { name: 'Прибрати виняток' }).click()
  await expect(page.getByRole('button', { name: 'Заявити виняток…' })).toBeVisible()
})

test('tells bad dates and another person’s paper beside the field, and keeps what was typed', async ({
  page,
  signIn,
  givenClient,
  scan,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 })
  const desk = await signIn('FRONTLINER')
  const { clientId } = await givenClient(desk, address)
  await page.goto(await givenDraftScreen(desk, clientId, { claimedCategories: ['IDP'] }))
  const number = page.getByLabel('Номер', { exact: true })
  await page.getByRole('button', { name: 'Позначити: підстава', exact: true }).click()
  await number.fill('17')
  await page.getByLabel('Дата видачі').fill('30.02.2026')
  await page.getByRole('button', { name: 'Записати' }).click()
  await expect(page.getByText(/Такого дня немає/)).toBeVisible()
  await page.getByLabel('Дата видачі').fill('01.01.2099')
  await page.getByRole('button', { name: 'Записати' }).click()
  await expect(page.getByText('Цей день ще не настав.')).toBeVisible()
  await expect(page.getByLabel('Номер', { exact: true })).toHaveValue('17')
  await scan()
  await page.getByLabel('Дата видачі').fill('10.08.2026')
  const kept = draftKept(page, 'Бондар')
  await page.getByLabel('Ім’я на документі').fill('Бондар Олена')
  await expect(page.getByText('Без пояснення це документ іншої людини')).toBeVisible()
  await kept
  // Half a paper noted: it stands there as it was left.
  await page.reload()
  await page.getByRole('button', { name: 'Позначити: підстава', exact: true }).click()
  await expect(page.getByLabel('Ім’я на документі')).toHaveValue('Бондар Олена')
  await expect(number).toHaveValue('17')
  await expect(page.getByLabel('Дата видачі')).toHaveValue('10.08.2026')
  const dropped = draftDropped(page)
  await page.getByRole('button', { name: 'Записати' }).click()
  await dropped
  const row = page.getByRole('region', { name: /^підстава: / })
  await expect(row).toContainText('Документ іншої людини.')
  await expect(row).toHaveAccessibleName('підстава: бракує')
  await scan()
  await row.getByRole('button', { name: 'Позначити: підстава' }).click()
  await page.getByLabel('Чому ім’я інше').fill('прізвище до шлюбу')
  await page.getByRole('button', { name: 'Записати' }).click()
  await expect(row).toHaveAccessibleName('підстава: є')
})

test('an e-mailed application keeps two dates, a lone child a log, a representative the other child', async ({
  page,
  signIn,
  givenClient,
  scan,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const desk = await signIn('FRONTLINER')
  const { clientId } = await givenClient(desk, { ...address, birthDate: '01.02.2011' })
  await givenClient(desk, { ...address, surname: 'Шевченко', givenName: 'Віра', birthDate: '09.01.2018' })
  await page.goto(await givenDraftScreen(desk, clientId, { claimedCategories: ['CHILD'] }))
  const contact = page.getByLabel('Перше звернення')
  await page.getByLabel('Як надійшла заява').selectOption('E_MAIL')
  await contact.fill('17.11.2026')
  await page.getByRole('checkbox', { name: 'Дитина без законного представника' }).check()
  await page.getByLabel('Служба у справах дітей').fill('Служба Вербопільської міської ради')
  await expect(page.getByText('Розмов ще не записано.')).toBeVisible()
  await expect(page.getByText(/Перше звернення 17\.11\.2026/)).toBeVisible()
  await page.getByLabel('Коли', { exact: true }).fill('01.01.2099')
  const kept = draftKept(page, 'Приїдуть')
  await page.getByLabel('Що сказано').fill('Приїдуть завтра')
  await kept
  await page.reload()
  await expect(page.getByLabel('Що сказано')).toHaveValue('Приїдуть завтра')
  await page.getByRole('button', { name: 'Записати розмову' }).click()
  await expect(page.getByText('Цей день ще не настав')).toBeVisible()
  await page.getByLabel('Коли', { exact: true }).fill('18.11.2026')
  const dropped = draftDropped(page)
  await page.getByRole('button', { name: 'Записати розмову' }).click()
  await dropped
  await expect(page.getByText('Приїдуть завтра')).toBeVisible()
  await scan()

  await page.getByRole('checkbox', { name: 'Дитина без законного представника' }).uncheck()
  await page.getByRole('checkbox', { name: 'Заяву подає представник' }).check()
  await page.getByLabel('Прізвище, ім’я, по батькові представника').fill('Шевченко Ірина Петрівна')
  await page.getByRole('button', { name: 'Почати заяву дитини' }).click()
  await expect(page.getByText('Оберіть картку дитини зі списку')).toBeVisible()
  await scan()
  await page.getByRole('combobox', { name: 'Картка дитини' }).fill('шевченко віра')
  await page
    .getByRole('option', { name: /Шевченко Віра/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Почати заяву дитини' }).click()
  await expect(page.getByRole('heading', { name: /Шевченко Віра/ })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Шевченко Олена Василівна' })).toBeVisible()
  await expect(page.getByLabel('Прізвище, ім’я, по батькові представника')).toHaveValue(
    'Шевченко Ірина Петрівна',
  )
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(390)
})

test('a court’s ruling is followed without an application of the person', async ({
  page,
  signIn,
  givenClient,
  scan,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 })
  const desk = await signIn('FRONTLINER')
  const { clientId } = await givenClient(desk, address)
  await page.goto(await givenDraftScreen(desk, clientId))
  const ordered = page.getByRole('checkbox', { name: 'Допомогу призначив суд' })
  await ordered.check()
  await expect(page.getByRole('heading', { name: 'Допомогу призначив суд' })).toBeVisible()
  const number = page.getByLabel('Номер', { exact: true })
  await page.getByRole('button', { name: 'Позначити: підстава', exact: true }).click()
  await number.fill('2-17/26')
  await page.getByRole('button', { name: 'Записати' }).click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('link', { name: /Ухвала суду: Напишіть номер і дату ухвали/ })).toBeVisible()
  await page.getByLabel('Номер ухвали').fill('2-17/26')
  await page.getByLabel('Дата ухвали').fill('20.11.2026')
  await scan()
  await page.keyboard.press('Control+Enter')
  await expect(page).toHaveURL(/papers\/receipt$/)
  await expect(page.getByRole('article')).toContainText('1 робочий день')
})
