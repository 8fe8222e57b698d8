import { QrCode } from '@/components/ui/qr-code'
import type { PaperClosing, PaperPlace, PaperRow, PaperText } from '@/lib/core/paper'

/** Where to go, in a frame: the body beside its hours; one below the other where it is narrow or printed large. */
export function SheetPlace({ place }: { place: PaperPlace }) {
  return (
    <div className="handoff-place">
      <div>
        <h3>{place.name}</h3>
        {place.lines.map(({ text, isBig }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two lines may be alike, and a shown paper is not reordered
          <p key={at} className={isBig ? 'handoff-big' : ''}>
            {text}
          </p>
        ))}
      </div>
      <div>
        {place.hours.length === 0 && <p>{place.hoursLabel}</p>}
        {place.hours.map(({ label, main, lines }) => (
          <div key={label} className="handoff-day">
            <p className="font-semibold">{label}</p>
            <p className="handoff-big">{main}</p>
            {lines.map((line, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two lines may be alike, and a shown paper is not reordered
              <p key={at}>{line}</p>
            ))}
          </div>
        ))}
      </div>
    </div>
  )
}

export function SheetRow({ row }: { row: PaperRow }) {
  return (
    <div className="handoff-row">
      <h3>{row.label}</h3>
      <RowBody body={row.body} />
    </div>
  )
}

function RowBody({ body }: { body: PaperRow['body'] }) {
  switch (body.style) {
    case 'text':
      return <p className="whitespace-pre-line">{body.text}</p>
    case 'said':
      return <p className="handoff-said">{body.text}</p>
    case 'boxes':
      return (
        <ul className="paper-boxes">
          {body.items.map((text, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two lines may be alike, and a shown paper is not reordered
            <li key={at}>{text}</li>
          ))}
        </ul>
      )
    case 'numbers':
      return (
        <ol className="list-decimal pl-6">
          {body.items.map((text, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two lines may be alike, and a shown paper is not reordered
            <li key={place}>
              <Runs text={text} />
            </li>
          ))}
        </ol>
      )
  }
}

function Runs({ text }: { text: PaperText }) {
  return text.map((part, place) =>
    typeof part === 'string' ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: a paper is not reordered while it is shown
      <b key={place} className="inline-block">
        {part.strong}
      </b>
    ),
  )
}

export function SheetClosing({ closing }: { closing: PaperClosing }) {
  const { text, small, code } = closing
  return (
    <div className="handoff-closing">
      <div>
        <p className="handoff-call">
          <Runs text={text} />
        </p>
        <p className="handoff-small">{small}</p>
      </div>
      {code && (
        <div className="handoff-code">
          <QrCode text={code.address} label={code.label} />
        </div>
      )}
    </div>
  )
}
