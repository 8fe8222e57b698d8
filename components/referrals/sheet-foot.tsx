'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { SelectField } from '@/components/forms/select-field'
import { ActionFoot } from '@/components/layout/action-foot'
import { isNetworkFailure, noteRequestFailed } from '@/components/layout/connection'
import { ShortcutButton } from '@/components/layout/shortcut-button'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { fetchPdf, printPdf, savePdf } from '@/lib/core/pdf-download'
import { SHEET_FORMS, SHEET_LOCALES } from '@/lib/referrals/handoff-sheet.rules'
import type { SheetRequest } from '@/lib/referrals/referral.schema'

type SheetFootProps = { request: SheetRequest; number: string; asksPlace: boolean; isDraft: boolean }

/** Print or save the sheet, in a language and a form; of a protected person, only after asking about the place. */
export function SheetFoot({ request, number, asksPlace, isDraft }: SheetFootProps) {
  const t = useTranslations('referrals')
  const router = useRouter()
  const [state, setState] = useState<'idle' | 'working' | 'failed'>('idle')
  const [asked, setAsked] = useState<'print' | 'pdf'>()
  const { referralId, locale, form } = request

  async function issue(use: 'print' | 'pdf') {
    setAsked(undefined)
    setState('working')
    try {
      const body = { referralId, locale, form, isPlaceSafe: asksPlace }
      const pdf = await fetchPdf('/api/papers/handoff-sheet', body)
      if (use === 'print') printPdf(pdf, number)
      else savePdf(pdf, number)
      setState('idle')
    } catch (error) {
      if (isNetworkFailure(error)) noteRequestFailed()
      setState('failed')
    }
  }
  const press = (use: 'print' | 'pdf') => (asksPlace ? setAsked(use) : void issue(use))
  const show = (more: Partial<SheetRequest>) =>
    router.replace(
      `/referrals/${referralId}/sheet?${new URLSearchParams({ locale: more.locale ?? locale, form: more.form ?? form })}`,
    )
  const pending = state === 'working'
  return (
    <ActionFoot
      end={
        <>
          <SelectField
            label={t('sheet.language')}
            hideLabel
            value={locale}
            options={SHEET_LOCALES.map((value) => ({ value, label: t(`locale.${value}`) }))}
            onChange={({ currentTarget }) => {
              const chosen = SHEET_LOCALES.find((each) => each === currentTarget.value)
              if (chosen) show({ locale: chosen })
            }}
          />
          <SelectField
            label={t('sheet.form')}
            hideLabel
            value={form}
            options={SHEET_FORMS.map((value) => ({ value, label: t(`form.${value}`) }))}
            onChange={({ currentTarget }) => {
              const chosen = SHEET_FORMS.find((each) => each === currentTarget.value)
              if (chosen) show({ form: chosen })
            }}
          />
          <ButtonLink variant="link" href={`/referrals/${referralId}`}>
            {t('sheet.back')}
          </ButtonLink>
        </>
      }
    >
      <ShortcutButton
        variant="primary"
        type="button"
        stroke={{ code: 'KeyP', alt: true }}
        pending={pending}
        {...(isDraft ? { disabledReason: t('problem.notHandedOver') } : {})}
        onClick={() => press('print')}
      >
        {t('sheet.print')}
      </ShortcutButton>
      <Button
        pending={pending}
        {...(isDraft ? { disabledReason: t('problem.notHandedOver') } : {})}
        onClick={() => press('pdf')}
      >
        {t('sheet.pdf')}
      </Button>
      <span role="status" className="text-sm text-warn">
        {state === 'failed' && t('sheet.failed')}
      </span>
      <ConfirmDialog
        open={asked !== undefined}
        title={t('sheet.confirmTitle')}
        confirmLabel={t('sheet.confirm')}
        keepLabel={t('sheet.keep')}
        onConfirm={() => issue(asked ?? 'print')}
        onClose={() => setAsked(undefined)}
      >
        {t('sheet.confirmText')}
      </ConfirmDialog>
    </ActionFoot>
  )
}
