# What the project stands on, each as one target deps::<name>; versions are those of scripts/versions.
find_package(Threads REQUIRED)

# Header-only libraries come through a folder of links: in a cross build the system's include folder itself would bring
# the wrong C library headers, and the packages' own targets drag it in.
set(CLUSAPI_HEADERS /usr/include CACHE PATH "Where boost, nlohmann, spdlog and fmt are")
set(links ${CMAKE_BINARY_DIR}/headers)
file(MAKE_DIRECTORY ${links})
foreach(library boost nlohmann spdlog fmt)
  if(NOT EXISTS ${CLUSAPI_HEADERS}/${library})
    message(FATAL_ERROR "${CLUSAPI_HEADERS}/${library} is missing: run scripts/install-dependencies")
  endif()
  file(CREATE_LINK ${CLUSAPI_HEADERS}/${library} ${links}/${library} SYMBOLIC)
endforeach()

add_library(deps_headers INTERFACE)
target_include_directories(deps_headers SYSTEM INTERFACE ${links})

add_library(deps_json INTERFACE)
target_link_libraries(deps_json INTERFACE deps_headers)
add_library(deps::json ALIAS deps_json)

add_library(deps_spdlog INTERFACE)
target_link_libraries(deps_spdlog INTERFACE deps_headers)
target_compile_definitions(deps_spdlog INTERFACE FMT_HEADER_ONLY SPDLOG_HEADER_ONLY SPDLOG_FMT_EXTERNAL SPDLOG_NO_TLS)
add_library(deps::spdlog ALIAS deps_spdlog)

add_library(deps_asio INTERFACE)
target_link_libraries(deps_asio INTERFACE deps_headers Threads::Threads)
if(WIN32)
  target_link_libraries(deps_asio INTERFACE ws2_32 mswsock)
endif()
add_library(deps::asio ALIAS deps_asio)

if(CMAKE_CROSSCOMPILING)
  include(${CMAKE_CURRENT_LIST_DIR}/cross_dependencies.cmake)
else()
  find_package(SQLite3 REQUIRED)
  add_library(deps::sqlite ALIAS SQLite::SQLite3)
  if(CLUSAPI_TESTS)
    find_package(GTest REQUIRED)
    add_library(deps::gtest_main ALIAS GTest::gtest_main)
    add_library(deps::gtest ALIAS GTest::gtest)
  endif()
  if(CLUSAPI_BENCH)
    find_package(benchmark REQUIRED)
    add_library(deps::benchmark ALIAS benchmark::benchmark)
  endif()
endif()
