import type { Page } from '@playwright/test'
import { todayInKyiv } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { givenGranted, givenIssued } from '../../scripts/testing/given-granted'
import { givenProvider } from '../../scripts/testing/given-mandates'
import { givenStaff } from '../../scripts/testing/givens'
import type { connectToOffice } from '../support/office'
import { expect, test } from '../support/test'

const words = 'Довге відрядження, яке не переноситься.'

type Office = Awaited<ReturnType<typeof connectToOffice>>

/** A case the lawyer has accepted. */
async function givenOwnCase(head: Viewer, lawyer: Viewer, office: Office): Promise<string> {
  const on = todayInKyiv(new Date())
  const { applicationId } = await givenGranted({ head, on })
  const providerId = await givenProvider(head, { staffId: lawyer.staffId })
  const { mandateId } = await givenIssued({ head, applicationId, providerId, on })
  await office.db.aidMandate.update({
    where: { id: mandateId },
    data: { state: 'ACCEPTED' },
    select: { id: true },
  })
  return mandateId
}

const draftAsked = (page: Page, path: string) =>
  page.waitForResponse((answer) => answer.url().endsWith(`/api/drafts/${path}`) && answer.ok())

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
  const asked = (path: string) => draftAsked(page, path)

  await open()
  const kept = asked('save')
  await reason.fill(words)
  await kept
  await expect(page.getByText(/Чернетку збережено/)).toBeVisible()
  await open()
  await expect(reason).toHaveValue(words)
  await scan()
  const dropped = asked('drop')
  await again.click()
  await dropped
  await expect(reason).toHaveValue('')
  await expect(again).toBeHidden()

  const keptAgain = asked('save')
  await reason.fill(words)
  await keptAgain
  await open()
  await expect(reason).toHaveValue(words)
  const gone = asked('drop')
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
  const kept = draftAsked(page, 'save')
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
  await expect(page.getByText('Свідок готовий прийти.')).toBeVisible()
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
  async function open(): Promise<void> {
    await page.goto(`/cases/${mandateId}`)
    await page.getByRole('tab', { name: 'Час' }).click()
  }
  await open()
  await own.fill('4')
  const kept = draftAsked(page, 'save')
  await note.fill(words)
  await kept
  await open()
  await expect(own).toHaveValue('4')
  await expect(note).toHaveValue(words)
  const gone = draftAsked(page, 'drop')
  await page.getByRole('button', { name: 'Додати', exact: true }).click()
  await gone
  await expect(note).toHaveValue('')
  await expect(page.getByText('Разом 4 хв')).toBeVisible()
  expect(await office.db.draft.count({ where: { staffId: lawyer.staffId } })).toBe(0)
})
