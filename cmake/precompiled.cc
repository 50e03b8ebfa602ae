// A precompiled header belongs to a library, and a library to a source file:
// this one (see room.cmake).
