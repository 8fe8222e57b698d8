import { useTranslations } from 'next-intl'
import { capital } from '@/components/clients/card-form/capital'
import { Chip } from '@/components/ui/chip'
import { Sheet } from '@/components/ui/sheet'
import type { CardContent } from '@/lib/clients/card-content.rules'
import { maskNumber } from '@/lib/clients/masked-number.rules'
import { comparePlainDates, formatPlainDate, todayInKyiv } from '@/lib/core/plain-date'
import { DocumentNumber } from './document-number'

type PapersSheetProps = { clientId: string; content: CardContent }

/** Numbers and papers. The numbers are masked here already: the browser gets one only when it is asked for. */
export function PapersSheet({ clientId, content }: PapersSheetProps) {
  const t = useTranslations('card.show')
  const fields = useTranslations('clients.fields')
  const codes = useTranslations('clients.codes')
  const { taxId, noTaxIdReason, demographyNumber, documents } = content
  const isEmpty = !taxId && !noTaxIdReason && !demographyNumber && documents.length === 0
  return (
    <Sheet title={t('papers')} id="papers">
      {isEmpty && <p className="text-ink-2">{t('noPapers')}</p>}
      <ul className="divide-y divide-line">
        {(taxId || noTaxIdReason) && (
          <li className="flex flex-wrap gap-x-4 gap-y-0.5 py-1.5 first:pt-0">
            <span className="min-w-0 flex-1 basis-56">{fields('taxId')}</span>
            {taxId ? (
              <DocumentNumber
                clientId={clientId}
                which="taxId"
                masked={maskNumber(taxId)}
                name={fields('taxId')}
              />
            ) : (
              <span>
                {t('noTaxId', { reason: noTaxIdReason ? codes(`noTaxIdReason.${noTaxIdReason}`) : '' })}
              </span>
            )}
          </li>
        )}
        {demographyNumber && (
          <li className="flex flex-wrap gap-x-4 gap-y-0.5 py-1.5 first:pt-0">
            <span className="min-w-0 flex-1 basis-56">{fields('demographyNumber')}</span>
            <DocumentNumber
              clientId={clientId}
              which="demographyNumber"
              masked={maskNumber(demographyNumber)}
              name={fields('demographyNumber')}
            />
          </li>
        )}
        {documents.map((document, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: keys go to the browser, and the number must not
          <li key={place} className="flex flex-wrap gap-x-4 gap-y-0.5 py-1.5 first:pt-0">
            <span className="min-w-0 flex-1 basis-56">
              {capital(codes(`documentKind.${document.kind}`))} <Seen document={document} />
              <span className="block text-ink-2 text-sm">
                <Issue document={document} />
              </span>
            </span>
            <DocumentNumber
              clientId={clientId}
              which={place}
              masked={maskNumber(document.number)}
              name={codes(`documentKind.${document.kind}`)}
            />
          </li>
        ))}
      </ul>
    </Sheet>
  )
}

type Document = CardContent['documents'][number]

function Seen({ document: { formSeen, validTo } }: { document: Document }) {
  const t = useTranslations('card.show')
  const codes = useTranslations('clients.codes')
  const isOver = validTo !== null && comparePlainDates(validTo, todayInKyiv(new Date())) < 0
  return (
    <span className="inline-flex flex-wrap gap-1.5">
      {formSeen ? (
        <Chip tone={formSeen === 'COPY' ? 'plain' : 'ok'} icon={formSeen === 'COPY' ? undefined : 'check'}>
          {codes(`documentFormSeen.${formSeen}`)}
        </Chip>
      ) : (
        <Chip>{t('onlyNamed')}</Chip>
      )}
      {isOver && (
        <Chip tone="near" icon="alert">
          {t('expired')}
        </Chip>
      )}
    </span>
  )
}

function Issue({ document: { issuer, issuedOn, validTo } }: { document: Document }) {
  const t = useTranslations('card.show')
  const parts = [
    issuer && t('issuedBy', { issuer }),
    issuedOn && t('issuedOn', { date: formatPlainDate(issuedOn) }),
    validTo && t('validTo', { date: formatPlainDate(validTo) }),
  ]
  return parts.filter(Boolean).join(' · ')
}
