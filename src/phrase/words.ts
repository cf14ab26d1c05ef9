/** Words that make the structure of a line, folded, in English and German. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** What stands before a name, and what it says about who reached out. */
export const namePrepositions: ReadonlyMap<string, 'with' | 'to' | 'from'> = new Map([
  ['with', 'with'],
  ['w', 'with'],
  ['mit', 'with'],
  ['to', 'to'],
  ['an', 'to'],
  ['from', 'from'],
  ['von', 'from'],
]);

/** Join names to a list. */
export const conjunctions = set('and und sowie & +');

/** What the contact was about follows. */
export const topicWords = set('about regarding concerning über ueber wegen bezüglich betreffs zwecks');

/** Never the beginning of a name, and nobody when they stand where a name could. */
export const stopWords = set(
  'a an the my our his her their its your this that these those some all each every everybody everyone somebody ' +
    'someone no one people others him them us me it i we you he she they which who what when where ' +
    'ein eine einem einen einer eines der die das dem den des mein meine meinem meinen meiner unser unsere unserem ' +
    'sein seine seinem ihr ihre ihrem ihren euch dir dich alle allen einigen jemand jemandem niemandem ich wir du ' +
    'er sie es mir mich uns ihm ihn ihnen sich had have has was were did been be am is are hat habe haben hatte ' +
    'hatten war waren worden wurde long quick short nice good great kurz kurzes kurzer lang langes schönes ' +
    'for at in on of by im in am zum zur beim bei auf für fuer nach aus not nicht then dann also auch just',
);

/** They say that the user is who acts. */
export const selfWords = set('i we ich wir habe haben hatten');
/** They say that the other acts towards the user. */
export const toSelfWords = set('me us mich mir uns');
/** Third person: who stands before it acts. */
export const thirdPerson = set('has hat hatte');

/** What may be left over at the start of a text when names, date and kind are taken out. */
export const leftovers = set(
  'i we ich wir will werde had have has habe haben hat hatte hatten war was were a an ein eine einen me us mich mir uns with mit ' +
    'to from and und an von',
);

/** Kinds whose words are ordinary verbs and nouns: they name a kind only where the line begins with them. */
export const commonWords = set(
  'like note share comment event project social gift letter video repost notiz projekt kommentar geteilt video',
);

/** Parts of a name that are written small. */
export const nameParticles = set(
  'von van de der den ten ter zu zur di da del della la le al el bin ibn y e dos',
);

/** Words of a kind that say more than the kind does, so that they stay in the text. */
export const tellingWords = set(
  'lunch coffee dinner visit breakfast whatsapp sms mittagessen kaffee besuch abendessen',
);
