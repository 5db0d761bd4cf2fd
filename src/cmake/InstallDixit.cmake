include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(dixit_cmake_dir "${CMAKE_INSTALL_LIBDIR}/cmake/dixit")
set(templates "${CMAKE_CURRENT_LIST_DIR}")

install(TARGETS dixit EXPORT dixitTargets INCLUDES DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}")
install(DIRECTORY "${PROJECT_SOURCE_DIR}/include/dixit" DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}")
install(EXPORT dixitTargets NAMESPACE dixit:: DESTINATION "${dixit_cmake_dir}")

configure_package_config_file("${templates}/dixitConfig.cmake.in" "${PROJECT_BINARY_DIR}/dixitConfig.cmake"
  INSTALL_DESTINATION "${dixit_cmake_dir}" NO_SET_AND_CHECK_MACRO)
write_basic_package_version_file("${PROJECT_BINARY_DIR}/dixitConfigVersion.cmake" COMPATIBILITY SameMinorVersion)
install(FILES "${PROJECT_BINARY_DIR}/dixitConfig.cmake" "${PROJECT_BINARY_DIR}/dixitConfigVersion.cmake"
  "${templates}/Findre2.cmake" DESTINATION "${dixit_cmake_dir}")

# Only who links the static library needs what it is made of.
if(NOT BUILD_SHARED_LIBS)
  set(pc_requires_private "icu-uc icu-i18n re2")
  set(pc_libs_private "-lstdc++")
  set(pc_cflags "-DDIXIT_STATIC")
endif()
file(RELATIVE_PATH pc_prefix "/${CMAKE_INSTALL_LIBDIR}/pkgconfig" "/")
configure_file("${templates}/dixit.pc.in" "${PROJECT_BINARY_DIR}/dixit.pc" @ONLY)
install(FILES "${PROJECT_BINARY_DIR}/dixit.pc" DESTINATION "${CMAKE_INSTALL_LIBDIR}/pkgconfig")

file(READ "${PROJECT_SOURCE_DIR}/LICENSE" licence)
file(READ "${PROJECT_SOURCE_DIR}/src/languages/en/WORDNET-LICENSE" wordnet_licence)
file(READ "${PROJECT_SOURCE_DIR}/src/languages/en/FAKER-LICENSE" faker_licence)
file(WRITE "${PROJECT_BINARY_DIR}/copyright" "${licence}\nThe table of parts of speech is made from WordNet:\n\n${wordnet_licence}"
  "\nThe second list of given names is made from Faker:\n\n${faker_licence}")
install(FILES "${PROJECT_BINARY_DIR}/copyright" DESTINATION "${CMAKE_INSTALL_DOCDIR}")

if(TARGET quote-dump)
  set(shell "${PROJECT_SOURCE_DIR}/examples/quote-dump/shell")
  install(TARGETS quote-dump)
  install(FILES "${shell}/quote-dump.1" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
  install(FILES "${shell}/quote-dump.bash" DESTINATION "${CMAKE_INSTALL_DATADIR}/bash-completion/completions"
    RENAME quote-dump)
  install(FILES "${shell}/_quote-dump" DESTINATION "${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions")
endif()
