#pragma once

// DIXIT_EXPORT marks what a shared library shows. DIXIT_STATIC is set for users of the static library.
#if defined(DIXIT_STATIC)
#define DIXIT_EXPORT
#elif defined(_WIN32)
#ifdef DIXIT_BUILDING
#define DIXIT_EXPORT __declspec(dllexport)
#else
#define DIXIT_EXPORT __declspec(dllimport)
#endif
#else
#define DIXIT_EXPORT __attribute__((visibility("default")))
#endif
