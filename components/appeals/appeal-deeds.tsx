'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Sheet } from '@/components/ui/sheet'
import type { AppealView } from '@/lib/appeals/citizen-appeal.queries'
import type { AppealDeed } from '@/lib/appeals/citizen-appeal.rules'
import { AppealDeedForm } from './appeal-deed-form'

/** An answer that was being typed, as it was kept. */
export type KeptAnswer = { text: string; revision: number }

/** The step that is next, open to be done; what else may be done under buttons of its own. */
export function AppealDeeds({ view, draft }: { view: AppealView; draft: KeptAnswer | undefined }) {
  const t = useTranslations('appeals')
  const router = useRouter()
  const { deeds, next, state, executor } = view
  const own = next && deeds.includes(next) ? next : undefined
  const [asked, setAsked] = useState<AppealDeed>()
  // The answer as it stands while another deed is open: the draft the page came with is older.
  const [answer, setAnswer] = useState(draft)
  const shown = asked ?? own
  const others = deeds.filter((deed) => deed !== shown)
  if (deeds.length === 0 && next === null) return null
  return (
    <Sheet title={t('deeds')} id="appeal-deeds">
      {next && !own && <p className="mb-3 text-row">{t(`next.${nextOf(next)}`, { name: executor })}</p>}
      {shown && (
        <AppealDeedForm
          key={shown}
          deed={shown}
          view={view}
          {...(shown === 'DRAFT' && {
            draft: answer,
            onTyped: (text: string) => setAnswer({ text, revision: 0 }),
          })}
          onDone={() => {
            setAsked(undefined)
            if (shown === 'DRAFT') setAnswer(undefined)
            router.refresh()
          }}
          {...(asked && asked !== own ? { onBack: () => setAsked(undefined) } : {})}
        />
      )}
      {others.length > 0 && (
        <div className={shown ? 'mt-4 border-line border-t pt-3' : ''}>
          {shown && <h3 className="mb-2 text-ink-2 text-sm">{t('others')}</h3>}
          <div className="flex flex-wrap gap-2">
            {others.map((deed) => (
              <Button key={deed} size="small" onClick={() => setAsked(deed)}>
                {deed === 'RESOLVE' && state !== 'REGISTERED' ? t('again') : t(`deed.${deed}`)}
              </Button>
            ))}
          </div>
        </div>
      )}
    </Sheet>
  )
}

/** Which of the three steps is waited for. */
const nextOf = (deed: AppealDeed) => (deed === 'RESOLVE' || deed === 'DRAFT' ? deed : 'CLOSE')
