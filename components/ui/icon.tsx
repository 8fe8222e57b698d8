import {
  ArrowDown,
  ArrowLeftRight,
  ArrowUp,
  Bell,
  Calendar,
  Camera,
  Check,
  ChevronDown,
  ChevronLeft,
  ChevronRight,
  ChevronUp,
  CircleDashed,
  Clock,
  Download,
  FileText,
  Info,
  Lock,
  MapPin,
  Mic,
  Paperclip,
  Phone,
  Plus,
  Printer,
  RotateCw,
  Search,
  TriangleAlert,
  X,
  ZoomIn,
  ZoomOut,
} from 'lucide'

/** The closed list: another icon is a change of the look, not of one screen. */
const ICONS = {
  camera: Camera,
  download: Download,
  paperclip: Paperclip,
  turn: RotateCw,
  'zoom-in': ZoomIn,
  'zoom-out': ZoomOut,
  alert: TriangleAlert,
  'arrow-down': ArrowDown,
  'arrow-up': ArrowUp,
  arrows: ArrowLeftRight,
  bell: Bell,
  calendar: Calendar,
  check: Check,
  'chevron-down': ChevronDown,
  'chevron-left': ChevronLeft,
  'chevron-right': ChevronRight,
  'chevron-up': ChevronUp,
  'circle-dashed': CircleDashed,
  clock: Clock,
  file: FileText,
  info: Info,
  lock: Lock,
  'map-pin': MapPin,
  mic: Mic,
  phone: Phone,
  plus: Plus,
  printer: Printer,
  search: Search,
  x: X,
} as const

export type IconName = keyof typeof ICONS

/** The shapes of each as markup, written once: React has one element to render and to hydrate, not a tree of them. */
const SHAPES = new Map(
  Object.entries(ICONS).map(([name, shapes]) => [
    name,
    shapes.map(([tag, about]) => markup(tag, about)).join(''),
  ]),
)

function markup(tag: string, about: object): string {
  const attributes = Object.entries(about).map(([name, value]) => `${name}="${value}"`)
  return `<${tag} ${attributes.join(' ')}/>`
}

const SIZES = { small: 'size-3.75', normal: 'size-4.5', large: 'size-5.5' } as const

type IconProps = { name: IconName; size?: keyof typeof SIZES; className?: string }

/** Always beside a word; only back, search and close stand alone, on a labelled button. */
export function Icon({ name, size = 'normal', className = '' }: IconProps) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 24 24"
      className={`line-drawing ${SIZES[size]} ${className}`}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the shapes of the library, known when it is built
      dangerouslySetInnerHTML={{ __html: SHAPES.get(name) ?? '' }}
    />
  )
}
