#!/usr/bin/env bash
# Puts ten faults, one at a time, into a copy of the membership and setup code, and expects the simulator alone to catch each.
#   faults.sh SOURCE_DIR WORK_DIR [SEEDS]
set -euo pipefail
source=$(cd "$1" && pwd)
work=$2
seeds=${3:-2000}
tree=$work/tree

# name | file | what stands there | what the fault makes of it
faults=(
  'quorum off by one|src/membership/quorum.hpp|return total / 2 + 1;|return (total + 1) / 2;'
  'node counted twice|src/membership/form.cpp|tally.votes += node.weight;|tally.votes += 2 * node.weight;'
  'clean-up skipped|src/membership/form.cpp|if (node.configured && !node.cleaning && !node.cleaned) clean(index);|'
  'End lost|src/membership/frames.cpp|  out.push_back(Report{phase, Mark::End,|  if (severity != Severity::Warning) out.push_back(Report{phase, Mark::End,'
  'vote of a failed node kept|src/membership/form.cpp|  status_ = node.walk.status;|  count(is_formed() ? up_ : joined_, node);
  status_ = node.walk.status;'
  'commit after report|src/membership/form.cpp|  frames_.start(out_, Phase::FormingCluster);
  out_.push_back(Commit|  frames_.both(out_, Phase::FormingCluster);
  out_.push_back(Commit'
  'deadline ignored|src/membership/form.cpp|  late_ = true;|  late_ = false;'
  'percent reset|src/membership/frames.cpp|  open_.insert({node, phase});|  if (phase == Phase::FormingCluster) done_ = 0;
  open_.insert({node, phase});'
  'attempt not guarded|src/setup/recover.cpp|if (*held) continue;|'
  'retry unbounded|src/membership/walk.cpp|is_unreachable(answer.status) && walk.tries < retries|is_unreachable(answer.status)'
)

# Replaces the only place where TEXT stands in FILE.
replace() {
  TEXT=$2 WITH=$3 perl -0pi -e '
    my ($text, $with) = ($ENV{TEXT}, $ENV{WITH});
    $with =~ s/\\\|/|/g;
    die "stands there " . (() = /\Q$text\E/g) . " times: $text\n" unless (() = /\Q$text\E/g) == 1;
    s/\Q$text\E/$with/' "$1"
}

mkdir -p "$tree"
for part in CMakeLists.txt cmake src include tests scripts exports.def; do
  mkdir -p "$tree"
  rm -rf "${tree:?}/$part"
  cp -a "$source/$part" "$tree/$part"
done
cmake -S "$tree" -B "$work/build" -G Ninja -DCMAKE_BUILD_TYPE= -DCMAKE_CXX_FLAGS=-O1 -DCLUSAPI_SAMPLES=OFF >"$work/log" 2>&1
simulate() {
  cmake --build "$work/build" --target cluster_sim >>"$work/log" 2>&1 || { tail -n 30 "$work/log"; exit 1; }
  "$work/build/bin/cluster_sim" --seeds "$seeds" >"$work/run" 2>&1
}

failed=0
simulate || { echo "fails without a fault: $(tail -n 1 "$work/run")"; exit 1; }
for fault in "${faults[@]}"; do
  IFS='|' read -r -d '' name file text with < <(printf '%s\0' "${fault//\\|/$'\x01'}") || true
  text=${text//$'\x01'/|} with=${with//$'\x01'/|}
  cp -a "$tree/$file" "$work/whole"
  replace "$tree/$file" "$text" "$with"
  if simulate; then
    echo "not caught  $name"
    failed=1
  else
    echo "caught      $name: $(tail -n 1 "$work/run")"
  fi
  cp "$work/whole" "$tree/$file"
done
exit $failed
