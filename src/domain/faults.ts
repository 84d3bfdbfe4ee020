/** What a file turns out to be that was handed over as a rubric or a pack. */
export type Lookalike =
  | 'web page'
  | 'spreadsheet'
  | 'CSV'
  | 'JSON'
  | 'Word document'
  | 'rich text'
  | 'text document'
  | 'image'
  | 'UTF-16 text'
  | 'zip archive'
  | 'PDF'
  | 'binary';

/** The ways in which a file is not YAML at all. */
export type SyntaxFault =
  | 'unclosed-quote'
  | 'unclosed-bracket'
  | 'colon-in-text'
  | 'no-colon'
  | 'needs-quotes'
  | 'quote-in-text'
  | 'apostrophe'
  | 'bad-escape'
  | 'tab'
  | 'indent'
  | 'indent-below'
  | 'unexpected';

/** The ways in which something is written that YAML does not take as it was meant. */
export type Slip =
  | 'text-after-hash'
  | 'hash-starts-text'
  | 'comma-splits-text'
  | 'colon-splits-text'
  | 'curly-quotes'
  | 'odd-space'
  | 'bullet'
  | 'hyphen-needs-space'
  | 'colon-needs-space'
  | 'dot-for-colon'
  | 'percent'
  | 'decimal-comma'
  | 'thousands'
  | 'quoted-number'
  | 'not-true-or-false'
  | 'band-as-text'
  | 'list-without-brackets';

/** The ways in which a text is not JSON. */
export type JsonFault = 'unclosed-quote' | 'bad-escape' | 'cut-short' | 'unexpected';

/** How a gzip file can end: too early, in what is none, or before something that is not gzip. */
export type GzipFault = 'cut' | 'damaged' | 'followed';
