import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { addDays, todayInKyiv } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { givenCase } from '../../scripts/testing/given-head-cases'
import { givenLetter } from '../../scripts/testing/given-transfers'
import { type GivenPerson, givenStaff, givenUnit } from '../../scripts/testing/givens'
import { sessionCookieOf } from '../../scripts/testing/session-cookie'
import { baseURL } from '../support/server'
import { expect, test } from '../support/test'

const today = todayInKyiv(new Date())

const letterOf = (worker: Viewer, person: GivenPerson) =>
  givenLetter(worker, { person, receivedOn: addDays(today, -2), now: new Date() })

async function signInAs(page: Page, viewer: Viewer): Promise<void> {
  const { name, value } = await sessionCookieOf(viewer)
  await page.context().addCookies([{ name, value, url: baseURL, httpOnly: true, sameSite: 'Lax' }])
}

test('the head’s morning: goes by keyboard, sees by itself what another centre sends, and accepts it', async ({
  page,
  browser,
  signIn,
  office,
  scan,
}) => {
  test.setTimeout(180_000)
  const head = await signIn('HEAD', { name: 'Оксана Гриценко' })
  const worker = await givenStaff({ role: 'FRONTLINER', unitId: head.unit.id, name: 'Ігор Бойко' })
  await givenCase(worker, -1, { surname: 'Мельничук', givenName: 'Галина', patronymic: 'Петрівна' })
  await givenCase(
    worker,
    5,
    { surname: 'Сорока', givenName: 'Аркадій', patronymic: 'Ілліч', sex: 'MALE' },
    'Довідка згоріла разом із будинком',
  )
  const there = await givenUnit('Степанський місцевий центр')
  const sender = await givenStaff({ role: 'HEAD', unitId: there, name: 'Ганна Лис' })
  const letter = await letterOf(sender, { surname: 'Кучер', givenName: 'Дарія', patronymic: 'Олегівна' })

  await page.setViewportSize({ width: 1366, height: 768 })
  await page.goto('/')
  await page.waitForURL('**/today')
  await page.keyboard.press('g')
  await page.keyboard.press('d')
  await page.waitForURL('**/decisions*')
  // With a case open `g` grants; with one more letter it still goes.
  await expect(page.getByRole('button', { name: 'Надати допомогу' })).toBeVisible()
  await page.keyboard.press('g')
  await page.keyboard.press('h')
  await page.waitForURL('**/today')
  const first = page.getByRole('region', { name: 'Спершу це' })
  await expect(first.getByRole('listitem')).toHaveCount(1)
  await expect(first.getByText('прострочено на 1 день')).toBeVisible()
  await expect(page.getByText(/Порожньо: .*передачі до нас/)).toBeVisible()
  await scan()

  // Another head on another machine sends a matter: it comes by itself.
  const other = await (await browser.newContext({ baseURL })).newPage()
  await signInAs(other, sender)
  await other.goto(`/visits/${letter.visitId}`)
  await other.getByRole('link', { name: 'Передати іншому центру' }).click()
  await other.getByRole('button', { name: /Надіслати/ }).click()
  await expect(other.getByRole('link', { name: /Якому центру: Оберіть один варіант/ })).toBeVisible()
  const { name, code } = await office.db.unit.findUniqueOrThrow({ where: { id: head.unit.id } })
  // Test units share their name: the one of this test is told by its own address.
  await office.db.unit.update({ where: { id: head.unit.id }, data: { name: `${name} ${code}` } })
  await other.reload()
  const unit = other.getByRole('combobox', { name: 'Якому центру' })
  await unit.fill(`${name} ${code}`)
  await other.getByRole('option', { name: `${name} ${code}` }).click()
  await other.getByLabel('Чому').selectOption('RESIDENCE')
  await other.getByLabel('Пояснення для іншого центру').fill('Переїхала до вашого міста')
  await other.getByText('Сказали телефоном').click()
  await other.getByLabel('Коли сказали').fill(today.split('-').toReversed().join('.'))
  await other.keyboard.press('Control+Enter')
  await other.waitForURL(/\/transfers\/[0-9a-f-]{36}/)
  await expect(other.getByText('чекає прийняття').first()).toBeVisible()

  const incoming = page.getByRole('region', { name: /Прийняти від інших центрів/ })
  await expect(incoming.getByRole('link', { name: 'Кучер Дарія Олегівна' })).toBeVisible({ timeout: 5000 })
  await expect(incoming.getByText('нове')).toBeVisible()
  await expect(page.getByRole('link', { name: /Повідомлення/ })).toContainText('1')
  await incoming.getByRole('link', { name: 'Кучер Дарія Олегівна' }).click()
  await page.waitForURL(/\/transfers\//)
  await scan()
  await page.getByRole('button', { name: 'Прийняти справу' }).click()
  await expect(page.getByText('Оберіть один варіант')).toBeVisible()
  await page.getByLabel('Хто вестиме справу').selectOption({ label: 'Ігор Бойко' })
  await page.getByRole('button', { name: 'Прийняти справу' }).click()
  await expect(page.getByText('Прийнято, справу веде Ігор Бойко')).toBeVisible()
  await expect(page.getByText('прийнято', { exact: true })).toBeVisible()
  const kept = await office.db.enquiry.findUniqueOrThrow({ where: { id: letter.enquiryId } })
  expect([kept.unitId, kept.executorId]).toEqual([head.unit.id, worker.staffId])
  await page.getByRole('link', { name: 'Аркуш для людини' }).click()
  await expect(page.getByRole('article')).toContainText('Вашою справою тепер займається')
  await expect(page.getByRole('article')).not.toContainText('Кучер')
  await scan()

  await other.context().close()
})

test('a change waits while the pointer is on the page, and the phone shows it all', async ({
  page,
  signIn,
  office,
  scan,
}) => {
  const head = await signIn('HEAD')
  const worker = await givenStaff({ role: 'FRONTLINER', unitId: head.unit.id })
  await givenCase(worker, 0, {
    surname: 'Литвиненко-Заболотна',
    givenName: 'Єлизавета',
    patronymic: 'Костянтинівна',
  })
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/today')
  const row = page.getByRole('link', { name: /Литвиненко-Заболотна/ }).first()
  await expect(row).toBeVisible()
  await scan()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)

  await row.hover()
  const { id } = await office.db.staffNotice.create({
    data: {
      staffId: head.staffId,
      kind: 'WORK_GIVEN',
      subject: 'STAFF',
      subjectId: randomUUID(),
      reason: 'Проба',
    },
  })
  const late = await givenCase(worker, -3, {
    surname: 'Прізвищенко',
    givenName: 'Анна',
    patronymic: 'Іванівна',
  })
  await expect(page.getByRole('button', { name: 'Показати 1 нове' })).toBeVisible({ timeout: 5000 })
  await expect(page.getByText('Прізвищенко Анна Іванівна')).toHaveCount(0)
  // By the keyboard: the pointer, once it has left the row, lets the change in by itself.
  await page.getByRole('button', { name: 'Показати 1 нове' }).press('Enter')
  await expect(page.getByRole('link', { name: 'Прізвищенко Анна Іванівна' }).first()).toBeVisible()
  expect(late.number).not.toBe('')

  await page.getByRole('link', { name: /Повідомлення/ }).click()
  await expect(page.getByText('Проба')).toBeVisible()
  await scan()
  await page.getByRole('button', { name: /^Прочитано: / }).click()
  await expect
    .poll(async () => (await office.db.staffNotice.findUniqueOrThrow({ where: { id } })).seenAt)
    .not.toBeNull()
  await expect(page.getByText('нове', { exact: true })).toHaveCount(0)
})

test('a worker proposes, and a transfer nobody needs comes back with its reason', async ({
  page,
  signIn,
  office,
  scan,
}) => {
  const worker = await signIn('FRONTLINER')
  await givenStaff({ role: 'HEAD', unitId: worker.unit.id })
  const there = await givenUnit(`Зарічанський центр ${randomUUID().slice(0, 6)}`)
  const { name } = await office.db.unit.findUniqueOrThrow({ where: { id: there } })
  const letter = await letterOf(worker, {})
  await page.goto(`/transfers/new?enquiry=${letter.enquiryId}`)
  await scan()
  await page.getByRole('combobox', { name: 'Якому центру' }).fill(name)
  await page.getByRole('option', { name }).click()
  await page.getByLabel('Чому').selectOption('OTHER')
  await page.getByText('Ще не сказали').click()
  await page.getByRole('button', { name: /Запропонувати керівництву/ }).click()
  await expect(page.getByRole('link', { name: /Пояснення для іншого центру: Заповніть/ })).toBeVisible()
  await page.getByLabel('Пояснення для іншого центру').fill('Просить рідний брат')
  // The centre is closed while the form is filled in: said beside the field, nothing is lost.
  await office.db.unit.update({ where: { id: there }, data: { closedOn: new Date('2026-01-01') } })
  await page.getByRole('button', { name: /Запропонувати керівництву/ }).click()
  await expect(page.getByText('Цей центр закрито. Оберіть інший.')).toBeVisible()
  await expect(page.getByLabel('Пояснення для іншого центру')).toHaveValue('Просить рідний брат')
  expect(await office.db.centreTransfer.count({ where: { enquiryId: letter.enquiryId } })).toBe(0)
  await office.db.unit.update({ where: { id: there }, data: { closedOn: null } })
  await page.getByRole('button', { name: /Запропонувати керівництву/ }).click()
  await page.waitForURL(/\/transfers\/[0-9a-f-]{36}/)
  await expect(page.getByText('чекає рішення керівництва').first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Надіслати іншому центру' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Відкликати передачу…' }).click()
  await page.getByRole('button', { name: 'Відкликати', exact: true }).click()
  await expect(page.getByText('Напишіть причину')).toBeVisible()
  await page.getByLabel('Причина').fill('Людина передумала')
  await page.getByRole('button', { name: 'Відкликати', exact: true }).click()
  await expect(page.getByText('відкликано', { exact: true })).toBeVisible()
  await expect(page.getByText('«Людина передумала»')).toBeVisible()
})
