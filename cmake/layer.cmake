# clus_layer(<name> SOURCES <files> [USES <libraries>] [HIDES <libraries>])
# A folder below src/ is one static library clus_<name>. USES is what its headers may include and HIDES what only its
# .cpp files may: a layer sees the headers of its own folder's public neighbours through the link line alone, so a
# wrong include does not compile (each layer exports exactly its own folder under build/<preset>/layers/<name>).
function(clus_layer name)
  cmake_parse_arguments(LAYER "" "" "SOURCES;USES;HIDES" ${ARGN})
  set(shown ${CMAKE_BINARY_DIR}/layers/${name})
  file(MAKE_DIRECTORY ${shown})
  file(CREATE_LINK ${CMAKE_CURRENT_SOURCE_DIR} ${shown}/${name} SYMBOLIC)
  add_library(clus_${name} STATIC ${LAYER_SOURCES})
  target_include_directories(clus_${name} PUBLIC ${shown})
  target_link_libraries(clus_${name} PUBLIC clus_options ${LAYER_USES} PRIVATE ${LAYER_HIDES})
endfunction()

add_library(clus_options INTERFACE)
target_compile_options(clus_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow
  $<$<COMPILE_LANGUAGE:CXX>:-Wnon-virtual-dtor>
  $<$<COMPILE_LANG_AND_ID:CXX,GNU>:-fno-gnu-unique>)  # clang has no unique symbols to turn off
if(WIN32)
  target_compile_definitions(clus_options INTERFACE _WIN32_WINNT=0x0A00 WIN32_LEAN_AND_MEAN NOMINMAX UNICODE _UNICODE)
endif()
