# Debian packages, installed only where they are missing. Sourced by .ci/run.

# need_packages NAME...: returns non-zero, with apt's own words on the console, where one cannot be had.
need_packages() {
  local name missing=()
  for name in "$@"; do
    is_installed "$name" || missing+=("$name")
  done
  if [ ${#missing[@]} -eq 0 ]; then
    return 0
  fi
  say "installing ${missing[*]}"
  if [ "$(id -u)" -ne 0 ]; then
    say "needs root for: apt-get install ${missing[*]}" >&2
    return 1
  fi
  forbid_database_cluster
  update_package_lists
  apt_get install -y --no-install-recommends "${missing[@]}"
}

is_installed() {
  [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# Once a run. A third-party source that does not answer is no reason to stop: installing decides.
update_package_lists() {
  if [ -z "${package_lists_updated:-}" ]; then
    apt_get update || say "apt-get update complained, going on"
    package_lists_updated=yes
  fi
}

apt_get() {
  DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=120 -o Acquire::Retries=3 "$@"
}

# Debian's PostgreSQL packages would start a server of their own; only their programs are wanted.
forbid_database_cluster() {
  local conf=/etc/postgresql-common/createcluster.conf
  if [ ! -e "$conf" ]; then
    mkdir -p "$(dirname "$conf")"
    echo 'create_main_cluster = false' > "$conf"
  fi
}
