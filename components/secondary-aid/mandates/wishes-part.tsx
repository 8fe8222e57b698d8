'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Sheet } from '@/components/ui/sheet'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { toUtcMidnight } from '@/lib/core/plain-date'
import type { Appointment } from '@/lib/secondary-aid/appointment.queries'
import { WishesForm } from './wishes-form'

type WishesPartProps = { found: Appointment; isChanging: boolean; onChanging: (isChanging: boolean) => void }

/** What the client asked for: limits, not preferences. Only the client’s own words change them. */
export function WishesPart({ found, isChanging, onChanging }: WishesPartProps) {
  const t = useTranslations('mandates.wishes')
  const ways = useTranslations('mandates.way')
  const format = useFormatter()
  const wishes = useWishTexts(found)
  const { wishChanges, dueOn } = found
  return (
    <Sheet title={t('title')} id="wishes">
      {wishes.length > 0 ? (
        <ul className="grid gap-1">
          {wishes.map((text) => (
            <li key={text} className="flex items-start gap-2 font-semibold text-row">
              <Icon name="lock" className="mt-0.5" />
              {text}
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-row">{t('none')}</p>
      )}
      <p className="mt-1 text-ink-2 text-sm">{t('hint')}</p>
      {wishChanges.length > 0 && (
        <ul className="mt-2 grid gap-1.5 border-line border-t pt-2 text-sm">
          {wishChanges.map(({ on, way, words }) => (
            <li key={`${on} ${words}`}>
              <b>{format.dateTime(toUtcMidnight(on), 'day')}</b>
              {way && ` · ${ways(way)}`}: {words}
            </li>
          ))}
        </ul>
      )}
      {isChanging ? (
        <WishesForm found={found} onDone={() => onChanging(false)} />
      ) : (
        dueOn && (
          <div className="mt-2.5">
            <Button size="small" onClick={() => onChanging(true)}>
              {t('change')}
            </Button>
          </div>
        )
      )}
    </Sheet>
  )
}

/** The wishes as sentences. */
function useWishTexts({ wishes, candidates, excluded }: Appointment): string[] {
  const t = useTranslations('mandates.wishes')
  const languages = useTranslations('clients.codes.language')
  const names = new Map([...candidates, ...excluded].map(({ id, name }) => [id, name]))
  return [
    wishes.sex && t(`sexOf.${wishes.sex}`),
    wishes.language && t('languageOf', { language: languages(wishes.language) }),
    wishes.signLanguage && t('signLanguageOf'),
    ...wishes.notProviderIds.map((id) => t('notProvider', { name: names.get(id) ?? t('somebody') })),
  ].filter((text) => typeof text === 'string')
}
