import { givenStaff } from '../../scripts/testing/givens'
import { draftDropped, draftKept } from '../support/drafts'
import { loseNextAnswer } from '../support/held-answers'
import { givenOwnCase } from '../support/own-case'
import { expect, test } from '../support/test'

const words = 'Довге відрядження, яке не переноситься.'

test('a small form comes back as it was left, may be begun anew, and leaves nothing behind once it is sent', async ({
  page,
  signIn,
  office,
  scan,
}) => {
  const head = await givenStaff({ role: 'HEAD' })
  const lawyer = await signIn('LAWYER', { unitId: head.unit.id })
  const mandateId = await givenOwnCase(head, lawyer, office)
  const reason = page.getByLabel('Чому потрібна заміна')
  const again = page.getByRole('button', { name: 'Почати заново' })
  async function open(): Promise<void> {
    await page.goto(`/cases/${mandateId}`)
    await page.getByRole('button', { name: 'Ще у справі' }).click()
    await page.getByRole('menuitem', { name: 'Попросити заміну…' }).click()
  }

  await open()
  const kept = draftKept(page)
  await reason.fill(words)
  await kept
  await expect(page.getByText(/Чернетку збережено/)).toBeVisible()
  await open()
  await expect(reason).toHaveValue(words)
  await scan()
  const dropped = draftDropped(page)
  await again.click()
  await dropped
  await expect(reason).toHaveValue('')
  await expect(again).toBeHidden()

  const keptAgain = draftKept(page)
  await reason.fill(words)
  await keptAgain
  await open()
  await expect(reason).toHaveValue(words)
  const gone = draftDropped(page)
  await page.getByRole('button', { name: 'Попросити заміну', exact: true }).click()
  await gone
  await expect(page.getByText('Ви попросили заміну')).toBeVisible()
  expect(await office.db.draft.count({ where: { staffId: lawyer.staffId } })).toBe(0)
})

test('what is typed into a note somebody has changed since is compared before it takes its place', async ({
  page,
  signIn,
  office,
  scan,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const head = await givenStaff({ role: 'HEAD' })
  const lawyer = await signIn('LAWYER', { unitId: head.unit.id })
  const mandateId = await givenOwnCase(head, lawyer, office)
  const save = page.getByRole('button', { name: 'Зберегти', exact: true })
  const text = page.getByLabel('Що саме')
  const changed = page.getByText('Запис змінили, відколи ви це писали.')
  async function open(): Promise<void> {
    await page.goto(`/cases/${mandateId}`)
    await page.getByRole('tab', { name: /Нотатки/ }).click()
    await page.getByRole('button', { name: /^Змінити: Нотатка/ }).click()
  }
  await page.goto(`/cases/${mandateId}`)
  await page.getByRole('button', { name: 'Записати подію' }).click()
  await text.fill('Свідок готовий прийти.')
  await page.getByRole('button', { name: 'Записати', exact: true }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await open()
  const kept = draftKept(page)
  await text.fill(words)
  await kept
  const { id } = await office.db.caseNote.findFirstOrThrow({ where: { mandateId }, select: { id: true } })
  await office.db.caseNote.update({
    where: { id },
    data: { revision: { increment: 1 } },
    select: { id: true },
  })
  await open()
  await expect(text).toHaveValue(words)
  await expect(changed).toBeVisible()
  await expect(page.locator('span', { hasText: 'Свідок готовий прийти.' })).toBeVisible()
  await scan()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await save.click()
  await expect(page.getByText('Це щойно змінено в іншому вікні.')).toBeVisible()

  await page.getByRole('button', { name: 'Порівняно, лишаю своє' }).click()
  await expect(changed).toBeHidden()
  await save.click()
  await expect(save).toBeHidden()
  await expect(page.getByText(words)).toBeVisible()
  await expect.poll(() => office.db.draft.count({ where: { staffId: lawyer.staffId } })).toBe(0)
})

test('a time entry and an event whose answers were lost are recorded once, also after a reload', async ({
  page,
  signIn,
  office,
}) => {
  const head = await givenStaff({ role: 'HEAD' })
  const lawyer = await signIn('LAWYER', { unitId: head.unit.id })
  const mandateId = await givenOwnCase(head, lawyer, office)
  const address = `/cases/${mandateId}`
  const lost = page.getByText(/Перевірте зв’язок/).first()
  const add = page.getByRole('button', { name: 'Додати', exact: true })
  const note = page.getByLabel('Примітка')
  async function openTime(): Promise<void> {
    await page.goto(address)
    await page.getByRole('tab', { name: 'Час' }).click()
  }
  await openTime()
  await page.getByLabel('Своя тривалість, хвилин').fill('4')
  const keptTime = draftKept(page, words)
  await note.fill(words)
  await keptTime
  await loseNextAnswer(page, `**${address}*`)
  await add.click()
  await expect(lost).toBeVisible()
  await openTime()
  await expect(note).toHaveValue(words)
  await add.click()
  await expect(note).toHaveValue('')
  expect(await office.db.caseTime.count({ where: { mandateId } })).toBe(1)
  // Once it is there, the same again is another entry.
  const half = page.getByRole('button', { name: '+ 30 хв' })
  await half.click()
  await expect(page.getByText('Разом 34 хв')).toBeVisible()
  await half.click()
  await expect(page.getByText('Разом 1 год 4 хв')).toBeVisible()

  await page.getByRole('button', { name: 'Записати подію' }).first().click()
  const keptEvent = draftKept(page, 'Дзвінок')
  await page.getByRole('dialog').getByLabel('Що саме').fill('Дзвінок до суду.')
  await keptEvent
  await loseNextAnswer(page, `**${address}*`)
  const save = page.getByRole('dialog').getByRole('button', { name: 'Записати', exact: true })
  await save.click()
  await expect(lost).toBeVisible()
  await page.reload()
  await page.getByRole('button', { name: 'Записати подію' }).first().click()
  await save.click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(await office.db.caseNote.count({ where: { mandateId } })).toBe(1)
})
