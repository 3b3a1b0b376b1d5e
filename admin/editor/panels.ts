import { createElement, type ComponentType } from 'react';
import { createRoot } from 'react-dom/client';
import './panels.css';

/** Shows the desk's own panels beside Decap, which has no place for them. */
export function showPanels(panels: readonly ComponentType[]): void {
  const place = document.createElement('div');
  place.id = 'desk-panels';
  document.body.append(place);
  createRoot(place).render(panels.map((panel, index) => createElement(panel, { key: index })));
}
