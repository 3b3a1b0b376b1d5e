#!/bin/sh
# Builds the portal, signs it, compresses it and publishes it: `sh deploy/release.sh /srv/bawaba`, in the portal's folder. As the
# `build` of gateway.json it makes every publication of the desk public; an editor then hears of a failure in any of the four.
# Without RELEASE_KEY nothing is signed, and devices are offered no download.
set -eu
target=$1
export OUT_DIR="${OUT_DIR:-dist}"
npm run build
if [ -n "${RELEASE_KEY:-}" ]; then
  set --
  for folder in "$target"/releases/*/; do
    if [ -e "${folder}offline/manifest.json" ]; then set -- --previous "$folder" "$@"; fi
  done
  npm run release -- --key "$RELEASE_KEY" --site "$OUT_DIR" "$@"
fi
npm run compress -- "$OUT_DIR"
npm run publish -- --target "$target"
