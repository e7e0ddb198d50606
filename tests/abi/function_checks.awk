# Makes a C and C++ function from tests/data/exports.tsv and tests/data/typedefs-macros.tsv that assigns every function to
# the type its prototype in the table spells, and to its PCLUSAPI_ type: a difference does not compile.
BEGIN {
  FS = "\t"
  print "static void check_functions(void) {"
}
FILENAME ~ /exports/ && FNR > 1 && $3 != "unknown" {
  prototype = $4
  if (!sub(/ WINAPI [A-Za-z0-9_]+\(/, "(WINAPI *function)(", prototype)) exit 1
  sub(/\(\)$/, "(void)", prototype)
  print "  { " prototype " = &" $1 "; (void)function; }"
}
# The note of a type that differs from its function says so.
FILENAME ~ /typedefs/ && $1 == "typedef" && $5 != "" && $3 !~ /^\(/ && $8 !~ /typedef has 2 parameters/ {
  print "  { " $2 " function = &" $3 "; (void)function; }"
}
FILENAME ~ /typedefs/ && $1 == "typedef" && $5 != "" && $3 ~ /^\(/ {
  type = $5
  sub(/WINAPI \*/, "WINAPI *function", type)
  print "  { " type " = (" $2 ")0; " $2 " same = function; (void)same; }"
}
FILENAME ~ /typedefs/ && $1 == "alias" { print "  { " $3 " *whole = (" $2 " *)0; P" $2 " pointer = whole; (void)pointer; }" }
FILENAME ~ /typedefs/ && $1 == "handle" {
  tag = $3
  print "  { " $3 "handle = (" $2 ")0; (void)handle; }"
}
END { print "}" }
