/** The files beside an act's page besides its twin `index.json`: each says all of it, or cites it, in a form of its own. */
export const actFormats = {
  markdown: { file: 'index.md', type: 'text/markdown', label: 'النص والبيانات (Markdown)' },
  akomaNtoso: {
    file: 'index.akn.xml',
    type: 'application/akn+xml',
    label: 'وثيقة قانونية (Akoma Ntoso)',
  },
  jsonLd: {
    file: 'index.jsonld',
    type: 'application/ld+json',
    label: 'بيانات مترابطة (JSON-LD)',
  },
  bibtex: { file: 'cite.bib', type: 'application/x-bibtex', label: 'BibTeX' },
  ris: { file: 'cite.ris', type: 'application/x-research-info-systems', label: 'RIS' },
} as const;
