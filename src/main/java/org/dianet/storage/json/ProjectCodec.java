package org.dianet.storage.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dianet.model.Words;
import org.dianet.model.project.Clip;
import org.dianet.model.project.CodingRule;
import org.dianet.model.project.Project;
import org.dianet.model.study.Study;
import org.dianet.storage.AppVersion;
import org.jspecify.annotations.Nullable;

/// A project as the text of `project.json`: one clip a line, so that a large project loads fast and a change is one
/// changed line.
final class ProjectCodec {
    static final String FORMAT = "dianet-project";

    private ProjectCodec() {}

    /// @param journal number of the last journal line that the project holds
    record Content(Project project, long journal) {}

    static String toJson(Content content) {
        Project project = content.project();
        StringBuilder text = new StringBuilder("{\n");
        field(text, "format", FORMAT);
        field(text, "version", Migrations.CURRENT);
        field(text, "writtenBy", "DIANet Workbench " + AppVersion.text());
        field(text, "name", project.name());
        field(text, "journal", content.journal());
        field(text, "codingRule", Words.of(project.codingRule()));
        field(text, "vocabulary", ClassesCodec.toJson(project.vocabulary()));
        field(text, "protocol", ClassesCodec.toJson(project.protocol()));
        field(text, "ownProtocols", ClassesCodec.toJson(project.ownProtocols()));
        field(text, "sheets", SheetsCodec.toJson(project.sheets()));
        if (!project.study().equals(Study.NONE)) {
            field(text, "study", StudyCodec.toJson(project.study()));
        }
        list(text, "decisions", project.decisions().stream().map(DecisionCodec::toJson));
        text.append(",\n");
        list(text, "clips", project.clips().stream().map(ClipCodec::toJson));
        return text.append("\n}\n").toString();
    }

    /// One item a line.
    private static void list(StringBuilder text, String name, Stream<Map<String, @Nullable Object>> items) {
        String lines = items.map(Json::compact).collect(Collectors.joining(",\n    ", "\n    ", "\n  "));
        text.append("  \"")
                .append(name)
                .append("\": [")
                .append(lines.isBlank() ? "" : lines)
                .append("]");
    }

    private static void field(StringBuilder text, String name, Object value) {
        text.append("  \"")
                .append(name)
                .append("\": ")
                .append(Json.compact(value))
                .append(",\n");
    }

    static Content fromJson(JsonElement element) {
        Fields head = Fields.of(element, "");
        if (!head.names().contains("format") || !head.text("format").equals(FORMAT)) {
            throw new Malformed("", "it is not a project of this program (its \"format\" is not " + FORMAT + ")");
        }
        long version = head.whole("version");
        if (version > Migrations.CURRENT) {
            throw new NewerVersion(version);
        }
        if (version < 1) {
            throw head.bad("version", "must be 1 or more, not " + version);
        }
        return current(Fields.of(Migrations.toCurrent((JsonObject) element, version), ""));
    }

    private static Content current(Fields fields) {
        fields.text("format");
        fields.whole("version");
        fields.text("writtenBy");
        String name = fields.text("name");
        long journal = fields.whole("journal");
        List<Clip> clips = fields.list("clips", ClipCodec::fromJson);
        try {
            Project project = new Project(
                    name,
                    clips,
                    ClassesCodec.vocabulary(fields.object("vocabulary", "vocabulary")),
                    ClassesCodec.protocol(fields.object("protocol", "protocol")),
                    ClassesCodec.protocols(fields, "ownProtocols"),
                    SheetsCodec.fromJson(fields, "sheets"),
                    fields.list(
                            "decisions",
                            (item, at) -> DecisionCodec.decision(Fields.of(item, "decision " + at + " in the list"))),
                    OriginCodec.word(fields, "codingRule", CodingRule.values()),
                    fields.names().contains("study")
                            ? StudyCodec.fromJson(fields.object("study", "study"))
                            : Study.NONE);
            fields.done();
            return new Content(project, journal);
        } catch (IllegalArgumentException e) {
            throw new Malformed("", String.valueOf(e.getMessage()));
        }
    }

    /// The file has a version that this program does not know.
    static final class NewerVersion extends RuntimeException {
        private static final long serialVersionUID = 1;

        NewerVersion(long version) {
            super("it was written by a newer version of the workbench (project format " + version
                    + ", this program knows " + Migrations.CURRENT + "); update the workbench to open it");
        }
    }
}
