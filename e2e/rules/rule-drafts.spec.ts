import { randomUUID } from 'node:crypto'
import { givenTopUnit } from '../../scripts/testing/given-rules'
import { givenStaff } from '../../scripts/testing/givens'
import { draftKept } from '../support/drafts'
import { expect, test } from '../support/test'

/** Another administrator records a minimum of that day. */
async function givenCorrection(from: string): Promise<void> {
  const { correctRule } = await import('@/lib/rules/rule-correction.commands')
  const { correctRuleSchema } = await import('@/lib/rules/rule-correction.schema')
  const other = await givenStaff({ role: 'ADMINISTRATOR', unitId: await givenTopUnit() })
  const amounts = {
    general: 350_000,
    child06: 300_000,
    child618: 370_000,
    ableBodied: 363_000,
    lostAbility: 280_000,
  }
  const said = { uk: 'Закон про Державний бюджет', en: 'Law on the state budget' }
  const row = {
    ...{ code: 'SUBSISTENCE_MINIMUM', from, to: null, amounts },
    ...{ legalBasis: said, sources: ['https://example.gov.ua/budget'], confidence: 'law' },
  }
  const recorded = await correctRule(
    other,
    correctRuleSchema.parse({
      version: { kind: 'subsistenceMinimums', row },
      ...{ reason: 'Ухвалено бюджет', seenRevision: 1_000_000, submissionId: randomUUID() },
    }),
  )
  if (!recorded.ok) throw new Error(recorded.error)
}

test('a draft of a rule does not pass for an answer to what was recorded since', async ({
  page,
  signIn,
  scan,
  office: _office,
}) => {
  await signIn('ADMINISTRATOR', { unitId: await givenTopUnit() })
  await page.goto('/admin/rules/subsistenceMinimums/SUBSISTENCE_MINIMUM/correct')
  const reason = page.getByLabel('Чому змінюєте')
  const kept = draftKept(page)
  await reason.fill('Новий бюджет')
  await kept
  await page.reload()
  await expect(reason).toHaveValue('Новий бюджет')
  const changed = page.getByText('Відколи ви почали, це правило змінила інша людина.')
  await expect(changed).toHaveCount(0)

  await givenCorrection('2038-01-01')
  await page.reload()
  await expect(changed).toBeVisible()
  await expect(reason).toHaveValue('Новий бюджет')
  await scan()
  await page.getByRole('button', { name: 'Порівняно, лишаю своє' }).click()
  await expect(changed).toHaveCount(0)
})
