# What a user gets: headers, library, import library, the list of exports, and the files with which CMake
# (find_package(clusapi), then clusapi::clusapi) and pkg-config (clusapi) find them. Everything may be moved as a whole.
if(NOT TARGET clusapi)
  return()
endif()
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

install(TARGETS clusapi EXPORT clusapi
  RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR}
  LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}
  ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}
  INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/ DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} FILES_MATCHING PATTERN "*.h")
install(FILES ${PROJECT_SOURCE_DIR}/exports.def DESTINATION ${CMAKE_INSTALL_DATADIR}/clusapi)
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})

set(package ${CMAKE_INSTALL_LIBDIR}/cmake/clusapi)
install(EXPORT clusapi NAMESPACE clusapi:: FILE clusapiTargets.cmake DESTINATION ${package})
configure_package_config_file(${CMAKE_CURRENT_LIST_DIR}/clusapiConfig.cmake.in
  ${CMAKE_CURRENT_BINARY_DIR}/clusapiConfig.cmake INSTALL_DESTINATION ${package} NO_SET_AND_CHECK_MACRO)
write_basic_package_version_file(${CMAKE_CURRENT_BINARY_DIR}/clusapiConfigVersion.cmake COMPATIBILITY SameMajorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/clusapiConfig.cmake ${CMAKE_CURRENT_BINARY_DIR}/clusapiConfigVersion.cmake
  DESTINATION ${package})

# Relative to where the .pc file lies, so that a moved installation still works.
set(pkgconfig ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
file(RELATIVE_PATH clusapi_prefix /${pkgconfig} /)
string(REGEX REPLACE "/$" "" clusapi_prefix "${clusapi_prefix}")
configure_file(${CMAKE_CURRENT_LIST_DIR}/clusapi.pc.in ${CMAKE_CURRENT_BINARY_DIR}/clusapi.pc @ONLY)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/clusapi.pc DESTINATION ${pkgconfig})
