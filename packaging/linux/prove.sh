#!/usr/bin/env bash
# Installs packages in a bare Debian, uses the program there without a display, and removes it again.
# As root: packaging/linux/prove.sh FILE.deb|FILE.rpm|FILE.tar.gz… Needs debootstrap and a Debian mirror (MIRROR names another
# one, SAME_APT=1 takes over this system's apt settings); takes a few minutes. The .rpm is unpacked by rpm without looking for
# what it depends on, which has Fedora's names; the archive is unpacked into a folder with a space in its name.
set -euo pipefail
room=$(mktemp -d)
trap 'umount "$room/proc" 2>/dev/null || true; rm -rf "$room"' EXIT
inside() { chroot "$room" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 \
  DEBIAN_FRONTEND=noninteractive "$@"; }
step() { printf '%s\n' "-- $*"; }

bare_debian() {
  step "a bare Debian"
  debootstrap --variant=minbase bookworm "$room" "${MIRROR:-http://deb.debian.org/debian}" >/dev/null
  mount -t proc proc "$room/proc"
  local setting
  for setting in /etc/apt/apt.conf.d /etc/apt/sources.list /etc/apt/sources.list.d; do
    [ -z "${SAME_APT:-}" ] || [ ! -e "$setting" ] || cp -a "$setting" "$room$(dirname "$setting")/"
  done
  inside apt-get update -qq
}

# What the .deb brings along; the others are put into a Debian that does not read what they require.
libraries="libgtk-3-0 libgl1 libxtst6 libxxf86vm1"

install_package() { # FILE
  step "install $1"
  local packed
  packed=/root/$(basename "$1")
  cp "$1" "$room$packed"
  program=paretoscope
  home=/opt/paretoscope
  case $1 in
    *.deb) inside apt-get install -y -qq --no-install-recommends "$packed" >/dev/null ;;
    *.rpm)
      inside apt-get install -y -qq --no-install-recommends rpm $libraries >/dev/null
      # Debian's rpm wants to hear that this is meant.
      inside rpm -i --nodeps --force-debian "$packed"
      ;;
    *.tar.gz)
      inside apt-get install -y -qq --no-install-recommends $libraries >/dev/null
      inside mkdir "/root/my programs"
      inside tar -xzf "$packed" -C "/root/my programs"
      home="/root/my programs/paretoscope"
      program=$home/bin/paretoscope
      ;;
  esac
}

use_program() { # FILE
  step "start, import, ask, draw, export"
  local samples="$home/lib/app/sample-results" said
  inside "$program" --version
  # With this, Java ends with an error where it cannot use the start-up cache.
  case $1 in *.deb | *.rpm) inside env JAVA_TOOL_OPTIONS=-XX:AOTMode=on "$program" --version >/dev/null 2>&1 ;; esac
  inside test -s "$home/lib/app/THIRD-PARTY-NOTICES.txt"
  inside test -s "$home/lib/app/labs/digits/run.py"
  inside "$program" import -w /root/mine.paretoscope "$samples/aider-polyglot" --format json >/dev/null 2>&1
  inside "$program" front -w /root/mine.paretoscope --max pass_rate_2 --min total_cost --figure /root/mine.figure.json 2>/dev/null |
    tail -n 1
  inside "$program" figure /root/mine.figure.json -o /root/mine.pdf --data /root/mine.csv
  inside "$program" figure "$samples/figures/polyglot-front.figure.json" -o /root/front.svg
  inside sh -c 'head -c 8 /root/mine.pdf | grep -q %PDF && grep -q "<svg" /root/front.svg && wc -l < /root/mine.csv'
  inside "$program" render /root/pictures >/dev/null
  inside sh -c 'test -s /root/pictures/front-light.png && ls /root/pictures | wc -l'
  inside "$program" export -w /root/mine.paretoscope --to csv /root/data >/dev/null
  inside sh -c 'test -n "$(ls /root/data)"'
  said=$(inside "$program" 2>&1 || true)
  case $said in
    *"paretoscope render"*) ;;
    *) echo "without a display it should name render, but said: $said" >&2; exit 1 ;;
  esac
}

remove_package() { # FILE
  step "remove; what is the user's stays"
  case $1 in
    *.deb)
      inside apt-get remove -y -qq paretoscope >/dev/null
      inside test ! -e /usr/bin/paretoscope
      inside apt-get purge -y -qq paretoscope >/dev/null
      ;;
    *.rpm) inside rpm -e paretoscope ;;
    *.tar.gz) inside rm -r "$home" ;;
  esac
  inside test ! -e /usr/bin/paretoscope
  inside test ! -e "$home"
  inside test -s /root/mine.paretoscope
  inside rm -r /root/mine.paretoscope /root/data /root/pictures
  echo "installed, used and removed"
}

bare_debian
for file in "$@"; do
  install_package "$file"
  use_program "$file"
  remove_package "$file"
done
