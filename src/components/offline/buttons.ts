export const primaryButton =
  'inline-flex min-h-12 cursor-pointer items-center gap-2 rounded-sm bg-accent px-6 py-2 font-semibold text-on-accent hover:bg-accent-line forced-colors:border';
export const quietButton =
  'min-h-11 cursor-pointer rounded-sm border border-border px-4 py-1 font-semibold text-primary hover:bg-sheet disabled:cursor-default disabled:text-muted';
export const textButton =
  'min-h-11 cursor-pointer text-sm text-primary underline underline-offset-8 disabled:cursor-default disabled:text-muted';
