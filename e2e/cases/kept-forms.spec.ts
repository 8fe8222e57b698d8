import { todayInKyiv } from '@/lib/core/plain-date'
import { givenGranted, givenIssued } from '../../scripts/testing/given-granted'
import { givenProvider } from '../../scripts/testing/given-mandates'
import { givenStaff } from '../../scripts/testing/givens'
import { expect, test } from '../support/test'

const words = 'Довге відрядження, яке не переноситься.'

test('a small form comes back as it was left, may be begun anew, and leaves nothing behind once it is sent', async ({
  page,
  signIn,
  office,
  scan,
}) => {
  const on = todayInKyiv(new Date())
  const head = await givenStaff({ role: 'HEAD' })
  const lawyer = await signIn('LAWYER', { unitId: head.unit.id })
  const { applicationId } = await givenGranted({ head, on })
  const providerId = await givenProvider(head, { staffId: lawyer.staffId })
  const { mandateId } = await givenIssued({ head, applicationId, providerId, on })
  await office.db.aidMandate.update({
    where: { id: mandateId },
    data: { state: 'ACCEPTED' },
    select: { id: true },
  })
  const reason = page.getByLabel('Чому потрібна заміна')
  const again = page.getByRole('button', { name: 'Почати заново' })
  async function open(): Promise<void> {
    await page.goto(`/cases/${mandateId}`)
    await page.getByRole('button', { name: 'Ще у справі' }).click()
    await page.getByRole('menuitem', { name: 'Попросити заміну…' }).click()
  }
  const asked = (path: string) =>
    page.waitForResponse((answer) => answer.url().endsWith(`/api/drafts/${path}`) && answer.ok())

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
