'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Controller } from 'react-hook-form'
import { DateField } from '@/components/forms/date-field'
import { useForm } from '@/components/forms/use-form'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { useToast } from '@/components/ui/toast'
import { fileDocumentAction, removeDocumentAction } from '@/lib/cases/case.actions'
import type { CaseDocumentView } from '@/lib/cases/case-document.queries'
import { filedFormSchema } from '@/lib/cases/case-document.schema'
import { errorAt, useCaseDeed, useDays } from './use-case-texts'

type DocumentActsProps = { found: CaseDocumentView; isChanged: boolean; onChanged: () => void }

/** Where the paper stands: a draft, filed or sent on a day; and what becomes of it. */
export function DocumentActs({ found, isChanged, onChanged }: DocumentActsProps) {
  const t = useTranslations('cases.paper')
  const days = useDays()
  const toast = useToast()
  const router = useRouter()
  const [mode, setMode] = useState<'look' | 'FILE' | 'SEND'>('look')
  const { id: documentId, mandateId, state, filedOn, revision, isOpen, on } = found
  const deed = useCaseDeed<unknown>(() => {
    setMode('look')
    onChanged()
  })
  const move = (act: 'FILE' | 'SEND' | 'TAKE_BACK', day: string | null) =>
    deed.send(() => fileDocumentAction({ documentId, expectedRevision: revision, act, on: day }))
  async function remove(): Promise<void> {
    const answer = await deed.send(() => removeDocumentAction({ documentId, isRemoved: true }))
    if (!answer?.ok) return
    router.push(`/cases/${mandateId}?tab=papers`)
    toast({
      message: t('removed'),
      undo: async () => {
        await removeDocumentAction({ documentId, isRemoved: false })
        router.refresh()
      },
    })
  }
  const off = isChanged ? { disabledReason: t('saveFirst') } : {}
  return (
    <div className="grid gap-2.5">
      <div className="flex flex-wrap items-center gap-2">
        <Chip tone={state === 'DRAFT' ? 'calm' : 'ok'}>
          {state === 'DRAFT'
            ? t('state.DRAFT')
            : t(`state.${state}`, { date: filedOn ? days.full(filedOn) : '' })}
        </Chip>
        {isOpen && state === 'DRAFT' && mode === 'look' && (
          <>
            <Button {...off} onClick={() => setMode('FILE')}>
              {t('fileOpen')}
            </Button>
            <Button {...off} onClick={() => setMode('SEND')}>
              {t('send')}
            </Button>
            <Button variant="link" pending={deed.pending} onClick={() => void remove()}>
              {t('remove')}
            </Button>
          </>
        )}
        {isOpen && state !== 'DRAFT' && (
          <Button pending={deed.pending} onClick={() => void move('TAKE_BACK', null)}>
            {t('takeBack')}
          </Button>
        )}
      </div>
      {mode !== 'look' && (
        <FiledDay
          act={mode}
          on={on}
          pending={deed.pending}
          onSend={(day) => void move(mode, day)}
          onBack={() => setMode('look')}
        />
      )}
      {deed.text && (
        <Banner tone="danger" role="alert">
          {deed.text}
        </Banner>
      )}
    </div>
  )
}

type FiledDayProps = {
  act: 'FILE' | 'SEND'
  on: CaseDocumentView['on']
  pending: boolean
  onSend: (day: string) => void
  onBack: () => void
}

function FiledDay({ act, on, pending, onSend, onBack }: FiledDayProps) {
  const t = useTranslations('cases.paper')
  const words = useTranslations('cases.duty')
  const { control, handleSubmit, formState } = useForm({
    resolver: zodResolver(filedFormSchema(on)),
    defaultValues: { on: String(on) },
  })
  const send = handleSubmit(({ on: day }) => day && onSend(day))
  return (
    <div className="flex flex-wrap items-end gap-3 rounded-control border border-accent bg-paper px-4 py-3">
      <Controller
        control={control}
        name="on"
        render={({ field: { value, ...field } }) => (
          <DateField
            value={value ?? ''}
            label={t(act === 'FILE' ? 'fileOn' : 'sendOn')}
            {...field}
            {...errorAt(formState.errors, 'on')}
          />
        )}
      />
      <Button variant="primary" type="button" pending={pending} onClick={() => void send()}>
        {t(act === 'FILE' ? 'fileSave' : 'sendSave')}
      </Button>
      <Button onClick={onBack}>{words('keep')}</Button>
    </div>
  )
}
