import {
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  symbolWye,
  type SymbolType,
} from 'd3-shape';
import type { RelationKind } from '#domain/decree/relations.ts';

export interface RelationMark {
  /** SVG path data around 0,0. */
  shape: string;
  /** The class of its colour. */
  ink: string;
}

/** How the kinds of relations look: no two share a shape, for those who do not tell the colours apart. */
export const relationMarks: Record<RelationKind, RelationMark> = {
  repeals: mark(symbolCross, 'text-danger'),
  replaces: mark(symbolSquare, 'text-danger'),
  amends: mark(symbolTriangle, 'text-warning'),
  corrects: { shape: 'M0 7.2L6.3-3.6H-6.3Z', ink: 'text-warning' },
  commences: mark(symbolStar, 'text-success'),
  implements: mark(symbolWye, 'text-info'),
  'based-on': mark(symbolDiamond, 'text-primary'),
  cites: mark(symbolCircle, 'text-muted'),
};

function mark(type: SymbolType, ink: string): RelationMark {
  return { shape: symbol(type, 70)() ?? '', ink };
}
