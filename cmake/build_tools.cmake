# Part of another project: its builds follow its own rules.
if(NOT PROJECT_IS_TOP_LEVEL)
  return()
endif()

# Independence of the place: paths in programs, logs and debug information start at the source folder, so two checkouts
# build the same bytes, and ccache (used when it is there) finds what another checkout has compiled.
add_compile_options($<$<COMPILE_LANGUAGE:C,CXX>:-ffile-prefix-map=${CMAKE_SOURCE_DIR}=.>)

find_program(CLUSAPI_CCACHE ccache)
mark_as_advanced(CLUSAPI_CCACHE)
if(CLUSAPI_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(launcher ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_SLOPPINESS=pch_defines,time_macros
    ${CLUSAPI_CCACHE})
  set(CMAKE_C_COMPILER_LAUNCHER ${launcher})
  set(CMAKE_CXX_COMPILER_LAUNCHER ${launcher})
endif()
