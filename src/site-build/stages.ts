/** The parts of a build that can be left out, for measuring and for a quick look: `BUILD_WITHOUT=search,desk`. */
const optional = ['twins', 'data', 'sitemap', 'search', 'desk', 'previews', 'offline'] as const;
export type OptionalStage = (typeof optional)[number];

/** The stages that `BUILD_WITHOUT` names. @throws where it names another. */
export function leftOut(list = process.env['BUILD_WITHOUT'] ?? ''): ReadonlySet<OptionalStage> {
  const names = list.split(/[\s,]+/).filter(Boolean);
  const unknown = names.find((name) => !optional.some((stage) => stage === name));
  if (unknown)
    throw new Error(
      `BUILD_WITHOUT: no stage is called ${unknown}; there are ${optional.join(', ')}.`,
    );
  return new Set(names as OptionalStage[]);
}

/** Whether a stage is made. */
export function isMade(stage: OptionalStage): boolean {
  return !leftOut().has(stage);
}
