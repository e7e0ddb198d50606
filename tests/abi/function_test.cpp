#include "function_test.c"
