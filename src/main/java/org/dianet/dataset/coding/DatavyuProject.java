package org.dianet.dataset.coding;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/// The recordings that a project of Datavyu plays. Each has an offset, by which it begins later on the clock of the
/// spreadsheet; since version 3 of the format it stands in its own settings entry.
final class DatavyuProject {
    private DatavyuProject() {}

    /// @param project text of the entry `project`
    /// @param settings texts of the other entries by name
    /// @param problems for offsets that cannot be read
    static List<NamedRecording> recordings(String project, Map<String, String> settings, List<String> problems) {
        Map<Integer, Map<String, String>> viewers = new HashMap<>();
        Map<Integer, Integer> indents = new HashMap<>();
        for (DatavyuYaml.Entry entry : DatavyuYaml.read(project)) {
            if (entry.item() == 0 || entry.tag().equals("!ts")) {
                continue; // of the project itself, or of a track
            }
            if (!indents.containsKey(entry.item()) && entry.value().isEmpty()) {
                continue; // the name of a viewer, where they are a mapping
            }
            // Deeper ones are the settings of the viewer's track, and others of what follows the viewers.
            if (indents.computeIfAbsent(entry.item(), _ -> entry.indent()) == entry.indent()) {
                viewers.computeIfAbsent(entry.item(), _ -> new HashMap<>()).putIfAbsent(entry.key(), entry.value());
            }
        }
        List<NamedRecording> recordings = new ArrayList<>();
        viewers.keySet().stream().sorted().map(viewers::get).forEach(viewer -> {
            String feed = viewer.getOrDefault("feed", "");
            if (!feed.isEmpty()) {
                recordings.add(NamedRecording.media(feed, offset(viewer, feed, settings, problems)));
            }
        });
        return recordings;
    }

    private static double offset(
            Map<String, String> viewer, String feed, Map<String, String> settings, List<String> problems) {
        String said = Optional.ofNullable(viewer.get("settingsId"))
                .map(settings::get)
                .map(DatavyuProject::offset)
                .orElse(viewer.getOrDefault("offset", "0"));
        if (said.matches("-?\\d{1,12}")) {
            return Double.parseDouble(said);
        }
        problems.add("the offset '" + said + "' of " + feed + " is not a number of milliseconds; taken as 0");
        return 0;
    }

    private static String offset(String settings) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(settings));
        } catch (IOException | IllegalArgumentException e) {
            return "unreadable";
        }
        return properties.getProperty("offset", "0").strip();
    }
}
