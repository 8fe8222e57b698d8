'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { KeptNote } from '@/components/forms/kept-note'
import { RadioGroup } from '@/components/forms/radio-group'
import { TextArea } from '@/components/forms/text-area'
import { useForm } from '@/components/forms/use-form'
import { useKeptForm } from '@/components/forms/use-kept-form'
import { useSubmission } from '@/components/layout/use-submission'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Disclosure } from '@/components/ui/disclosure'
import { Skeleton } from '@/components/ui/skeleton'
import { postJson } from '@/lib/core/http'
import { jointId } from '@/lib/core/joint-id.rules'
import type { Result } from '@/lib/core/result'
import type { ProposedWorker, TakerProposal } from '@/lib/oversight/reassign.queries'
import { reassignAction } from '@/lib/oversight/workload.actions'
import { reassignFormSchema } from '@/lib/oversight/workload.schema'
import { useWorkloadProblem } from './use-workload-texts'
import type { MovableRow } from './worker-screen'

type ReassignDialogProps = {
  fromStaffId: string
  matters: readonly MovableRow[]
  onClose: () => void
  /** Somebody wrote in these meanwhile: none was handed over. */
  onChanged: (ids: string[]) => void
  onDone: (count: number) => void
}

/** Who can take the chosen matters, best first with the reasons; a person chooses and says why. */
export function ReassignDialog({ fromStaffId, matters, onClose, onChanged, onDone }: ReassignDialogProps) {
  const t = useTranslations('workload.reassign')
  const problemText = useWorkloadProblem()
  const asked = {
    fromStaffId,
    matters: matters.map(({ kind, id, revision }) => ({ kind, id, expectedRevision: revision })),
  }
  const proposal = useQuery({
    queryKey: ['/api/workload/proposal', asked],
    queryFn: ({ signal }) => postJson<Result<TakerProposal, string>>('/api/workload/proposal', asked, signal),
    gcTime: 0,
  })
  const form = useForm({
    resolver: zodResolver(reassignFormSchema),
    defaultValues: { toStaffId: '', reason: '' },
  })
  const { errors } = form.formState
  // Of these matters and no others, as they were when the dialog was opened.
  const [draftKey] = useState(() => `reassign:${jointId(matters.map(({ id }) => id))}`)
  const kept = useKeptForm(draftKey, form)
  const { send, pending, problem } = useSubmission<{ moved: number }>(({ moved }) => onDone(moved))
  const found = proposal.data?.ok ? proposal.data.value : undefined
  const submit = form.handleSubmit(async (typed) => {
    // A draft may name somebody who cannot take them any more.
    if (!found?.takers.some(({ id }) => id === typed.toStaffId))
      return form.setError('toStaffId', { message: 'chooseOne' })
    const answer = await send((submissionId) => reassignAction({ ...asked, ...typed, submissionId }), kept)
    if (answer && !answer.ok && 'changed' in answer) onChanged(answer.changed.map(({ id }) => id))
  })
  const refused = proposal.data && !proposal.data.ok ? proposal.data.error : undefined
  const text = problemText(problem ?? refused, matters.length)
  return (
    <Dialog open onClose={onClose} title={t('title', { count: matters.length })} width="form">
      <form noValidate onSubmit={submit} className="grid gap-3">
        {text && (
          <Banner tone="danger" role="alert">
            {text}
          </Banner>
        )}
        {proposal.isPending && <Skeleton lines={5} label={t('loading')} />}
        {proposal.isError && (
          <Banner
            tone="warn"
            role="alert"
            actions={
              <Button size="small" onClick={() => void proposal.refetch()}>
                {t('again')}
              </Button>
            }
          >
            {t('unavailable')}
          </Banner>
        )}
        {found && (
          <Takers proposal={found} error={errors.toStaffId?.message} field={form.register('toStaffId')} />
        )}
        {found && found.takers.length > 0 && (
          <TextArea
            label={t('reason')}
            hint={t('reasonHint')}
            rows={2}
            {...form.register('reason')}
            {...(errors.reason?.message ? { error: errors.reason.message } : {})}
          />
        )}
        <div className="mt-1 flex flex-wrap items-center gap-3">
          {found && found.takers.length > 0 && (
            <Button variant="primary" pending={pending}>
              {t('send')}
            </Button>
          )}
          <Button onClick={onClose}>{t('back')}</Button>
          <KeptNote kept={kept} />
        </div>
      </form>
    </Dialog>
  )
}

type TakersProps = {
  proposal: TakerProposal
  error: string | undefined
  field: ReturnType<ReturnType<typeof useForm<{ toStaffId: string; reason: string }>>['register']>
}

function Takers({ proposal: { takers, excluded }, error, field }: TakersProps) {
  const t = useTranslations('workload')
  const label = ({ name, position }: ProposedWorker) => (position ? `${name}, ${position}` : name)
  return (
    <>
      {takers.length > 0 ? (
        <RadioGroup
          label={t('reassign.who')}
          options={takers.map((taker) => ({
            value: taker.id,
            label: label(taker),
            hint: [
              t('reassign.weight', { weight: taker.weight }),
              ...taker.reasons.map((reason) => t(`reason.${reason}`)),
            ].join(' · '),
          }))}
          {...field}
          {...(error ? { error } : {})}
        />
      ) : (
        <Banner tone="warn" title={t('reassign.nobody')}>
          {t('reassign.nobodyText')}
        </Banner>
      )}
      {excluded.length > 0 && (
        <Disclosure summary={t('reassign.excluded', { count: excluded.length })} isOpen={takers.length === 0}>
          <ul className="grid gap-1">
            {excluded.map((worker) => (
              <li key={worker.id} className="text-row">
                {label(worker)}
                <span className="block text-sm text-warn">
                  {worker.barriers.map((barrier) => t(`barrier.${barrier}`)).join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  )
}
