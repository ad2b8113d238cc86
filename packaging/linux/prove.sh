#!/usr/bin/env bash
# Installs the .deb in a bare Debian of its own, uses the program there without a display, and removes it again.
# As root: packaging/linux/prove.sh FILE.deb. Needs debootstrap and a Debian mirror (MIRROR names another one, SAME_APT=1 takes
# over this system's apt settings); takes a few minutes.
set -euo pipefail
deb=$(realpath "$1")
room=$(mktemp -d)
trap 'umount "$room/proc" 2>/dev/null || true; rm -rf "$room"' EXIT
inside() { chroot "$room" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 \
  DEBIAN_FRONTEND=noninteractive "$@"; }
step() { printf '%s\n' "-- $*"; }

step "a bare Debian"
debootstrap --variant=minbase bookworm "$room" "${MIRROR:-http://deb.debian.org/debian}" >/dev/null
mount -t proc proc "$room/proc"
for setting in /etc/apt/apt.conf.d /etc/apt/sources.list /etc/apt/sources.list.d; do
  [ -z "${SAME_APT:-}" ] || [ ! -e "$setting" ] || cp -a "$setting" "$room$(dirname "$setting")/"
done
cp "$deb" "$room/root/program.deb"

step "install with apt"
inside apt-get update -qq
inside apt-get install -y -qq --no-install-recommends /root/program.deb >/dev/null
inside test -x /usr/bin/paretoscope

step "start, import, ask, draw, export"
inside paretoscope --version
samples=/opt/paretoscope/lib/app/sample-results
inside paretoscope import -w /root/mine.paretoscope "$samples/aider-polyglot" --format json >/dev/null
inside paretoscope front -w /root/mine.paretoscope --max pass_rate_2 --min total_cost | tail -n 1
inside paretoscope render /root/pictures >/dev/null
inside sh -c 'test -s /root/pictures/front-light.png && ls /root/pictures | wc -l'
inside paretoscope export -w /root/mine.paretoscope --to csv /root/data >/dev/null
inside sh -c 'test -n "$(ls /root/data)"'

step "remove; what is the user's stays"
inside apt-get remove -y -qq paretoscope >/dev/null
inside test ! -e /usr/bin/paretoscope
inside test ! -e /opt/paretoscope/bin/paretoscope
inside test -s /root/mine.paretoscope
echo "installed, used and removed"
