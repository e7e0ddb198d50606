/* Every function is declared with the prototype of the table and fits its PCLUSAPI_ type, in C and in C++. Linked, so that
 * every name must also be in the import library; running it needs nothing but to load. */
#include "clusapi.h"

#include "function_checks.inc"

int main(void) {
  check_functions();
  return 0;
}
