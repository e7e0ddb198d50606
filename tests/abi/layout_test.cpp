#include "layout_test.c"
