import type { Locator, Page } from '@playwright/test'
import { todayInKyiv } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { givenGranted, givenIssued } from '../../scripts/testing/given-granted'
import { givenProvider } from '../../scripts/testing/given-mandates'
import { givenChange } from '../support/colleague-change'
import { givenCase } from '../support/decision-queue'
import { expect, test } from '../support/test'

const on = todayInKyiv(new Date())

/** A form of the head about an application: how it is opened, and a field that is typed into. */
type Form = { applicationId: string; open: () => Promise<void>; field: Locator }

async function sheetOf(page: Page, head: Viewer, key: string, label: string): Promise<Form> {
  const { applicationId } = await givenCase(head.unit.id, 0)
  const open = async () => {
    await page.goto('/decisions')
    await expect(page.getByRole('button', { name: 'Відмовити…' })).toBeVisible()
    await page.keyboard.press(key)
  }
  return { applicationId, open, field: page.getByLabel(label) }
}

async function endingOf(page: Page, head: Viewer, which: 'replace' | 'terminate'): Promise<Form> {
  const { applicationId } = await givenGranted({ head, on })
  const { mandateId } = await givenIssued({ head, applicationId, providerId: await givenProvider(head), on })
  const address = { replace: `/mandates/${mandateId}`, terminate: `/mandates/appoint/${applicationId}` }
  const open = async () => {
    await page.goto(`${address[which]}/${which}`)
  }
  return { applicationId, open, field: page.getByLabel('Встановлені обставини') }
}

async function letterOf(page: Page, head: Viewer): Promise<Form> {
  const { applicationId } = await givenGranted({ head, on })
  const field = page.getByLabel('Звертання')
  const open = async () => {
    await page.goto(`/decisions/${applicationId}/papers`)
    await page.getByRole('radio', { name: 'Лист людині' }).click()
  }
  return { applicationId, open, field }
}

const FORMS = {
  'a grant': (page: Page, head: Viewer) => sheetOf(page, head, 'g', 'Справа'),
  'a refusal': (page: Page, head: Viewer) => sheetOf(page, head, 'r', 'Встановлені обставини'),
  'a return': (page: Page, head: Viewer) => sheetOf(page, head, 'b', 'Чому повертаєте'),
  'a replacement': (page: Page, head: Viewer) => endingOf(page, head, 'replace'),
  'a termination': (page: Page, head: Viewer) => endingOf(page, head, 'terminate'),
  'a letter': letterOf,
}

for (const [name, given] of Object.entries(FORMS)) {
  test(`${name} half typed tells on return who changed the application since, and keeps what was typed`, async ({
    page,
    signIn,
    givenStaff,
    scan,
  }) => {
    await page.setViewportSize({ width: 1366, height: 768 })
    const head = await signIn('HEAD')
    const { applicationId, open, field } = await given(page, head)
    const isKept = page.getByText(/Чернетку збережено/)
    const changed = page.getByText(/^Відколи ви почали, заяву змінено: Ігор Бойко, /)
    await open()
    await field.fill('Виселення, зустрічний позов')
    await expect(isKept).toBeVisible()
    await open()
    await expect(field).toHaveValue('Виселення, зустрічний позов')
    await expect(changed).toHaveCount(0)

    const colleague = await givenStaff({ role: 'FRONTLINER', unitId: head.unit.id, name: 'Ігор Бойко' })
    await givenChange(colleague, applicationId)
    await open()
    await expect(changed).toBeVisible()
    await expect(field).toHaveValue('Виселення, зустрічний позов')
    await scan()
    await page.getByRole('button', { name: 'Порівняно, лишаю своє' }).click()
    await expect(changed).toHaveCount(0)
    await expect(isKept).toBeVisible()
    await open()
    await expect(field).toHaveValue('Виселення, зустрічний позов')
    await expect(changed).toHaveCount(0)
  })
}
