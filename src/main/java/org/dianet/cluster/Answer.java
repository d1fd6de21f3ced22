package org.dianet.cluster;

import java.util.List;

/// How a program ended.
///
/// @param out its standard output
/// @param err its standard error
public record Answer(int code, String out, String err) {
    public boolean ok() {
        return code == 0;
    }

    public List<String> lines() {
        return out.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /// What it complained of first, without the program's own name and a full stop; for sentences.
    public String complaint() {
        return err.lines()
                .map(line ->
                        line.strip().replaceFirst("^[a-z]+: (error: )?", "").replaceFirst("[.]+$", ""))
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("it ended with code " + code);
    }
}
