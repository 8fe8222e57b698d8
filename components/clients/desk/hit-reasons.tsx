import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { capital } from '@/components/clients/card-form/capital'
import type { HitReason } from '@/lib/clients/people-search.schema'

/** Why the person is among the hits, in the words of the list: "прізвище, 1 літера інша: Шевчинко". */
export function HitReasons({ reasons }: { reasons: readonly HitReason[] }) {
  const t = useTranslations('desk.reasons')
  return tellingReasons(reasons).map(({ code, params }, place) => (
    <Fragment key={`${code} ${params?.typed ?? ''}`}>
      {place > 0 && ', '}
      {t.rich(code, {
        typed: capital(params?.typed ?? ''),
        recorded: params?.recorded ?? '',
        surname: params?.surname ?? '',
        latin: params?.latin ?? '',
        b: (shown) => <b>{shown}</b>,
      })}
    </Fragment>
  ))
}

/** That the layout was corrected stands above the list; a former surname need not be called a surname as well. */
function tellingReasons(reasons: readonly HitReason[]): HitReason[] {
  const isOtherSurname = reasons.some(({ code }) => OTHER_SURNAME.has(code))
  return reasons.filter(({ code }) => !ABOVE_THE_LIST.has(code) && !(code === 'surname' && isOtherSurname))
}

const ABOVE_THE_LIST = new Set<HitReason['code']>(['layoutCorrected', 'lookAlikes'])
const OTHER_SURNAME = new Set<HitReason['code']>(['formerSurname', 'surnameHalf', 'latinInPaper'])
