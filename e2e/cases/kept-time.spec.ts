import type { Page } from '@playwright/test'
import { givenStaff } from '../../scripts/testing/givens'
import { draftDropped, draftKept } from '../support/drafts'
import { holdNextAnswer, loseNextAnswer } from '../support/held-answers'
import { givenOwnCase } from '../support/own-case'
import { expect, test } from '../support/test'

async function openTime(page: Page, mandateId: string): Promise<void> {
  await page.goto(`/cases/${mandateId}`)
  await page.getByRole('tab', { name: 'Час' }).click()
}

const words = 'Довге відрядження, яке не переноситься.'

test('the minutes and the words of a time entry come back, and are gone once it is added', async ({
  page,
  signIn,
  office,
}) => {
  const head = await givenStaff({ role: 'HEAD' })
  const lawyer = await signIn('LAWYER', { unitId: head.unit.id })
  const mandateId = await givenOwnCase(head, lawyer, office)
  const own = page.getByLabel('Своя тривалість, хвилин')
  const note = page.getByLabel('Примітка')
  const open = () => openTime(page, mandateId)
  await open()
  await own.fill('4')
  const kept = draftKept(page)
  await note.fill(words)
  await kept
  await open()
  await expect(own).toHaveValue('4')
  await expect(note).toHaveValue(words)
  const gone = draftDropped(page)
  await page.getByRole('button', { name: 'Додати', exact: true }).click()
  await gone
  await expect(note).toHaveValue('')
  await expect(page.getByText('Разом 4 хв')).toBeVisible()
  expect(await office.db.draft.count({ where: { staffId: lawyer.staffId } })).toBe(0)
})

test('a usual length whose answer was lost stands in the form after a reload, and is recorded once', async ({
  page,
  signIn,
  office,
  scan,
}) => {
  const head = await givenStaff({ role: 'HEAD' })
  const lawyer = await signIn('LAWYER', { unitId: head.unit.id })
  const mandateId = await givenOwnCase(head, lawyer, office)
  const entries = () => office.db.caseTime.count({ where: { mandateId } })
  const own = page.getByLabel('Своя тривалість, хвилин')
  const half = page.getByRole('button', { name: '+ 30 хв' })
  const open = () => openTime(page, mandateId)
  await open()
  const kept = draftKept(page, '"own":"30"')
  await loseNextAnswer(page, `**/cases/${mandateId}*`)
  await half.click()
  await kept
  await expect(page.getByText(/Перевірте зв’язок/).first()).toBeVisible()
  await open()
  await expect(own).toHaveValue('30')
  await scan()
  await half.click()
  await expect(own).toHaveValue('')
  await expect(page.getByText('Разом 30 хв')).toBeVisible()
  expect(await entries()).toBe(1)

  // A length of one’s own that was typed and not added stays.
  await own.fill('45')
  await half.click()
  await expect(page.getByText('Разом 1 год', { exact: true })).toBeVisible()
  await expect(own).toHaveValue('45')
})

test('what is typed while a time entry is on its way is of the next one, and kept at once', async ({
  page,
  signIn,
  office,
  scan,
}) => {
  const head = await givenStaff({ role: 'HEAD' })
  const lawyer = await signIn('LAWYER', { unitId: head.unit.id })
  const mandateId = await givenOwnCase(head, lawyer, office)
  const entries = () => office.db.caseTime.count({ where: { mandateId } })
  const own = page.getByLabel('Своя тривалість, хвилин')
  const note = page.getByLabel('Примітка')
  const add = page.getByRole('button', { name: 'Додати', exact: true })
  const open = () => openTime(page, mandateId)
  await open()
  await own.fill('4')
  const first = draftKept(page, 'Перша зустріч')
  await note.fill('Перша зустріч')
  await first

  const letGo = await holdNextAnswer(page, `**/cases/${mandateId}*`)
  await add.click()
  await expect.poll(entries).toBe(1)
  const meanwhile = draftKept(page, 'Друга зустріч')
  await note.fill('Друга зустріч')
  await meanwhile
  const kept = draftKept(page, 'Друга зустріч')
  letGo()
  expect((await kept).request().postDataJSON().content.form).toMatchObject({ own: '', note: 'Друга зустріч' })
  await expect(page.getByText('Разом 4 хв')).toBeVisible()
  await expect(note).toHaveValue('Друга зустріч')
  await expect(own).toHaveValue('')
  await scan()

  await open()
  await expect(note).toHaveValue('Друга зустріч')
  await own.fill('6')
  await add.click()
  await expect(page.getByText('Разом 10 хв')).toBeVisible()
  await expect(note).toHaveValue('')
  expect(await entries()).toBe(2)
  await expect.poll(() => office.db.draft.count({ where: { staffId: lawyer.staffId } })).toBe(0)
})
