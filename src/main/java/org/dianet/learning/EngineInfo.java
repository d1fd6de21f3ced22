package org.dianet.learning;

import java.util.List;

/// The engine and its devices.
///
/// @param devices names as in a spec's `device`, without `auto`
/// @param descriptions of the devices, each with its known data
/// @param auto the device that `auto` takes
/// @param choice why it takes that, in a sentence
/// @param check whether it computes right on this processor, and with which instructions
public record EngineInfo(
        String name,
        String version,
        List<String> devices,
        List<String> descriptions,
        String auto,
        String choice,
        EngineCheck check) {
    public EngineInfo {
        devices = List.copyOf(devices);
        descriptions = List.copyOf(descriptions);
    }
}
