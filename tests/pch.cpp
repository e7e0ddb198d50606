// Only the precompiled header of this program is used.
