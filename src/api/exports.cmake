# What the linker needs to export exactly the names of exports.def, undecorated.
#   clus_exports(<variable>)  sets it to a file for the link, made from exports.def: on Windows one without the remarks,
#   which the linker cannot read, and on x86 with decorated names; elsewhere a version script.
#   clus_export_undecorated(<target> <file>)  for x86: the exports lose their "@n", while the import library keeps it,
#   because that is what a compiler calls. The linker would take it from both, so dlltool makes the import library.
function(clus_exports result)
  set(list ${PROJECT_SOURCE_DIR}/exports.def)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${list})
  file(STRINGS ${list} lines REGEX "^  [A-Za-z]")
  foreach(line IN LISTS lines)
    if(line MATCHES "^  ([A-Za-z0-9_]+) +; (@[0-9]+)$")
      list(APPEND names ${CMAKE_MATCH_1})
      list(APPEND decorated ${CMAKE_MATCH_1}${CMAKE_MATCH_2})
    elseif(line MATCHES "^  ([A-Za-z0-9_]+)$")
      list(APPEND names ${CMAKE_MATCH_1})
    else()
      message(FATAL_ERROR "${list}: cannot read \"${line}\"")
    endif()
  endforeach()

  if(WIN32)
    if(CMAKE_SIZEOF_VOID_P EQUAL 4)
      set(names ${decorated})
    endif()
    set(file ${CMAKE_CURRENT_BINARY_DIR}/exports.def)
    list(JOIN names "\n  " names)
    file(CONFIGURE OUTPUT ${file} @ONLY CONTENT "LIBRARY clusapi.dll\nEXPORTS\n  @names@\n")
  else()
    set(file ${CMAKE_CURRENT_BINARY_DIR}/exports.map)
    list(APPEND names GetLastError SetLastError)
    list(JOIN names ";\n    " names)
    file(CONFIGURE OUTPUT ${file} @ONLY CONTENT "{\n  global:\n    @names@;\n  local:\n    *;\n};\n")
  endif()
  set(${result} ${file} PARENT_SCOPE)
endfunction()

function(clus_export_undecorated target exports)
  target_link_options(${target} PRIVATE -Wl,--kill-at)
  add_custom_command(TARGET ${target} POST_BUILD
    COMMAND ${CMAKE_DLLTOOL} --kill-at --input-def ${exports} --output-lib $<TARGET_LINKER_FILE:${target}>
    VERBATIM)
endfunction()
