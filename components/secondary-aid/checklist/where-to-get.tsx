'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { Disclosure } from '@/components/ui/disclosure'
import { Link } from '@/components/ui/link'
import { NotConfirmed } from '@/components/ui/not-confirmed'
import { ISSUERS } from '@/lib/partners/issuers.rules'
import type { CataloguePaper, ChecklistRow } from '@/lib/secondary-aid/checklist-rows.queries'
import { useChecklistFrame } from './checklist-frame'
import { IssuerCard } from './issuer-card'
import { Or } from './or'

type WhereToGetProps = { row: ChecklistRow; isOpen: boolean; onMark: (doc: string) => void }

/** More alternatives than these are folded. */
const IN_SIGHT = 3

/** Who issues a missing paper and how it is got; what else proves the same; who else may ask for it. */
export function WhereToGet({ row, isOpen, onMark }: WhereToGetProps) {
  const t = useTranslations('secondaryAid.checklist')
  const where = useTranslations('issuers')
  const { application, saving, sex } = useChecklistFrame()
  const [first, ...others] = row.choices
  if (!first) return null
  const asked = (state: 'ASKED_BY_CENTRE' | 'CLIENT_REFUSES') => void saving.mark({ doc: first.doc, state })
  const alternatives = (
    <ul className="grid gap-1.5">
      {others.map((other) => (
        <Alternative key={other.doc} paper={other} onMark={onMark} />
      ))}
    </ul>
  )
  return (
    <div className="mt-1.5">
      <Disclosure isOpen={isOpen} summary={t('whereToGet', { issuer: first.issuer })}>
        <div className="-ml-6.5 grid gap-2 rounded-control border border-control px-3.5 py-2.5 text-sm">
          {(first.hint || !first.isConfirmed) && (
            <p>
              {first.hint} {!first.isConfirmed && <NotConfirmed />}
            </p>
          )}
          <Issuers doc={first.doc} />
          {application.mayMark && (
            <div className="flex flex-wrap gap-2">
              <ButtonLink
                size="small"
                icon="printer"
                href={`/secondary-aid/${application.id}/papers/missing`}
              >
                {where('print')}
              </ButtonLink>
              <ButtonLink
                size="small"
                icon="arrows"
                href={`/referrals/new?client=${application.clientId}&doc=${first.doc}`}
              >
                {t('refer')}
              </ButtonLink>
              <Button size="small" onClick={() => asked('ASKED_BY_CENTRE')}>
                {t('weAsk')}
              </Button>
              <Button size="small" onClick={() => asked('CLIENT_REFUSES')}>
                {t('clientRefuses', { sex })}
              </Button>
            </div>
          )}
        </div>
      </Disclosure>
      {others.length > IN_SIGHT ? (
        <Disclosure
          summary={
            <>
              <Or /> {t('otherPapers', { count: others.length })}
            </>
          }
        >
          {alternatives}
        </Disclosure>
      ) : (
        others.length > 0 && alternatives
      )}
    </div>
  )
}

/** Bodies that issue the paper: the nearest in full, more folded; said when nobody has entered any. */
function Issuers({ doc }: { doc: string }) {
  const t = useTranslations('issuers')
  const { application } = useChecklistFrame()
  const { issuers, keepsBodies } = application
  const [nearest, ...more] = issuers[doc] ?? []
  const kinds = ISSUERS[doc]
  if (!nearest) {
    if (!kinds) return null
    return (
      <p>
        <span className="text-warn">{t('unknown')}</span>{' '}
        {keepsBodies && <Link href={`/partners/new?kind=${kinds[0] ?? ''}`}>{t('keepList')}</Link>}
      </p>
    )
  }
  return (
    <>
      <IssuerCard issuer={nearest} />
      {more.length > 0 && (
        <Disclosure summary={t('more', { count: more.length })}>
          <div className="-ml-6.5 grid gap-3">
            {more.map((issuer) => (
              <IssuerCard key={issuer.id} issuer={issuer} />
            ))}
          </div>
        </Disclosure>
      )}
    </>
  )
}

function Alternative({ paper, onMark }: { paper: CataloguePaper; onMark: (doc: string) => void }) {
  const t = useTranslations('secondaryAid.checklist')
  const { application } = useChecklistFrame()
  const [nearest] = application.issuers[paper.doc] ?? []
  return (
    <li className="flex flex-wrap items-center gap-x-2 text-sm">
      <Or />
      <span className="min-w-0 flex-1">{t('alternative', { paper: paper.name, issuer: paper.issuer })}</span>
      {application.mayMark && (
        <Button
          variant="link"
          size="small"
          aria-label={t('markOf', { paper: paper.name })}
          onClick={() => onMark(paper.doc)}
        >
          {t('mark')}
        </Button>
      )}
      {nearest && (
        <div className="basis-full">
          <Disclosure summary={t('whereToGet', { issuer: nearest.name })}>
            <IssuerCard issuer={nearest} />
          </Disclosure>
        </div>
      )}
    </li>
  )
}
