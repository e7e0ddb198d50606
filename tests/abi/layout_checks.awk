# Makes assertions, for C and C++ alike, from tests/data/abi-layout.tsv: sizes, offsets and alignment of every structure,
# values of every enumerator, constant and error code. -v bits=64 or 32 chooses the columns.
# A structure with several forms ("NAME @FORM") is checked in the form that CLUSAPI_VERSION asks for.
BEGIN {
  FS = "\t"
  size = bits == 64 ? 5 : 7
  offset = bits == 64 ? 4 : 6
  gate["2008"] = "0"
  gate["newest"] = "CLUSAPI_VERSION_NI"
}

function base_of(type) { sub(/ @.*/, "", type); return type }
function gate_of(type,    form) {
  if (type !~ / @/) return "0"
  form = type; sub(/.* @/, "", form)
  return form in gate ? gate[form] : "CLUSAPI_VERSION_" form
}
function check(condition, text) {
  gsub(/"/, "'", text)
  print "static_assert(" condition ", \"" text "\");"
}
function begin_form(type,    base, upper) {
  base = base_of(type)
  upper = next_form[type] == "" ? "" : " && CLUSAPI_VERSION < " gate_of(next_form[type])
  if (forms[base] < 2) return ""
  # The oldest form also stands for versions before its gate.
  return "#if " (type == first_form[base] ? "1" : "CLUSAPI_VERSION >= " gate_of(type)) upper
}

# First reading: which forms there are, in their order.
NR == FNR {
  if ($1 == "struct") {
    base = base_of($2)
    if (++forms[base] == 1) first_form[base] = $2; else next_form[last_form[base]] = $2
    last_form[base] = $2
  }
  next
}

$1 == "struct" {
  if (open) print "#endif"
  condition = begin_form($2)
  open = condition != ""
  if (open) print condition
  type = base_of($2)
  if ($size != 0) check("sizeof(" type ") == " $size, $2 " has " $size " bytes")
  if (match($10, /align x64=[0-9]+ x86=[0-9]+/)) {
    split(substr($10, RSTART, RLENGTH), parts, /[= ]/)
    check("CLUSAPI_ALIGNOF(" type ") == " (bits == 64 ? parts[3] : parts[5]), $2 " alignment")
  }
  next
}
$1 == "member" {
  type = base_of($2)
  check("offsetof(" type ", " $3 ") == " $offset, $2 "." $3 " at " $offset)
  if ($size != "flex") check("sizeof(((" type "*)0)->" $3 ") == " $size, $2 "." $3 " has " $size " bytes")
  next
}
open { print "#endif"; open = 0 }

# "NAME (MinGW header)" and the like are remarks.
($1 == "enum" || $1 == "const" || $1 == "error") && $3 !~ / / {
  if ($1 == "enum" && !($2 in seen)) {
    seen[$2] = 1
    check("sizeof(" $2 ") == 4", "enum " $2 " has 4 bytes")
  }
  # 32-bit values are compared as such: -1 and 0xFFFFFFFF are the same to the wire.
  if (length($8) > 10) check($3 " == " $8 "ULL", $3)
  else check("(DWORD)" $3 " == " $8 "u", $3)
}
END { if (open) print "#endif" }
