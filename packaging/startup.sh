#!/usr/bin/env bash
# How long the program takes from launch to its first chart, with and without the start-up cache, beside `java -version`;
# and the memory of the idle window. Linux: packaging/startup.sh [INSTALLED_FOLDER], by default /opt/paretoscope.
set -euo pipefail
home=${1:-/opt/paretoscope}
runs=${RUNS:-9}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"; [ -z "${server:-}" ] || kill "$server"' EXIT
export HOME="$scratch" XDG_CONFIG_HOME="$scratch/config" XDG_DATA_HOME="$scratch/data" XDG_CACHE_HOME="$scratch/cache" \
  XDG_STATE_HOME="$scratch/state"

if [ -z "${DISPLAY:-}" ]; then
  Xvfb :97 -screen 0 1440x900x24 >/dev/null 2>&1 & server=$!
  export DISPLAY=:97
  sleep 1
fi

workspace="$scratch/samples.paretoscope"
"$home/bin/paretoscope" import -w "$workspace" "$home/lib/app/sample-results" >/dev/null 2>&1

# The options of the installed launcher, for starting the same program with others.
mapfile -t options < <(sed -n "s|^java-options=||p" "$home/lib/app/paretoscope.cfg" | sed "s|\$APPDIR|$home/lib/app|g")
java="$home/lib/runtime/bin/java"
window() { "$java" "${options[@]}" "$@" -Dparetoscope.quitAtFirstChart=true \
  -m paretoscope.app/paretoscope.app.Main "$workspace" >/dev/null 2>&1; }
with_cache() { window; }
without_cache() { window -XX:AOTMode=off; }
bare_java() { "$java" -version >/dev/null 2>&1; }

# Median wall time in milliseconds, taken by turns so that a busy moment falls on all alike.
for name in with_cache without_cache bare_java; do "$name"; : >"$scratch/$name"; done
for _ in $(seq "$runs"); do
  for name in with_cache without_cache bare_java; do
    start=$(date +%s%N); "$name"; echo $((($(date +%s%N) - start) / 1000000)) >>"$scratch/$name"
  done
done
median() { sort -n "$scratch/$1" | sed -n "$(((runs + 1) / 2))p"; }
cached=$(median with_cache); plain=$(median without_cache); bare=$(median bare_java)

"$java" "${options[@]}" -m paretoscope.app/paretoscope.app.Main "$workspace" >/dev/null 2>&1 & idle=$!
sleep 15
memory=$(awk '/^VmRSS/ {print int($2 / 1024)}' "/proc/$idle/status")
kill "$idle"; wait "$idle" 2>/dev/null || true

printf 'launch to first chart, medians of %d runs by turns\n' "$runs"
printf '  with the start-up cache     %6d ms\n  without it                  %6d ms   %.2f times as long\n' \
  "$cached" "$plain" "$(echo "$plain / $cached" | bc -l)"
printf '  java -version               %6d ms   the program takes %.1f times as long\n' "$bare" "$(echo "$cached / $bare" | bc -l)"
printf 'memory of the idle window     %6d MB resident\n' "$memory"
