# A Docker engine for the container tests. Sourced by .ci/run.

engine_pid=
why_no_container=

# Uses the engine that answers, or starts one for this run. Otherwise says why in why_no_container.
start_engine() {
  local log=target/dockerd.log
  if engine_answers; then
    return 0
  fi
  need_packages docker.io iptables || { why_no_container="docker.io cannot be installed"; return 1; }
  # On a machine with a service manager the package has started its engine.
  if engine_answers; then
    return 0
  fi
  mkdir -p target
  say "starting a Docker engine, log in $log"
  dockerd >"$log" 2>&1 &
  engine_pid=$!
  wait_for_engine 60 && return 0
  why_no_container="no Docker engine starts here: $(engine_error "$log")"
  stop_engine
  return 1
}

# The engine's last word in one line: its error where it gave one.
engine_error() {
  { grep '^failed to' "$1" || tail -n 1 "$1"; } | tail -n 1 | cut -c1-300
}

engine_answers() {
  timeout 10 docker info >/dev/null 2>&1
}

wait_for_engine() {
  local end=$((SECONDS + $1))
  while [ $SECONDS -lt $end ] && kill -0 "$engine_pid" 2>/dev/null; do
    if engine_answers; then
      return 0
    fi
    sleep 0.5
  done
  return 1
}

# Ends the engine only if this run started it, with the containers a killed test left behind.
stop_engine() {
  local left
  if [ -z "$engine_pid" ]; then
    return 0
  fi
  left=$(timeout 10 docker ps -aq --filter label=org.testcontainers 2>/dev/null) || left=
  if [ -n "$left" ]; then
    timeout 30 xargs docker rm -fv <<<"$left" >/dev/null 2>&1 || true
  fi
  kill "$engine_pid" 2>/dev/null || true
  timeout 30 tail --pid="$engine_pid" -f /dev/null || kill -9 "$engine_pid" 2>/dev/null || true
  engine_pid=
}
