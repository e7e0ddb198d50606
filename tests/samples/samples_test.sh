#!/usr/bin/env bash
# One case about the samples.
#   samples_test.sh CASE CREATE_CLUSTER CLUSTER_INFO [EMULATOR...]
# Exit status: 0 passed, 1 failed, 77 skipped. Each case has a state folder of its own, which is not there when it
# begins.
# shellcheck disable=SC2317  # cases are called by name
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)

name=$1 create_cluster=$2 cluster_info=$3
emulator=("${@:4}")
skipped=77
temp=$(mktemp -d "${TMPDIR:-/tmp}/clusapi-samples.XXXXXX")
trap 'rm -rf "$temp"' EXIT

# A path as the programs understand it.
program_path() {
  if ((${#emulator[@]})); then printf 'Z:%s' "${1//\//\\}"; else printf '%s' "$1"; fi
}
state=$temp/state
CLUSAPI_STATE_DIR=$(program_path "$state")
export CLUSAPI_STATE_DIR
unset CLUSAPI_CONFIG

configure() {
  printf '%s\n' "$1" >"$temp/config.json"
  CLUSAPI_CONFIG=$(program_path "$temp/config.json")
  export CLUSAPI_CONFIG
}

# ---- running and expecting ------------------------------------------------------------------------------------------

failures=0
fail() {
  echo "FAILED: $*"
  failures=1
}

out=$temp/out err=$temp/err code=0
run() {
  last="${1##*/} ${*:2}"
  code=0
  "${emulator[@]}" "$@" </dev/null >"$out" 2>"$err" || code=$?
  sed -i 's/\r$//' "$out" "$err" # lines end like this on Windows
}
create() { run "$create_cluster" "$@"; }
info() { run "$cluster_info" "$@"; }

show() { sed 's/^/  | /' "$1"; }

expect_code() {
  ((code == $1)) && return
  fail "$last: exit status $code, expected $1"
  show "$out"
  show "$err"
}

# A fixed text, or with -E a pattern, in a file.
expect_in() {
  local file=$1
  shift
  grep -q "${@:1:$#-1}" -e "${!#}" -- "$file" && return
  fail "$last: no '${!#}' in ${file##*/}:"
  show "$file"
}
expect_out() { expect_in "$out" -F "$1"; }
expect_err() { expect_in "$err" -F "$1"; }
expect_line() { expect_in "$out" -E "$1"; }

expect_empty() {
  [[ ! -s $1 ]] && return
  fail "$last: something in ${1##*/}:"
  show "$1"
}

# ---- create_cluster -------------------------------------------------------------------------------------------------

demo_cluster_forms() {
  create
  expect_code 0
  expect_empty "$err"
  expect_line '^ *[0-9]+%  FormingCluster +DEMO$'
  for node in NODE1 NODE2 NODE3; do expect_line "^ *[0-9]+%  StartingClusSvc +$node\$"; done
  expect_line '^100%  [A-Za-z]+ +Cluster Group$'
  expect_line '^Cluster DEMO is formed of 3 nodes \([0-9]+ ms\)\.$'
  if grep -q '\[' "$out"; then fail "a bar in a log"; fi
  sed -n 's/^ *\([0-9]*\)%.*/\1/p' "$out" >"$temp/percents"
  sort -n -c "$temp/percents" || fail "percents fall"
}

second_cluster_of_a_name_fails_with_a_hint() {
  create
  create
  expect_code 1
  expect_err 'Cluster DEMO is not formed: ERROR_CLUSTER_CANT_CREATE_DUP_CLUSTER_NAME (5900): '
  expect_err 'Hint: '
  expect_err '--name'
}

node_of_another_cluster_is_refused() {
  create --name C1 --node N1
  expect_code 0
  expect_out 'Cluster C1 is formed of 1 node ('
  create --name C2 --node N1
  expect_code 1
  expect_err 'ERROR_CLUSTER_NODE_ALREADY_MEMBER (5065): '
  info C2
  expect_code 1
}

resource_that_fails_is_a_warning() {
  configure '{"scenario":{"resources":{"Cluster IP Address":{"status":5057}}}}'
  create --name C1 --node N1 --ip 10.0.0.10/24
  expect_code 2
  expect_empty "$err"
  expect_out 'warning: ERROR_CLUSTER_IPADDR_IN_USE (5057): '
  expect_line '^Cluster C1 is formed, with [1-9][0-9]* warnings? \([0-9]+ ms\)\.$'
}

node_out_of_reach_is_a_member_that_is_down() {
  configure '{"timeouts":{"retries":0},"scenario":{"nodes":{"N3":{"unreachable":true}}}}'
  create --name C1 --node N1 --node N2 --node N3
  expect_code 2
  expect_line '^ *[0-9]+%  ValidateNodeState +N3  warning: ERROR_CLUSTER_NODE_UNREACHABLE \(5051\): '
  info C1
  expect_code 0
  expect_line '^  N1 +[0-9]+ +Up$'
  expect_line '^  N3 +[0-9]+ +(Down|Joining)$'
}

# The lines of a run are what the documentation of --json says, and agree with its exit status.
check_json() {
  if command -v python3 >/dev/null; then
    python3 "$here/check_json.py" "$code" "$out" || fail "$last: wrong JSON, exit status $code"
  else
    [[ $(grep -v -c -x '{.*}' "$out" || true) == 0 ]] || fail "$last: a line that is no object"
    expect_line "^\{\"result\":\"[a-z ]+\",\"exit\":$code,"
  fi
}

json_is_one_object_a_line() {
  create --json --name C1 --node N1 --node N2 --ip 10.0.0.10/24 --ip fd00::10/64
  expect_code 0
  check_json
  expect_line '^\{"phase":200,"phaseName":"FormingCluster","type":"Start","severity":"Informational","percent":[0-9]+,'
  expect_line '"type":"End","severity":"Informational","percent":[0-9]+,"object":"C1","status":0\}$'
  expect_line '^\{"result":"formed","exit":0,"error":0,"errorName":"ERROR_SUCCESS",.*"milliseconds":[0-9]+\}$'

  create --json --name C1 --node N3
  expect_code 1
  check_json
  expect_empty "$err"
  expect_line '^\{"result":"failed","exit":1,"error":5900,"errorName":"ERROR_CLUSTER_CANT_CREATE_DUP_CLUSTER_NAME",'

  configure '{"scenario":{"resources":{"Cluster IP Address":{"status":5057}}}}'
  create --json --name C2 --node N4 --ip 10.0.0.11/24
  expect_code 2
  check_json
  expect_line '"severity":"Warning".*"status":5057\}$'
  expect_line '^\{"result":"formed with warnings","exit":2,"error":0,'
}

json_escapes_text() {
  create --json --name 'B"ü\𝄞' --node N1
  expect_code 1
  check_json
  expect_out '"errorName":"ERROR_INVALID_NAME"'
  expect_out '"cluster":"B\"ü\\𝄞"'
}

help_is_no_error() {
  create --help
  expect_code 0
  expect_out '--ip ADDRESS/PREFIX'
  expect_empty "$err"
  info --help
  expect_code 0
  expect_out 'cluster_info [NAME]'
  expect_empty "$err"
}

refused() {
  run "$@"
  expect_code 64
  expect_empty "$out"
  expect_err '--help'
}

wrong_usage_is_refused_and_does_nothing() {
  refused "$create_cluster" --name
  refused "$create_cluster" --name C1
  refused "$create_cluster" --node N1
  refused "$create_cluster" --name C1 --name C2 --node N1
  refused "$create_cluster" --name C1 --node N1 --ip 10.0.0.10
  refused "$create_cluster" --name C1 --node N1 --ip 10.0.0.10/
  refused "$create_cluster" --name C1 --node N1 --ip 10.0.0.10/24x
  refused "$create_cluster" --name C1 --node N1 --ip 10.0.0.10/129
  refused "$create_cluster" --json C1
  refused "$cluster_info" C1 C2
  refused "$cluster_info" --json
  if [[ -e $state ]]; then fail "there is a state folder"; fi
}

# ---- cluster_info ---------------------------------------------------------------------------------------------------

info_aligns_nodes_and_objects() {
  create --name C1 --node LONGNODENAME1 --node N2 --ip 10.0.0.10/24
  expect_code 0
  local by guid='[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}'
  for by in "" C1 c1 n2; do
    info ${by:+"$by"}
    expect_code 0
    expect_empty "$err"
    expect_line '^Cluster  C1$'
  done
  expect_line '^Version  [0-9]+\.[0-9]+\.[0-9]+.*, functional level [0-9]+\.[0-9]+$'
  expect_out 'Nodes (2)'
  expect_line '^  Name           Id  State$'
  expect_line '^  LONGNODENAME1  1   Up$'
  expect_line '^  N2             2   Up$'
  expect_line '^Groups \([1-9][0-9]*\)$'
  expect_line "^  Cluster Group +$guid\$"
  expect_out 'Resources (2)'
  expect_line "^  Cluster IP Address  $guid\$"
  expect_line "^  Cluster Name        $guid\$"
  expect_line '^Resource types \([1-9][0-9]*\)$'
  expect_out 'Networks (1)'
  expect_out 'Network interfaces (2)'
}

info_without_a_cluster_fails() {
  info
  expect_code 1
  expect_empty "$out"
  expect_err 'EPT_S_NOT_REGISTERED (1753): '
  info NONE
  expect_code 1
  expect_empty "$out"
  expect_err 'NONE: RPC_S_SERVER_UNAVAILABLE (1722): '
}

# ---- Linux ----------------------------------------------------------------------------------------------------------

bar_is_redrawn_on_a_terminal() {
  command -v script >/dev/null || exit "$skipped"
  configure '{"scenario":{"resources":{"Cluster IP Address":{"status":5057}}}}'
  last="create_cluster on a terminal"
  code=0
  # A narrow window, so that lines have to be cut.
  # shellcheck disable=SC2016  # the inner shell expands it
  PROGRAM=$create_cluster script -qec \
    'stty cols 50; "$PROGRAM" --name C1 --node LONGNODENAME1234567890 --ip 10.0.0.10/24' /dev/null \
    </dev/null >"$temp/typescript" || code=$?
  tr '\r' '\n' <"$temp/typescript" >"$out"
  expect_code 2
  expect_line '^\[\.+\] +0%  Initialize  C1'
  expect_line '^\[#+\] 100%  '
  expect_line '^100%  .* warning: ERROR_CLUSTER_IPADDR_IN_USE \(5057\): '
  if grep -E '^\[.{49}' "$out"; then fail "a bar that wraps"; fi
}

library_beside_the_program_comes_first() {
  mkdir "$temp/alone"
  cp "$create_cluster" "$temp/alone"
  export LD_LIBRARY_PATH=${create_cluster%/*}${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}
  run "$temp/alone/create_cluster" --name C1 --node N1
  expect_code 0
  echo "no library" >"$temp/alone/libclusapi.so"
  run "$temp/alone/create_cluster" --name C2 --node N2
  expect_code 1
  expect_err 'ERROR_MOD_NOT_FOUND (126): '
  expect_err "$temp/alone/libclusapi.so"
}

"$name"
exit "$failures"
