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
} from 'lucide-react'

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

const SIZES = { small: 'size-3.75', normal: 'size-4.5', large: 'size-5.5' } as const

type IconProps = { name: IconName; size?: keyof typeof SIZES; className?: string }

/** Always beside a word; only back, search and close stand alone, on a labelled button. */
export function Icon({ name, size = 'normal', className = '' }: IconProps) {
  const Drawing = ICONS[name]
  return <Drawing aria-hidden="true" strokeWidth={1.75} className={`${SIZES[size]} flex-none ${className}`} />
}
