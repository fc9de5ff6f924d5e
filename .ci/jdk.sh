# The JDK that the build's tool chain selects. Sourced by .ci/run.

# need_jdk VERSION: a JDK of at least that version, found or installed. The default java may be older.
need_jdk() {
  local home
  if ! home=$(find_jdk "$1"); then
    update_package_lists
    if apt-cache show "openjdk-$1-jdk-headless" >/dev/null 2>&1; then
      need_packages "openjdk-$1-jdk-headless" || true
    fi
    home=$(find_jdk "$1") ||
      die "no JDK $1 or newer: this machine's packages have none. Unpack one under /usr/lib/jvm, or set JAVA_HOME to it"
  fi
  say "JDK: $home"
  # Maven itself runs on any java from 17 on; a machine without one lends it the JDK of the build.
  if ! command -v java >/dev/null && [ -z "${JAVA_HOME:-}" ]; then
    export JAVA_HOME=$home
  fi
}

find_jdk() {
  local home version
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/*; do
    if [ -x "$home/bin/javac" ] && [ -r "$home/release" ]; then
      version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release")
      if [ "${version:-0}" -ge "$1" ]; then
        printf '%s\n' "$home"
        return 0
      fi
    fi
  done
  return 1
}
