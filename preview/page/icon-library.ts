import icons from 'lucide-static/icon-nodes.json';

/** Names that icons had in earlier versions of Lucide, under which the app still knows them. */
const FORMER_NAMES = {
  'more-vertical': 'ellipsis-vertical',
  'more-horizontal': 'ellipsis',
  edit: 'square-pen',
  'edit-2': 'pen',
  'edit-3': 'pen-line',
  'alert-triangle': 'triangle-alert',
  'alert-circle': 'circle-alert',
  'check-circle': 'circle-check-big',
  'help-circle': 'circle-help',
  'plus-circle': 'circle-plus',
  'x-circle': 'circle-x',
  'bar-chart-2': 'chart-no-axes-column',
} as const;

/** All icons by name. */
export const ICON_LIBRARY: Readonly<Record<string, unknown>> = {
  ...Object.fromEntries(Object.entries(FORMER_NAMES).map(([former, name]) => [former, icons[name]])),
  ...icons,
};
