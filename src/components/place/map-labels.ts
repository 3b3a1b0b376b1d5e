/** The width of the map in the units of its drawing. */
export const mapWidth = 1000;

interface Label {
  at: readonly [x: number, y: number];
  /** Beside the area, which is too small to hold the name. */
  isOutside?: true;
  /** A line from the name to the area, where they do not touch. */
  leader?: string;
}

/** Where a name stands when not at the centre of its area. */
export const mapLabels: Record<string, Label> = {
  latakia: { at: [-78, 322], isOutside: true },
  tartus: { at: [-48, 446], isOutside: true },
  damascus: { at: [-78, 676], isOutside: true, leader: 'M-22 668L86 687' },
  quneitra: { at: [-104, 784], isOutside: true },
  daraa: { at: [-2, 882], isOutside: true },
  sweida: { at: [352, 876], isOutside: true, leader: 'M272 864L206 832' },
  'rif-dimashq': { at: [226, 688] },
  hama: { at: [236, 388] },
};
