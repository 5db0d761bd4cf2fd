# What Debian wants beside what is installed: a changelog of its own form, and documents compressed. CPack runs this on
# the installed files.
set(root "${CPACK_TEMPORARY_DIRECTORY}${CPACK_PACKAGING_INSTALL_PREFIX}")
string(TIMESTAMP now "%a, %d %b %Y %H:%M:%S +0000" UTC)
file(WRITE "${root}/share/doc/dixit/changelog" "dixit (${CPACK_PACKAGE_VERSION}) unstable; urgency=low

  * Release ${CPACK_PACKAGE_VERSION}; CHANGELOG.md of the source tells what is new.

 -- ${CPACK_PACKAGE_CONTACT}  ${now}
")
execute_process(COMMAND gzip -9n "${root}/share/doc/dixit/changelog" "${root}/share/man/man1/quote-dump.1"
  COMMAND_ERROR_IS_FATAL ANY)
