import { actFormats } from '../act-formats.ts';
import type { Edition } from '../edition.ts';
import { citeInArabic } from './arabic.ts';
import { citeInBibtex } from './bibtex.ts';
import { citeInChicago } from './chicago.ts';
import type { CitedAct } from './cited-act.ts';
import { citeInRis } from './ris.ts';

/** Every form in which the page of an act cites it; those that programs read lie beside the page as files as well. */
export function citeThis(cited: CitedAct, edition: Edition) {
  return [
    { id: 'arabic', label: 'الصيغة القانونية', text: citeInArabic(cited, edition) },
    { id: 'chicago', label: 'شيكاغو', text: citeInChicago(cited, edition) },
    { id: 'bibtex', ...actFormats.bibtex, text: citeInBibtex(cited, edition) },
    { id: 'ris', ...actFormats.ris, text: citeInRis(cited, edition) },
  ];
}
