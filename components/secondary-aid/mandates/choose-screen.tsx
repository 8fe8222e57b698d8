'use client'

import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { ConflictPanel } from '@/components/conflicts/conflict-panel'
import { ActionFoot } from '@/components/layout/action-foot'
import { PageShell } from '@/components/layout/page-shell'
import { ShortcutButton } from '@/components/layout/shortcut-button'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button-link'
import { Chip } from '@/components/ui/chip'
import { Facts } from '@/components/ui/facts'
import { Link } from '@/components/ui/link'
import { Sheet } from '@/components/ui/sheet'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { type PlainDate, toUtcMidnight } from '@/lib/core/plain-date'
import { findLegalTopic, topicName } from '@/lib/enquiries/legal-topics.rules'
import type { Appointment } from '@/lib/secondary-aid/appointment.queries'
import { CandidateList } from './candidate-list'
import { RowKeys } from './row-keys'
import { WishesPart } from './wishes-part'

/** Who may take the case, best first, and who may not: the head chooses, within what the client asked for. */
export function ChooseScreen({ found }: { found: Appointment }) {
  const t = useTranslations('mandates')
  const router = useRouter()
  const [isChanging, setChanging] = useState(false)
  const { applicationId, candidates, openMandate, dueOn, plannedId } = found
  const best = candidates.find(({ id }) => id === plannedId) ?? candidates[0]
  const hrefOf = (providerId: string) => `/mandates/appoint/${applicationId}?provider=${providerId}`
  return (
    <PageShell
      foot={
        <ActionFoot
          end={
            <ButtonLink variant="link" href="/mandates">
              {t('back')}
            </ButtonLink>
          }
        >
          {dueOn && best && !isChanging && (
            <ShortcutButton
              variant="primary"
              type="button"
              stroke={{ code: 'Enter', ctrl: true }}
              onClick={() => router.push(hrefOf(best.id))}
            >
              {t('choose.appoint', { name: best.name })}
            </ShortcutButton>
          )}
          {dueOn && !isChanging && (
            <ButtonLink variant="danger" href={`/mandates/appoint/${applicationId}/terminate`}>
              {t('terminate.open')}
            </ButtonLink>
          )}
          {openMandate && (
            <ButtonLink variant="primary" href={`/mandates/${openMandate.id}`}>
              {t('choose.openMandate', { number: openMandate.number })}
            </ButtonLink>
          )}
        </ActionFoot>
      }
    >
      <div className="grid max-w-page gap-4">
        <CaseHead found={found} />
        {!dueOn && <Banner tone="neutral" title={t('choose.notWaiting')} />}
        <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_21rem]">
          <div className="grid gap-4">
            {found.asksHead && dueOn && <NobodyFits found={found} />}
            {dueOn && <CandidateList found={found} hrefOf={hrefOf} />}
          </div>
          <div className="grid gap-4">
            <WishesPart found={found} isChanging={isChanging} onChanging={setChanging} />
            <Sheet>
              <ConflictPanel
                matter={{ kind: 'application', id: applicationId }}
                onAnswered={() => router.refresh()}
              />
            </Sheet>
            <EarlierPart found={found} />
          </div>
        </div>
      </div>
      <RowKeys />
    </PageShell>
  )
}

function CaseHead({ found }: { found: Appointment }) {
  const t = useTranslations('mandates')
  const languages = useTranslations('clients.codes.language')
  const locale = useLocale()
  const format = useFormatter()
  const { person, number, applicationId, topicCode, substance, language, wishWords, nearestTermOn } = found
  const topic = topicCode ? findLegalTopic(topicCode) : undefined
  const day = (date: PlainDate) => format.dateTime(toUtcMidnight(date), 'day')
  const known = isLanguage(language) ? languages(language) : language
  return (
    <header className="grid gap-2">
      <h1>{t('choose.title')}</h1>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-semibold text-name">{person.name}</span>
        {person.isProtected && (
          <Chip tone="protected" icon="lock">
            {t('protected')}
          </Chip>
        )}
        <Link href={`/secondary-aid/${applicationId}`}>{t('application', { number })}</Link>
      </p>
      <Facts
        facts={[
          {
            term: t('facts.matter'),
            value: substance || t('facts.none'),
            note: topic && topicName(topic, locale),
          },
          { term: t('facts.language'), value: known },
          ...(nearestTermOn ? [{ term: t('facts.nearestTerm'), value: day(nearestTermOn) }] : []),
          ...(wishWords ? [{ term: t('facts.wishWords'), value: wishWords }] : []),
          {
            term: t('facts.waits'),
            value: t(`waits.${found.because}`, { date: day(found.since) }),
            ...(found.dueOn ? { note: t('facts.due', { date: day(found.dueOn) }) } : {}),
          },
        ]}
      />
    </header>
  )
}

const LANGUAGES = ['uk', 'ru', 'en', 'crh', 'hu', 'ro', 'pl', 'bg', 'gag', 'sk', 'rom', 'other'] as const
const isLanguage = (code: string): code is (typeof LANGUAGES)[number] =>
  LANGUAGES.some((each) => each === code)

/** Nobody fits: the head decides with the client; the programme drops no wish. */
function NobodyFits({ found: { wishesInTheWay, excluded } }: { found: Appointment }) {
  const t = useTranslations('mandates.choose')
  const barriers = useTranslations('secondaryAid.choice.barrier')
  const list = useFormatter().list
  const text =
    excluded.length === 0
      ? t('noProviders')
      : wishesInTheWay.length > 0
        ? t('onlyWishes', { wishes: list(wishesInTheWay.map((code) => barriers(code))) })
        : t('otherBarriers')
  return (
    <Banner
      tone="warn"
      title={t('nobody')}
      actions={
        <ButtonLink size="small" href="/mandates/providers">
          {t('toProviders')}
        </ButtonLink>
      }
    >
      {text}
    </Banner>
  )
}

function EarlierPart({ found: { earlier } }: { found: Appointment }) {
  const t = useTranslations('mandates')
  const states = useTranslations('secondaryAid.mandateState')
  if (earlier.length === 0) return null
  return (
    <Sheet title={t('choose.earlier')} id="earlier">
      <ul className="grid gap-2 text-row">
        {earlier.map(({ id, number, provider, state, reason }) => (
          <li key={id}>
            <Link href={`/mandates/${id}`}>{number}</Link>
            <span className="block text-ink-2 text-sm">
              {[provider, states(state), reason].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
