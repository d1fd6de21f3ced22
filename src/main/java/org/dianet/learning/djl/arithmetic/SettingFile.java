package org.dianet.learning.djl.arithmetic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What was found about settings on this kind of processor with this version of the engine, one line each. A file that
/// is missing or damaged only costs the time of trying again.
final class SettingFile {
    private static final String TAB = "\t";
    private static final int FIELDS = 4;

    private final Path file;

    /// @param key of processor and library
    SettingFile(Path folder, String key) {
        this.file = folder.resolve(key + ".tsv");
    }

    Optional<List<Setting>> read() {
        try {
            List<Setting> settings = new ArrayList<>();
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                String[] fields = line.split(TAB, FIELDS);
                if (fields.length < FIELDS) {
                    return Optional.empty();
                }
                settings.add(new Setting(
                        fields[0], Boolean.parseBoolean(fields[1]), Double.parseDouble(fields[2]), fields[3]));
            }
            return settings.isEmpty() ? Optional.empty() : Optional.of(settings);
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /// Several processes may find out at the same time; the last one's file stays, whole.
    void write(List<Setting> settings) {
        List<String> lines = settings.stream()
                .map(s -> String.join(
                        TAB,
                        s.value(),
                        Boolean.toString(s.right()),
                        Double.toString(s.seconds()),
                        s.finding().replace('\t', ' ').lines().findFirst().orElse("")))
                .toList();
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path part = Files.createTempFile(file.toAbsolutePath().getParent(), "settings", ".part");
            Files.write(part, lines, StandardCharsets.UTF_8);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // Without it the next start tries them again.
        }
    }
}
