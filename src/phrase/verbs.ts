/** What a verb says of a contact. */
export interface VerbMeaning {
  /** id of the kind; null for a plain conversation */
  readonly kind: string | null;
  /** `one-way`: somebody reached out, and the line tells who; `from-them`: the other did */
  readonly way: 'both' | 'one-way' | 'from-them';
  /** German perfect: the object stands before the verb, so that its place tells nothing */
  readonly atEnd: boolean;
  /** the word must follow directly, as in "heard from" */
  readonly follows: string | null;
}

const both = (kind: string | null, follows: string | null = null): VerbMeaning => ({
  kind,
  way: 'both',
  atEnd: false,
  follows,
});
const oneWay = (kind: string | null): VerbMeaning => ({ kind, way: 'one-way', atEnd: false, follows: null });
const atEnd = (kind: string | null, way: VerbMeaning['way'] = 'one-way'): VerbMeaning => ({
  kind,
  way,
  atEnd: true,
  follows: null,
});

/** Verbs of being in touch, folded, in English and German. */
const verbs: Readonly<Record<string, VerbMeaning>> = {
  called: oneWay('call'),
  phoned: oneWay('call'),
  rang: oneWay('call'),
  met: both('meeting'),
  saw: both('meeting'),
  visited: both('meeting'),
  ran: both('meeting', 'into'),
  bumped: both('meeting', 'into'),
  caught: both(null, 'up'),
  spoke: both(null),
  talked: both(null),
  chatted: both('message'),
  zoomed: both('video'),
  facetimed: both('video'),
  skyped: both('video'),
  emailed: oneWay('email'),
  'e-mailed': oneWay('email'),
  mailed: oneWay('email'),
  wrote: oneWay('message'),
  texted: oneWay('message'),
  messaged: oneWay('message'),
  whatsapped: oneWay('message'),
  pinged: oneWay('message'),
  replied: oneWay('message'),
  answered: oneWay('message'),
  thanked: oneWay('message'),
  sent: oneWay(null),
  shared: oneWay('share'),
  invited: oneWay('invitation'),
  introduced: oneWay('introduction'),
  congratulated: oneWay('greeting'),
  greeted: oneWay('greeting'),
  heard: { kind: null, way: 'from-them', atEnd: false, follows: 'from' },
  rief: oneWay('call'),
  traf: both('meeting'),
  sah: both('meeting'),
  besuchte: both('meeting'),
  sprach: both(null),
  schrieb: oneWay('message'),
  mailte: oneWay('email'),
  schickte: oneWay(null),
  telefoniert: atEnd('call', 'both'),
  telefonierte: both('call'),
  angerufen: atEnd('call'),
  getroffen: atEnd('meeting', 'both'),
  gesehen: atEnd('meeting', 'both'),
  besucht: atEnd('meeting', 'both'),
  gegessen: atEnd('meeting', 'both'),
  gehört: atEnd(null, 'from-them'),
  besprochen: atEnd(null, 'both'),
  gesprochen: atEnd(null, 'both'),
  geredet: atEnd(null, 'both'),
  unterhalten: atEnd(null, 'both'),
  gechattet: atEnd('message', 'both'),
  gezoomt: atEnd('video', 'both'),
  geskypt: atEnd('video', 'both'),
  gemailt: atEnd('email'),
  geschrieben: atEnd('message'),
  gesimst: atEnd('message'),
  geantwortet: atEnd('message'),
  bedankt: atEnd('message'),
  geschickt: atEnd(null),
  geteilt: atEnd('share'),
  eingeladen: atEnd('invitation'),
  vorgestellt: atEnd('introduction'),
  gratuliert: atEnd('greeting'),
  gegrüßt: atEnd('greeting'),
};

const byWord: ReadonlyMap<string, VerbMeaning> = new Map(Object.entries(verbs));

/** What a folded word says as a verb; null where it is none of these. `next` is the folded word behind it. */
export function findVerb(word: string, next: string | null): VerbMeaning | null {
  const meaning = byWord.get(word);
  if (meaning === undefined) return null;
  return meaning.follows === null || meaning.follows === next ? meaning : null;
}
