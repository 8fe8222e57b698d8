import type { Page } from '@playwright/test'
import { addMonths, plainDate, todayInKyiv, toUtcMidnight } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { givenOpenEnquiry } from '../../scripts/testing/given-team'
import { draftKept } from '../support/drafts'
import { holdNextAnswer } from '../support/held-answers'
import { expect, test } from '../support/test'

const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth)

/** Days that have not come yet, whenever the spec runs. */
const [FROM, TO] = ['01.03.2099', '14.03.2099']

async function giveMatters(worker: Viewer, clientId: string, count: number): Promise<void> {
  for (let given = 0; given < count; given += 1) await givenOpenEnquiry(worker, clientId)
}

test('the head sees the load, records a leave and hands three matters over; the worker is told', async ({
  page,
  signIn,
  givenClient,
  givenStaff,
  scan,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 })
  const head = await signIn('HEAD', { name: 'Оксана Гриценко' })
  const unitId = head.unit.id
  const ihor = await givenStaff({ role: 'FRONTLINER', unitId, name: 'Ігор Бойко' })
  const sofiaLypa = await givenStaff({ role: 'FRONTLINER', unitId, name: 'Софія Липа' })
  const { clientId } = await givenClient(head)
  await giveMatters(ihor, clientId, 4)

  await page.goto('/decisions')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('g')
  await page.keyboard.press('w')
  await page.waitForURL('**/workload')
  const row = page.getByRole('row').filter({ hasText: 'Ігор Бойко' })
  await expect(row).toContainText('4 звернення')
  await expect(row).toContainText('8 з 60')
  await scan()

  await page.getByRole('button', { name: 'Записати відсутність' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Хто').selectOption({ label: 'Ігор Бойко' })
  await dialog.getByLabel('Перший день').fill(TO)
  await dialog.getByLabel('Останній день').fill(FROM)
  await dialog.getByRole('button', { name: 'Записати' }).click()
  await expect(dialog.getByText('Останній день раніше за перший')).toBeVisible()
  await scan()
  await dialog.getByLabel('Перший день').fill(FROM)
  await dialog.getByLabel('Останній день').fill(TO)
  await dialog.getByRole('button', { name: 'Записати' }).click()
  await expect(row).toContainText('відпустка з 01.03.2099 до 14.03.2099')

  await page.getByRole('link', { name: 'Ігор Бойко' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Ігор Бойко' })).toBeVisible()
  await page.getByRole('button', { name: 'Записати відсутність' }).click()
  await dialog.getByLabel('Перший день').fill(TO)
  await dialog.getByLabel('Останній день').fill(TO)
  await dialog.getByRole('button', { name: 'Записати' }).click()
  await expect(dialog.getByText('Ці дні перетинаються з уже записаними: відпустка')).toBeVisible()
  await page.keyboard.press('Escape')
  await scan()

  // By the keyboard alone: choose three, hand over, choose who, say why.
  const boxes = page.getByRole('checkbox', { name: /^Обрати: / })
  for (const place of [0, 1, 2]) {
    await boxes.nth(place).focus()
    await page.keyboard.press('Space')
  }
  await expect(page.getByText('Обрано 3 справи')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByRole('heading', { name: 'Передати 3 справи' })).toBeVisible()
  const sofia = dialog.getByRole('radio', { name: 'Софія Липа' })
  await expect(sofia).toBeVisible()
  await expect(dialog.getByText('найменша вага')).toBeVisible()
  await dialog.getByRole('button', { name: 'Передати' }).click()
  await expect(dialog.getByText('Напишіть причину')).toBeVisible()
  await scan()
  await sofia.focus()
  await page.keyboard.press('Space')
  const kept = page.waitForResponse((answer) => answer.url().endsWith('/api/drafts/save') && answer.ok())
  await dialog.getByLabel('Причина').fill('Ігор у відпустці')
  await kept
  // The page was thrown away: of the same matters the words and the person are there again, of another not.
  await page.reload()
  await boxes.nth(0).check()
  await page.keyboard.press('Control+Enter')
  await expect(sofia).toBeVisible()
  await expect(dialog.getByLabel('Причина')).toHaveValue('')
  await page.keyboard.press('Escape')
  for (const place of [1, 2]) await boxes.nth(place).check()
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByLabel('Причина')).toHaveValue('Ігор у відпустці')
  await expect(sofia).toBeChecked()
  await dialog.getByRole('button', { name: 'Передати' }).click()
  await expect(page.getByText('3 справи передано. Обом працівникам повідомлено.')).toBeVisible()
  await expect(boxes).toHaveCount(1)

  // What comes from another machine is only told until it is asked for.
  await giveMatters(ihor, clientId, 1)
  await expect(page.getByText('Список змінився.')).toBeVisible()
  await page.getByRole('button', { name: 'Оновити' }).click()
  await expect(boxes).toHaveCount(2)
  await expect(page.getByText('Список змінився.')).toBeHidden()

  // On a phone: what was given is told, one's own days away are seen, the team is not.
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await widthOf(page)).toBeLessThanOrEqual(390)
  await page.goto('/workload')
  await expect(page.getByRole('listitem').filter({ hasText: 'Ігор Бойко' })).toContainText('2 звернення')
  await scan()
  expect(await widthOf(page)).toBeLessThanOrEqual(390)
  await signInAs(page, sofiaLypa)
  await page.goto('/notices')
  await expect(page.getByText('Вам передали роботу')).toHaveCount(3)
  await expect(page.getByText('Ігор у відпустці').first()).toBeVisible()
  await signInAs(page, ihor)
  await page.goto('/account')
  await expect(page.getByText('01.03.2099 – 14.03.2099')).toBeVisible()
  await scan()
  expect(await widthOf(page)).toBeLessThanOrEqual(390)
  await page.goto('/workload')
  await expect(page.getByRole('heading', { name: 'Такої сторінки немає' })).toBeVisible()
})

test('a sample is drawn, a reader answers blind, the author reads it and answers', async ({
  page,
  signIn,
  givenClient,
  givenStaff,
  scan,
}) => {
  test.setTimeout(120_000)
  await page.setViewportSize({ width: 1366, height: 768 })
  const head = await signIn('HEAD', { name: 'Оксана Гриценко' })
  const unitId = head.unit.id
  const author = await givenStaff({ role: 'FRONTLINER', unitId, name: 'Анна Яремчук' })
  const { clientId } = await givenClient(head, { surname: 'Коваленко', givenName: 'Ольга' })
  const lastMonth = toUtcMidnight(plainDate(`${addMonths(todayInKyiv(new Date()), -1).slice(0, 7)}-15`))
  const enquiryId = await givenOpenEnquiry(author, clientId, {
    isClosed: true,
    at: lastMonth,
    clientWords: 'Я Ольга Коваленко, чоловік не платить аліменти',
    answerText: 'Пані Ользі Коваленко: подайте заяву до суду. Анна Яремчук',
  })
  const reader = await givenStaff({ role: 'LAWYER', unitId, name: 'Віра Тополя' })

  await page.goto('/workload')
  await page.getByRole('navigation', { name: 'Команда' }).getByRole('link', { name: 'Якість' }).click()
  await expect(page.getByText('Вибірки ще немає')).toBeVisible()
  await page.getByRole('link', { name: 'Зробити вибірку' }).click()
  await expect(page.getByText('Закрито 1 консультацію, консультували 1 людина')).toBeVisible()
  await page.getByLabel('Скільки').fill('70')
  await page.getByRole('button', { name: 'Зробити вибірку' }).click()
  await expect(page.getByText('Напишіть число від 1 до 60')).toBeVisible()
  await scan()
  await page.getByLabel('Скільки').fill('1')
  await page.getByLabel('Зерно').fill('осінь')
  await page.getByRole('button', { name: 'Зробити вибірку' }).click()
  await expect(page.getByText('У вибірку додано 1 консультацію.')).toBeVisible()
  const row = page.getByRole('listitem').filter({ hasText: 'Анна Яремчук' })
  await expect(row).toContainText('Віра Тополя')
  await scan()

  await signInAs(page, reader)
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/quality')
  await page
    .getByRole('link', { name: 'Стягнення аліментів' })
    .or(page.locator('a[data-row]'))
    .first()
    .click()
  await expect(page.getByText('подайте заяву до суду')).toBeVisible()
  const shown = await page.content()
  for (const secret of ['Яремчук', 'Коваленко', 'Ольга', 'Ользі', enquiryId, clientId, author.staffId])
    expect(shown).not.toContain(secret)
  await scan()
  expect(await widthOf(page)).toBeLessThanOrEqual(390)
  await page.getByRole('button', { name: 'Надіслати відгук' }).click()
  await expect(page.getByText('Оберіть відповідь').first()).toBeVisible()
  for (const group of await page.getByRole('radiogroup').all())
    await group.getByRole('radio', { name: 'Так' }).click()
  await page
    .getByRole('radiogroup', { name: 'Названо строки' })
    .getByRole('radio', { name: 'Ні', exact: true })
    .click()
  await page.getByRole('button', { name: 'Надіслати відгук' }).click()
  await expect(page.getByText('Є відповідь «Ні». Напишіть')).toBeVisible()
  const wordsKept = draftKept(page, 'до якого дня')
  await page.getByLabel('Слова для автора').fill('Додайте, до якого дня')
  await wordsKept
  await page.reload()
  await expect(page.getByLabel('Слова для автора')).toHaveValue('Додайте, до якого дня')
  await expect(page.getByText('9 з 9')).toBeVisible()
  await page.getByRole('button', { name: 'Надіслати відгук' }).click()
  await expect(page.getByText('Відгук надіслано.')).toBeVisible()
  await scan()

  await signInAs(page, author)
  await page.goto('/notices')
  await page.getByRole('link', { name: /Відгук на вашу консультацію/ }).click()
  await expect(page.getByText('Додайте, до якого дня')).toBeVisible()
  expect(await page.content()).not.toContain('Тополя')
  const answer = page.getByLabel('Що скажете на це')
  const send = page.getByRole('button', { name: 'Надіслати відповідь' })
  await answer.fill('Дякую, додам')
  const letGo = await holdNextAnswer(page, '**/quality/**')
  await send.click()
  const meanwhile = draftKept(page, 'у пам’ятці')
  await answer.fill('Дякую, додам у пам’ятці')
  await meanwhile
  const kept = draftKept(page, 'у пам’ятці')
  letGo()
  await kept
  await page.reload()
  await expect(answer).toHaveValue('Дякую, додам у пам’ятці')
  await send.click()
  await expect(page.getByText('Відповідь надіслано.')).toBeVisible()
  await scan()

  await signInAs(page, head)
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.goto('/quality/summary')
  await expect(page.getByText('Підсумків ще немає')).toBeVisible()
  await scan()
  // The list of the sample changes by itself.
  await page.goto('/quality')
  const answered = page.getByText('є відповідь', { exact: true })
  await expect(answered).toBeVisible()
  const { db } = await import('@/lib/core/db')
  await db.qualityReview.updateMany({ where: { enquiryId }, data: { authorAnswer: '' } })
  await expect(answered).toBeHidden()
})

async function signInAs(page: Page, viewer: Viewer): Promise<void> {
  const { sessionCookieOf } = await import('../../scripts/testing/session-cookie')
  const { baseURL } = await import('../support/server')
  const { name, value } = await sessionCookieOf(viewer)
  await page.context().addCookies([{ name, value, url: baseURL, httpOnly: true, sameSite: 'Lax' }])
}
