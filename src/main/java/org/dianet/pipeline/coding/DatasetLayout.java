package org.dianet.pipeline.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.storage.AppVersion;
import org.jspecify.annotations.Nullable;

/// Sheets as the data sets themselves have them, so that a laboratory can publish in a layout that loaders know.
public enum DatasetLayout {
    /// `Sheet1`, header in the first row, two columns without a name.
    CASME2("Sheet1") {
        @Override
        void begin(List<List<String>> rows) {
            rows.add(List.of(
                    "Subject",
                    "Filename",
                    "",
                    "OnsetFrame",
                    "ApexFrame",
                    "OffsetFrame",
                    "",
                    "Action Units",
                    "Estimated Emotion",
                    "Objective Classes"));
        }

        @Override
        List<String> row(Clip clip, Coding coding) {
            return List.of(
                    subject(clip).replaceFirst("^sub(?=\\d)", ""),
                    clipName(clip),
                    "",
                    text(coding.marks().onset()),
                    text(coding.marks().apex()),
                    text(coding.marks().offset()),
                    "",
                    coding.actionUnits().notation(),
                    Optional.ofNullable(coding.emotion()).orElse(""),
                    objectiveClass(coding));
        }
    },
    /// `MICRO_ONLY`, header in the fourteenth row beneath a banner.
    SAMM("MICRO_ONLY") {
        @Override
        void begin(List<List<String>> rows) {
            rows.add(List.of("Micro-expressions coded with DIANet Workbench " + AppVersion.text()));
            rows.add(List.of("Frames are the numbers in the files' names, and the duration counts both its ends."));
            rows.add(List.of("\"/\" and \"or\": one of them. \"?\": unclear."));
            rows.add(List.of("L, R: on one side. A before a number: asymmetric. A to E after a number: intensity."));
            while (rows.size() < BANNER) {
                rows.add(List.of());
            }
            rows.add(List.of(
                    "Subject",
                    "Filename",
                    "Inducement Code",
                    "Onset Frame",
                    "Apex Frame",
                    "Offset Frame",
                    "Duration",
                    "Micro",
                    "Action Units",
                    "Estimated Emotion",
                    "Objective Classes",
                    "Notes"));
        }

        @Override
        List<String> row(Clip clip, Coding coding) {
            String name = clip.id().value().replaceFirst("^" + java.util.regex.Pattern.quote(clip.dataset()) + "_", "");
            String[] parts = name.split("_");
            return List.of(
                    subject(clip),
                    name,
                    parts.length == 3 ? parts[1] : "",
                    text(coding.marks().onset()),
                    text(coding.marks().apex()),
                    text(coding.marks().offset()),
                    duration(coding),
                    "Micro - 1/2",
                    coding.actionUnits().notation(),
                    Optional.ofNullable(coding.emotion()).orElse(""),
                    objectiveClass(coding),
                    objectiveClass(coding).isEmpty() ? coding.note() : "");
        }
    };

    private static final int BANNER = 13;
    private static final String OBJECTIVE = "objective class ";
    private static final Map<String, String> ROMAN =
            Map.of("I", "1", "II", "2", "III", "3", "IV", "4", "V", "5", "VI", "6", "VII", "7");
    private final String sheet;

    DatasetLayout(String sheet) {
        this.sheet = sheet;
    }

    abstract void begin(List<List<String>> rows);

    abstract List<String> row(Clip clip, Coding coding);

    /// What the sheet is called in the data set's own file.
    public String sheet() {
        return sheet;
    }

    /// The sheet's rows: one for each clip that is coded, by the coding that counts.
    public List<List<String>> rows(Project project) {
        List<List<String>> rows = new ArrayList<>();
        begin(rows);
        project.clips().stream()
                .filter(clip -> !clip.codings().isEmpty())
                .forEach(clip -> rows.add(row(clip, clip.coding())));
        return rows;
    }

    /// Number of clips among rows.
    public int clips(List<List<String>> rows) {
        return rows.size() - (this == SAMM ? BANNER : 0) - 1;
    }

    private static String subject(Clip clip) {
        return clip.subject().value().replaceFirst("^.*/", "");
    }

    /// The clip's name within its subject.
    private static String clipName(Clip clip) {
        String name = clip.id().value();
        for (String prefix : List.of(clip.dataset() + "_", subject(clip) + "_")) {
            name = name.startsWith(prefix) && name.length() > prefix.length() ? name.substring(prefix.length()) : name;
        }
        return name;
    }

    private static String text(@Nullable FrameNumber number) {
        return number == null ? "" : number.toString();
    }

    private static String duration(Coding coding) {
        FrameNumber onset = coding.marks().onset();
        FrameNumber offset = coding.marks().offset();
        return onset == null || offset == null ? "" : Long.toString(offset.value() - onset.value() + 1);
    }

    /// The class that the import keeps in the note, as the number of the sheets.
    private static String objectiveClass(Coding coding) {
        return coding.note().startsWith(OBJECTIVE)
                ? ROMAN.getOrDefault(coding.note().substring(OBJECTIVE.length()), "")
                : "";
    }
}
