package org.dianet.pipeline.explain;

import java.util.List;

/// The description of a model trained on all clips, for the window and a file.
public record ModelCard(String title, List<Section> sections) {
    public ModelCard {
        sections = List.copyOf(sections);
    }

    /// @param heading empty for what stands below the title
    /// @param audience who needs it
    public record Section(String heading, Audience audience, List<Line> lines) {
        public Section {
            lines = List.copyOf(lines);
        }
    }

    public enum Audience {
        EVERYBODY,
        /// Who has the folder but not the window.
        FILE
    }

    public sealed interface Line {
        String text();

        record Paragraph(String text) implements Line {}

        record Item(String text) implements Line {}

        /// To be seen before anything else.
        record Warning(String text) implements Line {}
    }

    /// The file's text.
    String markdown() {
        StringBuilder text = new StringBuilder("# " + title + "\n");
        for (Section section : sections) {
            if (!section.heading().isEmpty()) {
                text.append("\n## " + section.heading() + "\n");
            }
            boolean list = false;
            for (Line line : section.lines()) {
                boolean item = line instanceof Line.Item;
                text.append(item && list ? "" : "\n")
                        .append(
                                switch (line) {
                                    case Line.Paragraph(String words) -> words;
                                    case Line.Item(String words) -> "- " + words;
                                    case Line.Warning(String words) -> "**" + words + "**";
                                })
                        .append('\n');
                list = item;
            }
        }
        return text.toString();
    }
}
