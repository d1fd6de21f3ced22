package org.dianet.learning;

import java.util.List;

/// What the engine is and can run on.
///
/// @param devices names as in a spec's `device`, without `auto`; the first is what `auto` picks
public record EngineInfo(String name, String version, List<String> devices) {
    public EngineInfo {
        devices = List.copyOf(devices);
    }
}
