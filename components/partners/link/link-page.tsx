import type { ReactNode } from 'react'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Skeleton } from '@/components/ui/skeleton'
import type { LinkStanding } from './use-link-page'

type LinkPageProps<Opened, Done> = {
  standing: LinkStanding<Opened, Done>
  onAgain: () => void
  words: Record<'opening' | 'unreachable' | 'again' | 'over' | 'overText', string>
  open: (value: Opened) => ReactNode
  done: (value: Done) => ReactNode
}

/** What a page behind a link shows: while it opens, when it cannot, when it is over; else what it is for. */
export function LinkPage<Opened, Done>({
  standing,
  onAgain,
  words,
  open,
  done,
}: LinkPageProps<Opened, Done>) {
  switch (standing.kind) {
    case 'opening':
      return <Skeleton lines={5} label={words.opening} />
    case 'unreachable':
      return (
        <Banner tone="warn" role="alert" actions={<Button onClick={onAgain}>{words.again}</Button>}>
          {words.unreachable}
        </Banner>
      )
    case 'over':
      return (
        <div role="alert">
          <h1>{words.over}</h1>
          <p className="mt-2">{words.overText}</p>
        </div>
      )
    case 'open':
      return open(standing.value)
    case 'done':
      return done(standing.value)
  }
}
