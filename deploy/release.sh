#!/bin/sh
# Builds the portal, compresses it and publishes it: `sh deploy/release.sh /srv/bawaba`, in the portal's folder. As the `build` of
# gateway.json it makes every publication of the desk public; an editor then hears of a failure in any of the three.
set -eu
export OUT_DIR="${OUT_DIR:-dist}"
npm run build
npm run compress -- "$OUT_DIR"
npm run publish -- --target "$1"
