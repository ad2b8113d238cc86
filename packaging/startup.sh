#!/usr/bin/env bash
# How long the installed program takes from launch to its first painted chart, with and without the start-up cache, beside
# `java -version`, and what memory its idle window holds. Linux: packaging/startup.sh [FOLDER], by default /opt/paretoscope.
# RUNS=21 takes more runs than 11, HEADLESS=1 leaves out the display. For numbers to quote, nothing else should be running.
set -euo pipefail
home=${1:-/opt/paretoscope}
runs=${RUNS:-11}
java="$home/lib/runtime/bin/java"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"; [ -z "${server:-}" ] || kill "$server"' EXIT
export HOME="$scratch" XDG_CONFIG_HOME="$scratch/config" XDG_DATA_HOME="$scratch/data" XDG_CACHE_HOME="$scratch/cache" \
  XDG_STATE_HOME="$scratch/state"
"$home/bin/paretoscope" import -w "$scratch/example.paretoscope" "$home/lib/app/sample-results/aider-polyglot" >/dev/null 2>&1
"$home/bin/paretoscope" import -w "$scratch/samples.paretoscope" "$home/lib/app/sample-results" >/dev/null 2>&1

# The program says itself when its first chart is on the screen; the launch is when the launcher was called.
chart() {
  local start; start=$(date +%s%3N)
  local painted
  painted=$(JAVA_TOOL_OPTIONS="-Dparetoscope.quitAtFirstChart=true ${*:2}" "$home/bin/paretoscope" "$1" 2>/dev/null |
    sed -n 's/^first chart at //p')
  echo $((painted - start))
}
version() { local start; start=$(date +%s%3N); "$java" -version >/dev/null 2>&1; echo $(($(date +%s%3N) - start)); }
median() { sort -n "$1" | sed -n "$(((runs + 1) / 2))p"; }
ratio() { echo "$1 / $2" | bc -l; }

# Taken by turns, so that a busy moment falls on all alike. The first turn warms up and does not count.
compare() { # NAME WORKSPACE OPTIONS…
  local name=$1 workspace=$2; shift 2
  rm -f "$scratch"/*.ms
  for turn in $(seq 0 "$runs"); do
    local with without bare
    with=$(chart "$workspace" "$@"); without=$(chart "$workspace" -XX:AOTMode=off "$@"); bare=$(version)
    [ "$turn" = 0 ] && continue
    echo "$with" >>"$scratch/with.ms"; echo "$without" >>"$scratch/without.ms"; echo "$bare" >>"$scratch/bare.ms"
  done
  local with without bare
  with=$(median "$scratch/with.ms"); without=$(median "$scratch/without.ms"); bare=$(median "$scratch/bare.ms")
  printf '%-28s %6d ms %6d ms %5.2f x %8d ms %5.1f x\n' "$name" "$with" "$without" "$(ratio "$without" "$with")" "$bare" \
    "$(ratio "$with" "$bare")"
}

# The resident memory of a process and its children.
resident() { ps -o rss= -p "$1" --ppid "$1" | awk '{ sum += $1 } END { print int(sum / 1024) }'; }
idle() { # NAME OPTIONS…
  local name=$1; shift
  JAVA_TOOL_OPTIONS="$*" "$home/bin/paretoscope" "$scratch/example.paretoscope" >/dev/null 2>&1 & local window=$!
  sleep 20
  printf '%-28s %6d MB resident after 20 s\n' "idle window, $name" "$(resident "$window")"
  pkill -P "$window" 2>/dev/null || true
  kill "$window" 2>/dev/null || true
  wait "$window" 2>/dev/null || true
}

headless="-Dglass.platform=Headless -Dprism.order=sw"
if [ -z "${HEADLESS:-}" ] && [ -z "${DISPLAY:-}" ] && command -v Xvfb >/dev/null; then
  Xvfb :97 -screen 0 1440x900x24 >/dev/null 2>&1 & server=$!
  export DISPLAY=:97
  sleep 1
fi
[ -z "${HEADLESS:-}" ] || unset DISPLAY

printf 'load before: %s\n' "$(cut -d' ' -f1-3 /proc/loadavg)"
printf 'launch to first chart, medians of %d runs by turns\n' "$runs"
printf '%-28s %9s %9s %7s %11s %7s\n' '' 'cache' 'no cache' 'ratio' 'java -ver.' 'ratio'
if [ -n "${DISPLAY:-}" ]; then
  compare "example, on the display" "$scratch/example.paretoscope"
  compare "all samples, on the display" "$scratch/samples.paretoscope"
  idle "on the display"
fi
# shellcheck disable=SC2086 -- two options
compare "example, headless" "$scratch/example.paretoscope" $headless
idle "headless" "$headless"
printf 'load after: %s\n' "$(cut -d' ' -f1-3 /proc/loadavg)"
