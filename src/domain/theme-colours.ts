/** Colours of tokens.css for what reads no style sheet: a phone's bars and its home screen. A test holds them equal. */
export const themeColours = {
  band: '#023c43',
  bandAtNight: '#052b30',
  paper: '#fcfaf4',
};
