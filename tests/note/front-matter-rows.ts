import type { RefusalCode } from '../../src/note/refusal';

/** Notes whose property `last-contact` is set to 2026-11-22, with every byte that must come out. */
export const editable: readonly { readonly name: string; readonly before: string; readonly after: string }[] =
  [
    {
      name: '01 plain baseline',
      before: `---
name: Ana
last-contact: 2026-10-01
tier: close
---
# Ana
`,
      after: `---
name: Ana
last-contact: 2026-11-22
tier: close
---
# Ana
`,
    },
    {
      name: '02 key absent',
      before: `---
name: Ana
---
# Ana
`,
      after: `---
name: Ana
last-contact: 2026-11-22
---
# Ana
`,
    },
    {
      name: '03 full-line comment',
      before: `---
# met in Porto
name: Ana
  # indented
last-contact: 2026-10-01
# end
---
# Ana
`,
      after: `---
# met in Porto
name: Ana
  # indented
last-contact: 2026-11-22
# end
---
# Ana
`,
    },
    {
      name: '04 trailing comment on other key',
      before: `---
name: Ana # nickname
last-contact: 2026-10-01
tier: close   # since 2020
---
# Ana
`,
      after: `---
name: Ana # nickname
last-contact: 2026-11-22
tier: close   # since 2020
---
# Ana
`,
    },
    {
      name: '05 trailing comment on same key',
      before: `---
name: Ana
last-contact: 2026-10-01  # by phone: she called
tier: close
---
# Ana
`,
      after: `---
name: Ana
last-contact: 2026-11-22  # by phone: she called
tier: close
---
# Ana
`,
    },
    {
      name: '06 double-quoted strings',
      before: `---
name: "Ana: \\"the\\" Silva"
last-contact: 2026-10-01
note: "a # b"
---
# Ana
`,
      after: `---
name: "Ana: \\"the\\" Silva"
last-contact: 2026-11-22
note: "a # b"
---
# Ana
`,
    },
    {
      name: '07 single-quoted strings',
      before: `---
name: 'Ana''s'
last-contact: 2026-10-01
note: 'a # b'
---
# Ana
`,
      after: `---
name: 'Ana''s'
last-contact: 2026-11-22
note: 'a # b'
---
# Ana
`,
    },
    {
      name: '08 quoted wikilink',
      before: `---
company: "[[Acme|ACME]]"
last-contact: 2026-10-01
partner: '[[Bo]]'
---
# Ana
`,
      after: `---
company: "[[Acme|ACME]]"
last-contact: 2026-11-22
partner: '[[Bo]]'
---
# Ana
`,
    },
    {
      name: '09 unquoted wikilink [[x]]',
      before: `---
company: [[Acme]]
last-contact: 2026-10-01
---
# Ana
`,
      after: `---
company: [[Acme]]
last-contact: 2026-11-22
---
# Ana
`,
    },
    {
      name: '10 list of unquoted wikilinks',
      before: `---
friends:
  - [[Bo]]
  - [[Cy]]
last-contact: 2026-10-01
---
# Ana
`,
      after: `---
friends:
  - [[Bo]]
  - [[Cy]]
last-contact: 2026-11-22
---
# Ana
`,
    },
    {
      name: '11 flow list',
      before: `---
tags: [a,  "b" , c]
last-contact: 2026-10-01
aliases: [ Ana , Anita ]
---
# Ana
`,
      after: `---
tags: [a,  "b" , c]
last-contact: 2026-11-22
aliases: [ Ana , Anita ]
---
# Ana
`,
    },
    {
      name: '12 indentless list',
      before: `---
tags:
- a
- b
last-contact: 2026-10-01
---
# Ana
`,
      after: `---
tags:
- a
- b
last-contact: 2026-11-22
---
# Ana
`,
    },
    {
      name: '13 list indented 4',
      before: `---
tags:
    - a
    - b
last-contact: 2026-10-01
---
# Ana
`,
      after: `---
tags:
    - a
    - b
last-contact: 2026-11-22
---
# Ana
`,
    },
    {
      name: '14 literal block scalar |',
      before: `---
note: |
  line: one

    two # no comment
  ---x
last-contact: 2026-10-01
---
# Ana
`,
      after: `---
note: |
  line: one

    two # no comment
  ---x
last-contact: 2026-11-22
---
# Ana
`,
    },
    {
      name: '15 folded block scalar >-',
      before: `---
note: >-
  folded text: and
  more
last-contact: 2026-10-01
keep: |+
  kept

---
# Ana
`,
      after: `---
note: >-
  folded text: and
  more
last-contact: 2026-11-22
keep: |+
  kept

---
# Ana
`,
    },
    {
      name: '16 long line > 80 cols',
      before: `---
note: word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word end
last-contact: 2026-10-01
---
# Ana
`,
      after: `---
note: word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word end
last-contact: 2026-11-22
---
# Ana
`,
    },
    {
      name: '17 long quoted title with colon',
      before: `---
title: "A long title: A long title: A long title: A long title: A long title: A long title: A long title: A long title: A long title: end"
last-contact: 2026-10-01
---
# Ana
`,
      after: `---
title: "A long title: A long title: A long title: A long title: A long title: A long title: A long title: A long title: A long title: end"
last-contact: 2026-11-22
---
# Ana
`,
    },
    {
      name: '18 anchors and aliases',
      before: `---
home: &home Porto
work: *home
last-contact: 2026-10-01
list: &l [a, b]
again: *l
---
# Ana
`,
      after: `---
home: &home Porto
work: *home
last-contact: 2026-11-22
list: &l [a, b]
again: *l
---
# Ana
`,
    },
    {
      name: '19 merge key <<',
      before: `---
base: &base
  city: Porto
place:
  <<: *base
  zip: 4000
last-contact: 2026-10-01
<<: *base
---
# Ana
`,
      after: `---
base: &base
  city: Porto
place:
  <<: *base
  zip: 4000
last-contact: 2026-11-22
<<: *base
---
# Ana
`,
    },
    {
      name: '20 other date key plain',
      before: `---
birthday: 1990-02-28
last-contact: 2026-10-01
created: 2024-01-05
---
# Ana
`,
      after: `---
birthday: 1990-02-28
last-contact: 2026-11-22
created: 2024-01-05
---
# Ana
`,
    },
    {
      name: '21 datetime 2024-01-05T10:00',
      before: `---
created: 2024-01-05T10:00
last-contact: 2026-10-01
---
# Ana
`,
      after: `---
created: 2024-01-05T10:00
last-contact: 2026-11-22
---
# Ana
`,
    },
    {
      name: '22 datetime with seconds+zone',
      before: `---
created: 2024-01-05T10:00:00+01:00
updated: 2024-01-05T10:00:00Z
last-contact: 2026-10-01
---
# Ana
`,
      after: `---
created: 2024-01-05T10:00:00+01:00
updated: 2024-01-05T10:00:00Z
last-contact: 2026-11-22
---
# Ana
`,
    },
    {
      name: '23 datetime with a space',
      before: `---
created: 2024-01-05 10:00:00
last-contact: 2026-10-01
---
# Ana
`,
      after: `---
created: 2024-01-05 10:00:00
last-contact: 2026-11-22
---
# Ana
`,
    },
    {
      name: '24 leading-zero numbers 007',
      before: `---
agent: 007
zip: 01234
phone: 0612345678
last-contact: 2026-10-01
---
# Ana
`,
      after: `---
agent: 007
zip: 01234
phone: 0612345678
last-contact: 2026-11-22
---
# Ana
`,
    },
    {
      name: '25 +phone number',
      before: `---
phone: +31612345678
last-contact: 2026-10-01
fax: +49 30 123
---
# Ana
`,
      after: `---
phone: +31612345678
last-contact: 2026-11-22
fax: +49 30 123
---
# Ana
`,
    },
    {
      name: '26 hex/float/exponent/underscore',
      before: `---
a: 0x1F
b: 1.50
c: 1e3
d: 1_000
e: 0o17
f: .inf
g: -.INF
h: .nan
i: +12
j: 1.
k: .5
last-contact: 2026-10-01
---
# Ana
`,
      after: `---
a: 0x1F
b: 1.50
c: 1e3
d: 1_000
e: 0o17
f: .inf
g: -.INF
h: .nan
i: +12
j: 1.
k: .5
last-contact: 2026-11-22
---
# Ana
`,
    },
    {
      name: '27 yes/no/on/off/y/n',
      before: `---
a: yes
b: no
c: on
d: off
e: y
f: n
last-contact: 2026-10-01
---
# Ana
`,
      after: `---
a: yes
b: no
c: on
d: off
e: y
f: n
last-contact: 2026-11-22
---
# Ana
`,
    },
    {
      name: '28 True/FALSE case',
      before: `---
a: True
b: FALSE
c: TRUE
d: false
last-contact: 2026-10-01
---
# Ana
`,
      after: `---
a: True
b: FALSE
c: TRUE
d: false
last-contact: 2026-11-22
---
# Ana
`,
    },
    {
      name: '29 null, ~ and empty values',
      before: `---
a: null
b: ~
c:
d: ""
e: NULL
last-contact: 2026-10-01
f:
---
# Ana
`,
      after: `---
a: null
b: ~
c:
d: ""
e: NULL
last-contact: 2026-11-22
f:
---
# Ana
`,
    },
    {
      name: '30 empty value on same key',
      before: `---
name: Ana
last-contact:
tier: close
---
# Ana
`,
      after: `---
name: Ana
last-contact: 2026-11-22
tier: close
---
# Ana
`,
    },
    {
      name: '31 sexagesimal 12:30',
      before: `---
time: 12:30
long: 1:02:03
last-contact: 2026-10-01
---
# Ana
`,
      after: `---
time: 12:30
long: 1:02:03
last-contact: 2026-11-22
---
# Ana
`,
    },
    {
      name: '32 nested maps',
      before: `---
address:
  city: Porto
  geo: {lat: 41.1, lon: -8.6}
last-contact: 2026-10-01
other:
    deep:
        x: 1
---
# Ana
`,
      after: `---
address:
  city: Porto
  geo: {lat: 41.1, lon: -8.6}
last-contact: 2026-11-22
other:
    deep:
        x: 1
---
# Ana
`,
    },
    {
      name: '33 CRLF file',
      before: '---\r\nname: Ana\r\nlast-contact: 2026-10-01\r\ntags:\r\n  - a\r\n---\r\n# Ana\r\n',
      after: '---\r\nname: Ana\r\nlast-contact: 2026-11-22\r\ntags:\r\n  - a\r\n---\r\n# Ana\r\n',
    },
    {
      name: '34 mixed EOL (LF properties, CRLF body)',
      before: '---\nname: Ana\nlast-contact: 2026-10-01\n---\n# Ana\r\n\r\ntext\n',
      after: '---\nname: Ana\nlast-contact: 2026-11-22\n---\n# Ana\r\n\r\ntext\n',
    },
    {
      name: '35 BOM',
      before: '\ufeff---\nname: Ana\nlast-contact: 2026-10-01\n---\n# Ana\n',
      after: '\ufeff---\nname: Ana\nlast-contact: 2026-11-22\n---\n# Ana\n',
    },
    {
      name: '36 empty front matter',
      before: `---
---
# Ana
`,
      after: `---
last-contact: 2026-11-22
---
# Ana
`,
    },
    {
      name: '37 front matter with blank line only',
      before: `---

---
# Ana
`,
      after: `---

last-contact: 2026-11-22
---
# Ana
`,
    },
    {
      name: '38 comments only',
      before: `---
# nothing yet
---
# Ana
`,
      after: `---
# nothing yet
last-contact: 2026-11-22
---
# Ana
`,
    },
    {
      name: '39 no front matter',
      before: `# Ana

text
`,
      after: `---
last-contact: 2026-11-22
---
# Ana

text
`,
    },
    {
      name: '40 no trailing newline at EOF',
      before: `---
last-contact: 2026-10-01
---
# Ana`,
      after: `---
last-contact: 2026-11-22
---
# Ana`,
    },
    {
      name: '41 file ends at closing fence',
      before: `---
name: Ana
last-contact: 2026-10-01
---`,
      after: `---
name: Ana
last-contact: 2026-11-22
---`,
    },
    {
      name: '42 --- inside a value',
      before: `---
name: a --- b
last-contact: 2026-10-01
rule: "---"
other: x---
---
# Ana
`,
      after: `---
name: a --- b
last-contact: 2026-11-22
rule: "---"
other: x---
---
# Ana
`,
    },
    {
      name: '43 --- rule in the body',
      before: `---
last-contact: 2026-10-01
---
# Ana

---

name: not a property

---
`,
      after: `---
last-contact: 2026-11-22
---
# Ana

---

name: not a property

---
`,
    },
    {
      name: '44 body starts with a ----yaml-like block',
      before: `---
last-contact: 2026-10-01
---
---
last-contact: 2020-01-01
---
text
`,
      after: `---
last-contact: 2026-11-22
---
---
last-contact: 2020-01-01
---
text
`,
    },
    {
      name: '45 no blank line before body',
      before: `---
last-contact: 2026-10-01
name: Ana
---
text at once


# Ana
`,
      after: `---
last-contact: 2026-11-22
name: Ana
---
text at once


# Ana
`,
    },
    {
      name: '46 trailing spaces after fence and values',
      before: '--- \nname: Ana   \nlast-contact: 2026-10-01  \ntier: close\t\n---\t \n# Ana\n',
      after: '--- \nname: Ana   \nlast-contact: 2026-11-22  \ntier: close\t\n---\t \n# Ana\n',
    },
    {
      name: '47 unicode: emoji, RTL, combining, NBSP',
      before:
        '---\nname: "Ana 👩\u200d👧 שלום"\ncafe\u0301: e\u0301te\u0301\nnbsp: a\u00a0b\u00a0\nlast-contact: 2026-10-01\nrtl: مرحبا\n---\n# Ana\n',
      after:
        '---\nname: "Ana 👩\u200d👧 שלום"\ncafe\u0301: e\u0301te\u0301\nnbsp: a\u00a0b\u00a0\nlast-contact: 2026-11-22\nrtl: مرحبا\n---\n# Ana\n',
    },
    {
      name: '48 unicode key + key with spaces',
      before: `---
geändert am: 2024-01-05
名前: Ana
last-contact: 2026-10-01
two words: 1
---
# Ana
`,
      after: `---
geändert am: 2024-01-05
名前: Ana
last-contact: 2026-11-22
two words: 1
---
# Ana
`,
    },
    {
      name: '49 quoted key itself',
      before: `---
"last-contact": 2026-10-01
'tier': close
---
# Ana
`,
      after: `---
"last-contact": 2026-11-22
'tier': close
---
# Ana
`,
    },
    {
      name: '50 value quoted on same key',
      before: `---
name: Ana
last-contact: "2026-10-01"
---
# Ana
`,
      after: `---
name: Ana
last-contact: "2026-11-22"
---
# Ana
`,
    },
    {
      name: '51 wikilink date on same key',
      before: `---
name: Ana
last-contact: "[[2026-10-01]]" # link
---
# Ana
`,
      after: `---
name: Ana
last-contact: "[[2026-11-22]]" # link
---
# Ana
`,
    },
    {
      name: '52 escapes in quoted strings',
      before: `---
a: "tab\\tnl\\n\\u00e9\\x41\\\\ \\/ \\0"
last-contact: 2026-10-01
b: "\\U0001F600 \\e"
---
# Ana
`,
      after: `---
a: "tab\\tnl\\n\\u00e9\\x41\\\\ \\/ \\0"
last-contact: 2026-11-22
b: "\\U0001F600 \\e"
---
# Ana
`,
    },
    {
      name: '53 multi-line plain scalar',
      before: `---
note: one
  two:three
  four
last-contact: 2026-10-01
---
# Ana
`,
      after: `---
note: one
  two:three
  four
last-contact: 2026-11-22
---
# Ana
`,
    },
    {
      name: '54 multi-line double-quoted',
      before: `---
note: "one
  two: # x

  three"
last-contact: 2026-10-01
---
# Ana
`,
      after: `---
note: "one
  two: # x

  three"
last-contact: 2026-11-22
---
# Ana
`,
    },
    {
      name: '55 blank lines between keys',
      before: `---

name: Ana


last-contact: 2026-10-01

tier: close

---
# Ana
`,
      after: `---

name: Ana


last-contact: 2026-11-22

tier: close

---
# Ana
`,
    },
    {
      name: '56 extra spaces after colon',
      before: '---\nname:      Ana\nlast-contact:    2026-10-01\ntier:\tclose\n---\n# Ana\n',
      after: '---\nname:      Ana\nlast-contact:    2026-11-22\ntier:\tclose\n---\n# Ana\n',
    },
    {
      name: '57 explicit tags',
      before: `---
zip: !!str 01234
n: !!int "5"
list: !!seq [a]
last-contact: 2026-10-01
---
# Ana
`,
      after: `---
zip: !!str 01234
n: !!int "5"
list: !!seq [a]
last-contact: 2026-11-22
---
# Ana
`,
    },
    {
      name: '58 templater placeholder',
      before: `---
name: "<% tp.file.title %>"
created: <% tp.date.now() %>
last-contact: 2026-10-01
---
# Ana
`,
      after: `---
name: "<% tp.file.title %>"
created: <% tp.date.now() %>
last-contact: 2026-11-22
---
# Ana
`,
    },
    {
      name: '59 key last, list value after',
      before: `---
last-contact: 2026-10-01
tags:
  - a
  - b
---
# Ana
`,
      after: `---
last-contact: 2026-11-22
tags:
  - a
  - b
---
# Ana
`,
    },
    {
      name: '60 emails, urls, hash and @ in quotes',
      before: `---
email: ana@x.org
url: https://x.org/#a
color: "#ff0000"
at: "@ana"
last-contact: 2026-10-01
---
# Ana
`,
      after: `---
email: ana@x.org
url: https://x.org/#a
color: "#ff0000"
at: "@ana"
last-contact: 2026-11-22
---
# Ana
`,
    },
    {
      name: '61 big integer id',
      before: `---
id: 12345678901234567890
neg: -9007199254740993
last-contact: 2026-10-01
---
# Ana
`,
      after: `---
id: 12345678901234567890
neg: -9007199254740993
last-contact: 2026-11-22
---
# Ana
`,
    },
    {
      name: '62 __proto__ key',
      before: `---
__proto__: x
constructor: y
toString:
last-contact: 2026-10-01
hasOwnProperty: z
---
# Ana
`,
      after: `---
__proto__: x
constructor: y
toString:
last-contact: 2026-11-22
hasOwnProperty: z
---
# Ana
`,
    },
    {
      name: '63 single-quoted value',
      before: `---
last-contact: '2026-10-01'
---
# Ana
`,
      after: `---
last-contact: '2026-11-22'
---
# Ana
`,
    },
    {
      name: '64 single-quoted link',
      before: `---
last-contact: '[[2026-10-01]]'
---
# Ana
`,
      after: `---
last-contact: '[[2026-11-22]]'
---
# Ana
`,
    },
    {
      name: '65 link with an alias',
      before: `---
last-contact: "[[2026-10-01|lunch]]"
---
# Ana
`,
      after: `---
last-contact: "[[2026-11-22|lunch]]"
---
# Ana
`,
    },
    {
      name: '66 time behind the date',
      before: `---
last-contact: 2026-10-01T10:00
tier: close
---
# Ana
`,
      after: `---
last-contact: 2026-11-22
tier: close
---
# Ana
`,
    },
    {
      name: '67 quoted time behind the date',
      before: `---
last-contact: "2026-10-01 10:00:00" # zone?
---
# Ana
`,
      after: `---
last-contact: "2026-11-22" # zone?
---
# Ana
`,
    },
    {
      name: '68 null written out',
      before: `---
last-contact: ~ # none yet
tier: null
---
# Ana
`,
      after: `---
last-contact: 2026-11-22 # none yet
tier: null
---
# Ana
`,
    },
    {
      name: '69 empty quoted value',
      before: `---
last-contact: ""
---
# Ana
`,
      after: `---
last-contact: "2026-11-22"
---
# Ana
`,
    },
    {
      name: '70 empty value with a comment',
      before: `---
last-contact:  # never
tier: close
---
# Ana
`,
      after: `---
last-contact: 2026-11-22  # never
tier: close
---
# Ana
`,
    },
    {
      name: '71 empty value with trailing blanks',
      before: '---\nlast-contact:   \ntier: close\n---\n# Ana\n',
      after: '---\nlast-contact: 2026-11-22   \ntier: close\n---\n# Ana\n',
    },
    {
      name: '72 indented root, key absent',
      before: `---
  name: Ana
  tags:
    - a
---
# Ana
`,
      after: `---
  name: Ana
  tags:
    - a
  last-contact: 2026-11-22
---
# Ana
`,
    },
    {
      name: '73 CRLF, key absent',
      before: '---\r\nname: Ana\r\n---\r\n# Ana\r\n',
      after: '---\r\nname: Ana\r\nlast-contact: 2026-11-22\r\n---\r\n# Ana\r\n',
    },
    {
      name: '74 CRLF, empty value',
      before: '---\r\nlast-contact:\r\ntier: close\r\n---\r\n',
      after: '---\r\nlast-contact: 2026-11-22\r\ntier: close\r\n---\r\n',
    },
    {
      name: '75 CRLF, no front matter',
      before: '# Ana\r\n\r\ntext\r\n',
      after: '---\r\nlast-contact: 2026-11-22\r\n---\r\n# Ana\r\n\r\ntext\r\n',
    },
    {
      name: '76 BOM, no front matter',
      before: '\ufeff# Ana\n',
      after: '\ufeff---\nlast-contact: 2026-11-22\n---\n# Ana\n',
    },
    {
      name: '77 empty file',
      before: ``,
      after: `---
last-contact: 2026-11-22
---
`,
    },
    {
      name: '78 mixed EOL inside',
      before: '---\r\nname: Ana\nlast-contact: 2026-10-01\r\ntier: close\n---\r\n# Ana\n',
      after: '---\r\nname: Ana\nlast-contact: 2026-11-22\r\ntier: close\n---\r\n# Ana\n',
    },
    {
      name: '79 key absent, block scalar last',
      before: `---
note: |+
  text

---
# Ana
`,
      after: `---
note: |+
  text

last-contact: 2026-11-22
---
# Ana
`,
    },
    {
      name: '80 key absent, list last',
      before: `---
tags:
- a
---
# Ana
`,
      after: `---
tags:
- a
last-contact: 2026-11-22
---
# Ana
`,
    },
    {
      name: '81 key absent, file ends at closing fence',
      before: `---
name: Ana
---`,
      after: `---
name: Ana
last-contact: 2026-11-22
---`,
    },
    {
      name: '82 empty front matter, BOM and CRLF',
      before: '\ufeff---\r\n---\r\n',
      after: '\ufeff---\r\nlast-contact: 2026-11-22\r\n---\r\n',
    },
    {
      name: '83 empty front matter ends the file',
      before: `---
---`,
      after: `---
last-contact: 2026-11-22
---`,
    },
    {
      name: '84 thematic break of four dashes first',
      before: `----
# Ana
`,
      after: `---
last-contact: 2026-11-22
---
----
# Ana
`,
    },
    {
      name: '85 similar keys around',
      before: `---
last-contact-by: phone
last-contact: 2026-10-01
my-last-contact: 2020-01-01
note: "last-contact: 2020-01-01"
---
`,
      after: `---
last-contact-by: phone
last-contact: 2026-11-22
my-last-contact: 2020-01-01
note: "last-contact: 2020-01-01"
---
`,
    },
    {
      name: '86 key only in a nested map',
      before: `---
old:
  last-contact: 2020-01-01
---
`,
      after: `---
old:
  last-contact: 2020-01-01
last-contact: 2026-11-22
---
`,
    },
    {
      name: '87 explicit key beside',
      before: `---
? city
: Porto
last-contact: 2026-10-01
---
`,
      after: `---
? city
: Porto
last-contact: 2026-11-22
---
`,
    },
    {
      name: '88 space before the colon',
      before: `---
last-contact : 2026-10-01
---
`,
      after: `---
last-contact : 2026-11-22
---
`,
    },
    {
      name: '89 multi-line flow collections beside',
      before: `---
tags: [a,
  b]
geo: {x: 1,
  y: 2}
last-contact: 2026-10-01
---
`,
      after: `---
tags: [a,
  b]
geo: {x: 1,
  y: 2}
last-contact: 2026-11-22
---
`,
    },
    {
      name: '90 date as an anchor elsewhere',
      before: `---
first: &d 2026-10-01
last-contact: 2026-10-01
met: *d
---
`,
      after: `---
first: &d 2026-10-01
last-contact: 2026-11-22
met: *d
---
`,
    },
  ];

/** Notes that must be left alone, with the reason and the line that is named. */
export const refused: readonly {
  readonly name: string;
  readonly text: string;
  readonly code: RefusalCode;
  readonly line: number | null;
}[] = [
  {
    name: 'M01 duplicate keys (other)',
    text: `---
name: Ana
name: Bo
last-contact: 2026-10-01
---
# Ana
`,
    code: 'duplicate-property',
    line: 3,
  },
  {
    name: 'M02 duplicate last-contact',
    text: `---
last-contact: 2026-10-01
name: Ana
last-contact: 2025-01-01
---
# Ana
`,
    code: 'duplicate-property',
    line: 4,
  },
  {
    name: 'M03 tab indentation',
    text: '---\naddress:\n\tcity: Porto\nlast-contact: 2026-10-01\n---\n# Ana\n',
    code: 'yaml-error',
    line: 3,
  },
  {
    name: 'M04 unclosed quote',
    text: `---
name: Ana
note: "x
last-contact: 2026-10-01
---
# Ana
`,
    code: 'yaml-error',
    line: 3,
  },
  {
    name: 'M05 unquoted colon in value',
    text: `---
title: Ana: the person
last-contact: 2026-10-01
---
# Ana
`,
    code: 'yaml-error',
    line: 2,
  },
  {
    name: 'M06a value starts with @',
    text: `---
handle: @ana
last-contact: 2026-10-01
---
# Ana
`,
    code: 'yaml-error',
    line: 2,
  },
  {
    name: 'M06b value starts with a backtick',
    text: `---
code: \`x\`
last-contact: 2026-10-01
---
# Ana
`,
    code: 'yaml-error',
    line: 2,
  },
  {
    name: 'M07 unclosed fence',
    text: `---
name: Ana
last-contact: 2026-10-01

# Ana
`,
    code: 'fence-unclosed',
    line: 1,
  },
  {
    name: 'M08 root is a list',
    text: `---
- a
- b
---
# Ana
`,
    code: 'not-a-map',
    line: 2,
  },
  {
    name: 'M09 root is a plain string',
    text: `---
just text
---
# Ana
`,
    code: 'not-a-map',
    line: 2,
  },
  {
    name: 'M10 git conflict markers',
    text: `---
name: Ana
<<<<<<< HEAD
last-contact: 2026-10-01
=======
last-contact: 2026-09-01
>>>>>>> theirs
---
# Ana
`,
    code: 'conflict-markers',
    line: 3,
  },
  {
    name: 'M11 last-contact is a list',
    text: `---
name: Ana
last-contact:
  - 2026-10-01
---
# Ana
`,
    code: 'value-not-replaceable',
    line: 3,
  },
  {
    name: 'M12 root flow map',
    text: `---
{name: Ana, last-contact: 2026-10-01}
---
# Ana
`,
    code: 'not-a-map',
    line: 2,
  },
  {
    name: 'M13a ---js fence',
    text: `---js
{ name: "Ana" }
---
`,
    code: 'fence-foreign',
    line: 1,
  },
  {
    name: 'M13b --- js fence',
    text: `--- js
{ name: "Ana" }
---
`,
    code: 'fence-foreign',
    line: 1,
  },
  {
    name: 'M13c BOM and ---yaml fence',
    text: '\ufeff---yaml\nname: Ana\n---\n',
    code: 'fence-foreign',
    line: 1,
  },
  {
    name: 'M14 alias bomb',
    text: `---
a: &a [x, x, x, x, x, x, x, x, x]
b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c]
e: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d]
f: &f [*e, *e, *e, *e, *e, *e, *e, *e, *e]
g: &g [*f, *f, *f, *f, *f, *f, *f, *f, *f]
h: &h [*g, *g, *g, *g, *g, *g, *g, *g, *g]
last-contact: 2026-10-01
---
# Ana
`,
    code: 'yaml-error',
    line: 6,
  },
  {
    name: 'M15 unquoted link to a day',
    text: `---
last-contact: [[2026-10-01]]
---
# Ana
`,
    code: 'value-not-replaceable',
    line: 2,
  },
  {
    name: 'M16 last-contact is a map',
    text: `---
last-contact: {day: 2026-10-01}
---
# Ana
`,
    code: 'value-not-replaceable',
    line: 2,
  },
  {
    name: 'M17 last-contact is an alias',
    text: `---
met: &d 2026-10-01
last-contact: *d
---
# Ana
`,
    code: 'value-not-replaceable',
    line: 3,
  },
  {
    name: 'M18 last-contact is anchored',
    text: `---
last-contact: &d 2026-10-01
met: *d
---
# Ana
`,
    code: 'value-not-replaceable',
    line: 2,
  },
  {
    name: 'M19 last-contact is tagged',
    text: `---
last-contact: !!str 2026-10-01
---
# Ana
`,
    code: 'value-not-replaceable',
    line: 2,
  },
  {
    name: 'M20 value on the next line',
    text: `---
last-contact:
  2026-10-01
---
# Ana
`,
    code: 'value-not-replaceable',
    line: 2,
  },
  {
    name: 'M21 block scalar',
    text: `---
last-contact: >-
  2026-10-01
---
# Ana
`,
    code: 'value-not-replaceable',
    line: 2,
  },
  {
    name: 'M22 multi-line plain',
    text: `---
last-contact: 2026-10-01
  or so
---
# Ana
`,
    code: 'value-not-replaceable',
    line: 2,
  },
  {
    name: 'M23 unreadable date',
    text: `---
name: Ana
last-contact: last spring
---
# Ana
`,
    code: 'unreadable-date',
    line: 3,
  },
  {
    name: 'M24 day that does not exist',
    text: `---
last-contact: 2026-02-30
---
# Ana
`,
    code: 'unreadable-date',
    line: 2,
  },
  {
    name: 'M25 number for a date',
    text: `---
last-contact: 2026
---
# Ana
`,
    code: 'unreadable-date',
    line: 2,
  },
  {
    name: 'M26 document end inside',
    text: `---
name: Ana
...
last-contact: 2026-10-01
---
# Ana
`,
    code: 'document-marker',
    line: 3,
  },
  {
    name: 'M27 directive',
    text: `---
%YAML 1.1
last-contact: 2026-10-01
---
# Ana
`,
    code: 'document-marker',
    line: 2,
  },
  {
    name: 'M28 dashes at the start of a line',
    text: `---
name: Ana
---x: 1
last-contact: 2026-10-01
---
# Ana
`,
    code: 'document-marker',
    line: 3,
  },
  {
    name: 'M29 NUL',
    text: '---\nname: A\u0000na\nlast-contact: 2026-10-01\n---\n# Ana\n',
    code: 'control-characters',
    line: 2,
  },
  {
    name: 'M30 bare carriage return',
    text: '---\nlast-contact: 2026-10-01\nname: A\rna\n---\n# Ana\n',
    code: 'control-characters',
    line: 3,
  },
  {
    name: 'M31 alias without anchor',
    text: `---
name: *who
last-contact: 2026-10-01
---
# Ana
`,
    code: 'yaml-error',
    line: 2,
  },
  {
    name: 'M32 unknown tag',
    text: `---
name: !person Ana
last-contact: 2026-10-01
---
# Ana
`,
    code: 'yaml-error',
    line: 2,
  },
  {
    name: 'M33 tag on the whole',
    text: `---
!!map
last-contact: 2026-10-01
---
# Ana
`,
    code: 'not-a-map',
    line: 3,
  },
  {
    name: 'M34 anchor on the whole, empty',
    text: `---
&all
---
# Ana
`,
    code: 'not-a-map',
    line: 2,
  },
  {
    name: 'M35 duplicate key in a nested map',
    text: `---
a:
  b: 1
  b: 2
last-contact: 2026-10-01
---
# Ana
`,
    code: 'duplicate-property',
    line: 4,
  },
  {
    name: 'M36 list as a key',
    text: `---
? [a, b]
: c
last-contact: 2026-10-01
---
# Ana
`,
    code: 'yaml-error',
    line: 2,
  },
  {
    name: 'M37 more than 64 KiB',
    text: '---\nnote: ' + 'x'.repeat(70000) + '\nlast-contact: 2026-10-01\n---\n',
    code: 'properties-too-large',
    line: null,
  },
  {
    name: 'M38 nested too deeply',
    text: '---\na: ' + '['.repeat(30000) + '\n---\n',
    code: 'yaml-error',
    line: null,
  },
  {
    name: 'M39 key on an explicit line',
    text: `---
? last-contact
: 2026-10-01
---
# Ana
`,
    code: 'value-not-replaceable',
    line: 2,
  },
  {
    name: 'M40 duplicate in different quotes',
    text: `---
last-contact: 2026-10-01
"last-contact": 2025-01-01
---
# Ana
`,
    code: 'duplicate-property',
    line: 3,
  },
  {
    name: 'M42 a tag of YAML 1.1',
    text: `---
met: !!timestamp 2020-01-01
last-contact: 2026-10-01
---
# Ana
`,
    code: 'yaml-error',
    line: 2,
  },
  {
    name: 'M41 a page that opens with a rule',
    text: `---

Just a page.
`,
    code: 'fence-unclosed',
    line: 1,
  },
];
