'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import { useToast } from '@/components/ui/toast'
import { removeNoteAction } from '@/lib/cases/case.actions'
import type { CaseNoteView } from '@/lib/cases/case.queries'
import { ChangeNoteForm } from './change-note-form'
import type { TabProps } from './duties-tab'
import { useCaseDeed, useDays } from './use-case-texts'

/** What was written down, newest first; one's own is changed and taken away here. */
export function NotesTab({ found, isOpen, onChanged }: TabProps) {
  const t = useTranslations('cases.note')
  if (found.notes.length === 0) return <EmptyState title={t('none')}>{isOpen && t('noneText')}</EmptyState>
  return (
    <ul className="grid">
      {found.notes.map((note) => (
        <NoteLine key={note.id} note={note} mayChange={isOpen && note.isOwn} onChanged={onChanged} />
      ))}
    </ul>
  )
}

type NoteLineProps = { note: CaseNoteView; mayChange: boolean; onChanged: () => void }

function NoteLine({ note, mayChange, onChanged }: NoteLineProps) {
  const t = useTranslations('cases.note')
  const days = useDays()
  const toast = useToast()
  const [isChanging, setChanging] = useState(false)
  const { id: noteId, kind, isPrivate, on, text, by } = note
  const deed = useCaseDeed<null>(onChanged)
  const named = { kind: t(`kind.${kind}`), date: days.full(on) }
  async function remove(): Promise<void> {
    const answer = await deed.send(() => removeNoteAction({ noteId, isRemoved: true }))
    if (!answer?.ok) return
    toast({
      message: t('removed'),
      undo: async () => {
        await deed.send(() => removeNoteAction({ noteId, isRemoved: false }))
      },
    })
  }
  if (isChanging)
    return (
      <li className="border-line border-b py-3 last:border-b-0">
        <ChangeNoteForm
          note={note}
          onDone={() => {
            setChanging(false)
            onChanged()
          }}
          onBack={() => setChanging(false)}
        />
      </li>
    )
  return (
    <li className="grid gap-1 border-line border-b py-3 first:pt-0 last:border-b-0">
      <p className="flex flex-wrap items-center gap-2 text-sm">
        <b>{t(`kind.${kind}`)}</b>
        <span className="text-ink-2">{[days.full(on), by].join(' · ')}</span>
        {isPrivate && <Chip icon="lock">{t('private')}</Chip>}
      </p>
      <p className="whitespace-pre-line text-row">{text}</p>
      {deed.text && (
        <Banner tone="danger" role="alert">
          {deed.text}
        </Banner>
      )}
      {mayChange && (
        <div className="flex flex-wrap gap-2">
          <Button variant="link" aria-label={t('changeOf', named)} onClick={() => setChanging(true)}>
            {t('change')}
          </Button>
          <Button
            variant="link"
            pending={deed.pending}
            aria-label={t('removeOf', named)}
            onClick={() => void remove()}
          >
            {t('remove')}
          </Button>
        </div>
      )}
    </li>
  )
}
