'use client'

import { toNestErrors } from '@hookform/resolvers'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { FormProvider, type Resolver, useWatch } from 'react-hook-form'
import { ChangedSince } from '@/components/forms/changed-since'
import { DraftStatus } from '@/components/forms/draft-status'
import { ErrorSummary, type FieldProblem } from '@/components/forms/error-summary'
import { TextArea } from '@/components/forms/text-area'
import { useForm } from '@/components/forms/use-form'
import { useServerDraft } from '@/components/forms/use-server-draft'
import { type Outcome, OutcomeNote } from '@/components/offices/outcome-note'
import { useAct } from '@/components/offices/use-act'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { Sheet } from '@/components/ui/sheet'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { newId } from '@/lib/core/new-id'
import { isPlainDate, type PlainDate, toUtcMidnight } from '@/lib/core/plain-date'
import { POPULATION_GROUPS } from '@/lib/eligibility/rule-book'
import { correctRuleAction } from '@/lib/rules/rule-correction.actions'
import { type RuleDraft, type RuleForm, ruleFormSchema } from '@/lib/rules/rule-form.schema'
import type { RuleChoices } from '@/lib/rules/rules.queries'
import { RowDate } from './fields/basic-fields'
import { KindFields } from './fields/kind-fields'
import { Choices } from './fields/paper-choice'
import { SourceFields } from './fields/source-fields'
import { TrialPanel } from './trial-panel'
import { messageIn, useRuleFault } from './use-rule-form'

type CorrectRuleFormProps = {
  begin: RuleForm
  draft?: { content: RuleDraft; revision: number }
  draftKey: string
  choices: RuleChoices
  seenRevision: number
  /** First days of the versions there are. */
  knownDays: readonly PlainDate[]
  /** Today. */
  on: PlainDate
  backTo: string
}

/** A rule as it is to be from a day on: what it says, by which source, why. Tried on samples before it is recorded. */
export function CorrectRuleForm(props: CorrectRuleFormProps) {
  const { begin, draft, draftKey, choices, seenRevision, on, backTo } = props
  const t = useTranslations('rules.form')
  const textOf = useRuleFault()
  const router = useRouter()
  const { run, pending } = useAct(correctRuleAction)
  // What was typed on an older rule does not pass for an answer to the newer, until it was compared.
  const [seen, setSeen] = useState(draft?.content.seenRevision ?? seenRevision)
  const submissionId = useRef(newId())
  const [outcome, setOutcome] = useState<Outcome>()
  const form = useForm<RuleForm>({
    resolver: readAsServer,
    defaultValues: draft?.content ?? begin,
    shouldFocusError: false,
  })
  const { progress, keep, discard, overwrite } = useServerDraft<RuleDraft>({
    key: draftKey,
    ...(draft ? { found: { revision: draft.revision } } : {}),
  })
  const { subscribe } = form
  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: ({ values }) => keep({ ...values, seenRevision: seen }),
      }),
    [subscribe, keep, seen],
  )

  const submit = form.handleSubmit(async () => {
    const answer = await run({
      ...form.getValues(),
      seenRevision: seen,
      submissionId: submissionId.current,
    })
    if (answer.ok) {
      await discard()
      router.push(`${backTo}?recorded=${answer.value.revision}`)
      return router.refresh()
    }
    if (answer.error !== 'unreachable') submissionId.current = newId()
    if (answer.error === 'invalidInput') {
      for (const [path, [message]] of Object.entries(answer.fieldErrors)) setServerError(path, message)
      return
    }
    setOutcome({ isDone: false, text: textOf(answer.error) ?? answer.error })
  })
  function setServerError(path: string, message: string | undefined) {
    const name = SERVER_FIELDS.find((each) => each === path)
    if (name && message) form.setError(name, { message })
    else setOutcome({ isDone: false, text: textOf(message) ?? t('refused') })
  }

  const { errors, submitCount } = form.formState
  const problems = useProblems(errors)
  return (
    <FormProvider {...form}>
      <Choices value={choices}>
        <form noValidate onSubmit={submit} className="grid max-w-form gap-4">
          <ErrorSummary problems={problems} attempt={submitCount} />
          {draft && <Banner tone="neutral">{t('draftFound')}</Banner>}
          {seen < seenRevision && (
            <ChangedSince
              title={t('changedSince')}
              text={t('changedSinceText')}
              href={backTo}
              look={t('compare')}
              onCompared={() => {
                setSeen(seenRevision)
                keep({ ...form.getValues(), seenRevision })
              }}
            />
          )}
          <Sheet title={t('when')} id="when">
            <FirstDay {...props} />
          </Sheet>
          <Sheet title={t('what')} id="what">
            <KindFields kind={begin.version.kind} />
            {begin.version.kind === 'holidaySuspensions' && <p>{t('suspensionWhat')}</p>}
          </Sheet>
          <Sheet title={t('whereFrom')} id="source">
            <SourceFields kind={begin.version.kind} />
          </Sheet>
          <TrialPanel kind={begin.version.kind} />
          <Sheet title={t('record')} id="record">
            <div className="grid gap-4">
              <TextArea
                label={t('reason')}
                hint={t('reasonHint')}
                mark="required"
                rows={2}
                {...form.register('reason')}
                error={errors.reason?.message}
              />
              <OutcomeNote outcome={outcome} />
              <div className="flex flex-wrap items-center gap-3">
                <Button type="submit" variant="primary" pending={pending}>
                  {t('save')}
                </Button>
                <ButtonLink href={backTo}>{t('back')}</ButtonLink>
                <DraftStatus draft={progress} onOverwrite={overwrite} />
              </div>
              <WhenItHolds on={on} />
            </div>
          </Sheet>
        </form>
      </Choices>
    </FormProvider>
  )
}

/** Reads what is typed as the server will, and sends it as it was typed. */
const readAsServer: Resolver<RuleForm> = (values, _context, options) => {
  const read = ruleFormSchema.safeParse(values)
  if (read.success) return { values, errors: {} }
  const found = read.error.issues.map(({ path, code, message }) => [path.join('.'), { type: code, message }])
  return { values: {}, errors: toNestErrors(Object.fromEntries(found), options) }
}

/** Fields only the server can judge. */
const SERVER_FIELDS = [
  'version.row.from',
  'version.row.requirements',
  'version.row.formula',
  'version.row.usageLimit',
  'version.row.matching',
  'version.row.length.count',
  'version.row.application',
  'version.row.identity',
  'version.row.insteadOfApplication',
  'version.row.representativeIdentity',
  'version.row.representativeAuthority',
  'version.row.welcome',
] as const

function FirstDay({ knownDays, on }: CorrectRuleFormProps) {
  const t = useTranslations('rules.form')
  const from = useWatch<RuleForm, 'version.row.from'>({ name: 'version.row.from' })
  const isKnown = isPlainDate(from) && knownDays.includes(from)
  const isPast = isPlainDate(from) && from <= on
  return (
    <div className="grid gap-3">
      <div className="grid gap-3 sm:grid-cols-2">
        <RowDate name="version.row.from" label={t('from')} hint={t('fromHint')} mark="required" on={on} />
        <RowDate name="version.row.to" label={t('to')} hint={t('toHint')} on={on} />
      </div>
      {isKnown && <Banner tone="warn">{t('mends')}</Banner>}
      {isPast && <Banner tone="warn">{t('past')}</Banner>}
    </div>
  )
}

function WhenItHolds({ on }: { on: PlainDate }) {
  const t = useTranslations('rules.form')
  const format = useFormatter()
  const from = useWatch<RuleForm, 'version.row.from'>({ name: 'version.row.from' })
  if (!isPlainDate(from)) return null
  const day = format.dateTime(toUtcMidnight(from), 'day')
  return <p className="text-ink-2 text-sm">{from > on ? t('holdsFrom', { day }) : t('holdsAtOnce')}</p>
}

const NAMED_FIELDS = ['reason', 'from', 'to', 'sources', 'source', 'confidence'] as const

/** What the summary lists: the parts of the form with something wrong in them, each leading to its field. */
function useProblems(errors: object): FieldProblem[] {
  const t = useTranslations('rules.form')
  const textOf = useRuleFault()
  const tv = useTranslations('rules.value.group')
  const labelOf = (name: string) => {
    const [first = '', second = ''] = name.replace('version.row.', '').split('.')
    const group = POPULATION_GROUPS.find((each) => each === second)
    if (first === 'amounts' && group) return tv(group)
    const known = NAMED_FIELDS.find((each) => each === first)
    return known ? t(known) : t('field')
  }
  return leavesOf(errors, '').map(({ name, message }) => ({
    name,
    label: labelOf(name),
    error: textOf(message) ?? message,
  }))
}

function leavesOf(error: unknown, path: string): { name: string; message: string }[] {
  if (typeof error !== 'object' || error === null) return []
  if ('message' in error && typeof error.message === 'string') return [{ name: path, message: error.message }]
  return Object.entries(error).flatMap(([key, inside]) => {
    const at = path ? `${path}.${key}` : key
    // Inside lists and trees there is no field of one's own: the whole list is where one has to look.
    const isInList = /^\d+$|^of$/.test(key)
    const message = isInList ? messageIn(inside) : undefined
    return message ? [{ name: path, message }] : leavesOf(inside, at)
  })
}
