package org.dianet.storage;

/// What a journalled edit survives from the moment the call returns.
public enum Durability {
    /// The operating system has it: the end of this program, however sudden.
    SYSTEM,
    /// The device has it: also a loss of power.
    DEVICE
}
