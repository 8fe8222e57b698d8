import type { Paper, PaperBlock } from '@/lib/core/paper'
import { tiedPaper } from '@/lib/core/tied-text'
import { SheetClosing, SheetPlace, SheetRow } from './sheet-blocks'

/** A paper on screen, block by block as the PDF prints it. Black on white in every theme: it is paper. */
export function PaperPreview({ paper: given }: { paper: Paper }) {
  const paper = tiedPaper(given)
  const isSheet = paper.layout === 'sheet'
  return (
    <article
      lang={paper.locale}
      className={isSheet ? 'paper-sheet handoff-sheet' : 'paper-sheet'}
      data-size={paper.size}
      aria-label={paper.title}
    >
      {paper.sender.length > 0 && (
        <header className={isSheet ? 'handoff-head' : 'paper-sender'}>
          <Lines lines={paper.sender} />
          {paper.senderAside && <Lines lines={paper.senderAside} />}
        </header>
      )}
      {paper.blocks.map((block, place) => (
        // The blocks of a shown paper never move.
        // biome-ignore lint/suspicious/noArrayIndexKey: a paper is not reordered while it is shown
        <Block key={place} block={block} />
      ))}
      {!isSheet && paper.footer !== '' && <footer className="paper-footer">{paper.footer}</footer>}
    </article>
  )
}

function Lines({ lines: [first, ...rest] }: { lines: readonly string[] }) {
  return (
    <div>
      <p className="font-semibold">{first}</p>
      {rest.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two lines may be alike, and a shown paper is not reordered
        <p key={at}>{line}</p>
      ))}
    </div>
  )
}

const LISTS = { bullets: 'list-disc pl-6', numbers: 'list-decimal pl-6', boxes: 'paper-boxes' } as const

function Block({ block }: { block: PaperBlock }) {
  switch (block.kind) {
    case 'title':
      return (
        <div className="mb-3">
          <h2>{block.text}</h2>
          {block.note && <p>{block.note}</p>}
        </div>
      )
    case 'heading':
      return <h3>{block.text}</h3>
    case 'paragraph':
      return (
        <p className={block.isStrong ? 'mb-2 whitespace-pre-line font-semibold' : 'mb-2 whitespace-pre-line'}>
          {block.text}
        </p>
      )
    case 'list': {
      const List = block.style === 'numbers' ? 'ol' : 'ul'
      return (
        <List className={LISTS[block.style]}>
          {block.items.map((text, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two lines may be alike, and a shown paper is not reordered
            <li key={at}>{text}</li>
          ))}
        </List>
      )
    }
    case 'facts':
      return (
        <dl className="paper-facts">
          {block.facts.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )
    case 'addressee':
      return <p className="ml-auto w-1/2 whitespace-pre-line pb-4">{block.lines.join('\n')}</p>
    case 'signature':
      if (block.dateLabel === undefined) return <LetterSignature label={block.label} name={block.name} />
      return (
        <p className="paper-signature">
          <span>{block.label}</span>
          <span>{block.name}</span>
          <span>{block.dateLabel}</span>
        </p>
      )
    case 'place':
      return <SheetPlace place={block} />
    case 'row':
      return <SheetRow row={block} />
    case 'closing':
      return <SheetClosing closing={block} />
    case 'small':
      return <p className="whitespace-pre-line text-xs">{block.text}</p>
  }
}

/** Position, a line to sign on, name: a letter has its date on top. */
function LetterSignature({ label, name }: { label: string; name: string | undefined }) {
  return (
    <p className="mt-8 mb-4 flex flex-wrap items-end gap-4">
      <span>{label}</span>
      <span className="min-w-32 flex-1 border-current border-b" />
      <span>{name}</span>
    </p>
  )
}
