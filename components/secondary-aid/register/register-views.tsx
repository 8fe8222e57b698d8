'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useAct } from '@/components/offices/use-act'
import { Button } from '@/components/ui/button'
import { buttonClasses } from '@/components/ui/button-classes'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Menu, type MenuEntry } from '@/components/ui/menu'
import { type ApplicationFilter, applicationFilterSchema } from '@/lib/secondary-aid/application.schema'
import { viewFilterOf } from '@/lib/secondary-aid/register-form.schema'
import {
  changeViewAction,
  defaultViewAction,
  keepViewAction,
  removeViewAction,
  renameViewAction,
  shareViewAction,
} from '@/lib/secondary-aid/register-view.actions'
import type { RegisterViewLine } from '@/lib/secondary-aid/register-view.queries'
import { ViewNameDialog } from './view-name-dialog'

type RegisterViewsProps = {
  views: readonly RegisterViewLine[]
  filter: ApplicationFilter
  viewId: string | undefined
  mayShare: boolean
  onShow: (filter: ApplicationFilter, viewId?: string) => void
}
type Outcome = { ok: boolean; error?: string }

/** Views that were kept, one press each; what can be done with the one that is shown. */
export function RegisterViews({ views, filter, viewId, mayShare, onShow }: RegisterViewsProps) {
  const t = useTranslations('register.views')
  const router = useRouter()
  const [asked, setAsked] = useState<'keep' | 'rename' | 'remove'>()
  const [problem, setProblem] = useState<'nameTaken' | 'viewNotFound' | 'other'>()
  const keep = useAct(keepViewAction)
  const change = useAct(changeViewAction)
  const rename = useAct(renameViewAction)
  const remove = useAct(removeViewAction)
  const share = useAct(shareViewAction)
  const choose = useAct(defaultViewAction)
  const shown = views.find(({ id }) => id === viewId)
  const kept = viewFilterOf(filter)

  /** What was done is read anew; a refusal is said where the views are. */
  function settle(outcome: Outcome): boolean {
    setProblem(outcome.ok ? undefined : problemOf(outcome.error))
    if (!outcome.ok) return false
    setAsked(undefined)
    router.refresh()
    return true
  }
  async function keepAs(name: string) {
    const done = await keep.run({ name, filter: kept })
    if (settle(done) && done.ok) onShow(filter, done.value.viewId)
  }

  const entries = (view: RegisterViewLine): MenuEntry[] => {
    const { id: viewId, mayChange, isShared, isDefault } = view
    const entry = (key: EntryKey, run: () => void | Promise<void>): MenuEntry => ({
      kind: 'action',
      label: t(key),
      run,
    })
    return [
      ...(mayChange && JSON.stringify(view.filter) !== JSON.stringify(kept)
        ? [entry('change', async () => void settle(await change.run({ viewId, filter: kept })))]
        : []),
      entry(
        isDefault ? 'dropFirst' : 'makeFirst',
        async () => void settle(await choose.run({ viewId: isDefault ? null : viewId })),
      ),
      ...(mayShare && mayChange
        ? [
            entry(
              isShared ? 'unshare' : 'share',
              async () => void settle(await share.run({ viewId, isShared: !isShared })),
            ),
          ]
        : []),
      ...(mayChange
        ? [entry('rename', () => setAsked('rename')), entry('remove', () => setAsked('remove'))]
        : []),
    ]
  }

  return (
    <div className="no-print mb-3 flex flex-wrap items-center gap-2">
      {views.length > 0 && (
        <ul aria-label={t('label')} className="flex flex-wrap gap-2">
          {views.map((view) => (
            <li key={view.id}>
              <button
                type="button"
                aria-pressed={view.id === viewId}
                onClick={() => onShow(applicationFilterSchema.parse(view.filter), view.id)}
                className="flex min-h-8 items-center gap-2 rounded-control border border-control bg-paper px-3 text-sm hover:bg-sunken aria-pressed:bg-accent-tint aria-pressed:font-semibold aria-pressed:inset-ring-2 aria-pressed:inset-ring-accent max-sm:min-h-11"
              >
                {view.name}
                {view.isShared && <span className="font-normal text-ink-2">{t('shared')}</span>}
                {view.isDefault && <span className="font-normal text-ink-2">{t('first')}</span>}
              </button>
            </li>
          ))}
        </ul>
      )}
      {shown && (
        <Menu
          label={t('acts', { name: shown.name })}
          align="start"
          buttonClassName={buttonClasses({ variant: 'secondary', size: 'small' })}
          entries={entries(shown)}
        >
          {t('actsShort')}
        </Menu>
      )}
      <Button size="small" icon="plus" onClick={() => setAsked('keep')}>
        {t('keep')}
      </Button>
      <p role="status" className="text-danger text-sm empty:hidden">
        {problem && asked === undefined && t(`problems.${problem}`)}
      </p>
      {(asked === 'keep' || (asked === 'rename' && shown)) && (
        <ViewNameDialog
          title={t(asked === 'keep' ? 'keepTitle' : 'renameTitle')}
          name={asked === 'rename' && shown ? shown.name : ''}
          error={problem && t(`problems.${problem}`)}
          pending={keep.pending || rename.pending}
          onSave={async (name) => {
            if (asked === 'keep') await keepAs(name)
            else if (shown) settle(await rename.run({ viewId: shown.id, name }))
          }}
          onClose={() => {
            setAsked(undefined)
            setProblem(undefined)
          }}
        />
      )}
      {shown && (
        <ConfirmDialog
          open={asked === 'remove'}
          title={t('removeTitle', { name: shown.name })}
          confirmLabel={t('removeConfirm')}
          keepLabel={t('removeKeep')}
          onConfirm={async () => {
            if (settle(await remove.run({ viewId: shown.id }))) onShow(filter)
            else setAsked(undefined)
          }}
          onClose={() => setAsked(undefined)}
        >
          {t(shown.isShared ? 'removeShared' : 'removeText')}
        </ConfirmDialog>
      )}
    </div>
  )
}

type EntryKey = 'change' | 'rename' | 'share' | 'unshare' | 'makeFirst' | 'dropFirst' | 'remove'

function problemOf(error: string | undefined) {
  return error === 'nameTaken' || error === 'viewNotFound' ? error : 'other'
}
