#pragma once

/// Ctrl-C and SIGTERM: the first asks the program to finish, the second ends it at once.

/// From here on the first such signal is noted, but where it was ignored before: in a shell's background. To be called
/// once, before threads are started.
void note_interruptions();

[[nodiscard]] bool interrupted();

/// Waits until `descriptor` can be read without waiting; false where the program was interrupted.
[[nodiscard]] bool wait_for_input(int descriptor);
