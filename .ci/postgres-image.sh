# The PostgreSQL image of the container tests: the official one, or one made of Debian's packages
# where it cannot be pulled. Sourced by .ci/run.

official_image=postgres:18-alpine
local_image=postgres:15-local
local_release=bookworm

# Sets what the tests read. Otherwise says why in why_no_container.
choose_postgres_image() {
  if has_image "$official_image"; then
    export LEDGER_TEST_POSTGRES_IMAGE=$official_image
  elif has_local_image; then
    use_local_image
  elif timeout 60 docker pull -q "$official_image" >/dev/null 2>&1; then
    export LEDGER_TEST_POSTGRES_IMAGE=$official_image
  else
    say "$official_image cannot be pulled, making $local_image"
    make_local_image || { why_no_container="$official_image cannot be pulled and $local_image cannot be made"; return 1; }
    use_local_image
  fi
}

has_image() {
  docker image inspect "$1" >/dev/null 2>&1
}

# An image made by an older recipe is made again.
has_local_image() {
  [ "$(docker image inspect -f '{{index .Config.Labels "recipe"}}' "$local_image" 2>/dev/null)" = "$(recipe)" ]
}

recipe() {
  cat .ci/postgres-image.sh .ci/postgres-image/* | sha256sum | cut -c1-16
}

# No registry can be reached, so Testcontainers must not look for the images of its own helpers.
use_local_image() {
  export LEDGER_TEST_POSTGRES_IMAGE=$local_image
  export TESTCONTAINERS_RYUK_DISABLED=true TESTCONTAINERS_CHECKS_DISABLE=true
  if [ -z "${DOCKER_HOST:-}" ]; then
    export TESTCONTAINERS_HOST_OVERRIDE=localhost
  fi
}

make_local_image() {
  local root made=0
  need_packages debootstrap || return 1
  root=$(mktemp -d /var/tmp/postgres-image.XXXXXX) || return 1
  fill_root "$root" && import_root "$root" || made=1
  rm -rf "$root"
  return "$made"
}

fill_root() {
  local log="$1.log" mirror
  mirror=$(apt-get indextargets --format '$(CODENAME) $(REPO_URI)' 'Created-By: Packages' |
    sed -n "s/^$local_release //p" | head -n 1)
  if ! debootstrap --variant=minbase --include=postgresql-15,locales "$local_release" "$1" $mirror >"$log" 2>&1; then
    tail -n 5 "$log" >&2
    return 1
  fi
  rm -rf "$log" "$1"/var/cache/apt/archives/*.deb "$1"/var/lib/apt/lists/* "$1"/var/lib/postgresql/15 "$1"/etc/postgresql/15 &&
    chroot "$1" localedef -i en_US -f UTF-8 en_US.UTF-8 &&
    install -m 755 .ci/postgres-image/entrypoint "$1/usr/local/bin/entrypoint"
}

import_root() {
  tar -C "$1" -c . | docker import \
    -c 'ENV PATH=/usr/lib/postgresql/15/bin:/usr/local/bin:/usr/bin:/bin' \
    -c 'ENV LANG=en_US.utf8' \
    -c 'ENV PGDATA=/var/lib/postgresql/data' \
    -c 'VOLUME /var/lib/postgresql/data' \
    -c 'EXPOSE 5432' \
    -c "LABEL recipe=$(recipe)" \
    -c 'ENTRYPOINT ["/usr/local/bin/entrypoint"]' \
    -c 'CMD ["postgres"]' \
    - "$local_image" >/dev/null
}
