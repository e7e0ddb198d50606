# deps::sqlite, deps::gtest, deps::gtest_main and deps::benchmark for Windows, from the cache that
# scripts/cross-dependencies fills; included by dependencies.cmake.
set(triplet ${CMAKE_SYSTEM_PROCESSOR}-w64-mingw32)
set(recipe ${CMAKE_CURRENT_LIST_DIR}/../scripts/cross-dependencies)
execute_process(COMMAND ${recipe} where ${triplet}
  OUTPUT_VARIABLE cache OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)

# The folder's name changes with the recipe, so a changed recipe configures again.
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${recipe} ${CMAKE_CURRENT_LIST_DIR}/../scripts/versions)

# Builds what is missing; a no-op that takes milliseconds otherwise.
function(cross_library name)
  execute_process(COMMAND ${recipe} build ${triplet} ${name} RESULT_VARIABLE result)
  if(result)
    message(FATAL_ERROR "${name} could not be built for ${triplet}: run scripts/install-dependencies cross")
  endif()
endfunction()

cross_library(sqlite)
add_library(deps_sqlite STATIC IMPORTED)
set_target_properties(deps_sqlite PROPERTIES
  IMPORTED_LOCATION ${cache}/sqlite/lib/libsqlite3.a
  INTERFACE_INCLUDE_DIRECTORIES ${cache}/sqlite/include)
add_library(deps::sqlite ALIAS deps_sqlite)

if(CLUSAPI_TESTS)
  cross_library(googletest)
  find_package(GTest CONFIG REQUIRED
    PATHS ${cache}/googletest NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH)
  add_library(deps::gtest ALIAS GTest::gtest)
  add_library(deps::gtest_main ALIAS GTest::gtest_main)
endif()

if(CLUSAPI_BENCH)
  cross_library(benchmark)
  find_package(benchmark CONFIG REQUIRED
    PATHS ${cache}/benchmark NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH)
  add_library(deps::benchmark ALIAS benchmark::benchmark)
endif()
