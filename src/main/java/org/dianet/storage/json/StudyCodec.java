package org.dianet.storage.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dianet.model.Words;
import org.dianet.model.annotation.Coder;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.study.Pairing;
import org.dianet.model.study.SessionPlan;
import org.dianet.model.study.Study;
import org.dianet.model.study.SubjectFacts;
import org.dianet.model.study.View;
import org.jspecify.annotations.Nullable;

/// How a study is run, as JSON. A project without any of it has no such field.
final class StudyCodec {
    private StudyCodec() {}

    static Map<String, @Nullable Object> toJson(Study study) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("plan", study.plan().map(StudyCodec::toJson).orElse(null));
        Map<String, Object> subjects = new LinkedHashMap<>();
        study.subjects().bySubject().forEach((subject, facts) -> subjects.put(subject.value(), facts));
        json.put("subjects", subjects);
        if (!study.pairings().isEmpty()) {
            json.put(
                    "pairings",
                    study.pairings().stream().map(StudyCodec::toJson).toList());
        }
        if (!study.views().isEmpty()) {
            json.put("views", study.views().stream().map(StudyCodec::toJson).toList());
        }
        return json;
    }

    private static Map<String, Object> toJson(Pairing pairing) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("clip", pairing.clip().value());
        json.put("other", pairing.other().value());
        json.put("offset", pairing.offset());
        json.put("basis", Words.of(pairing.basis()));
        json.put("by", pairing.by().name());
        json.put("at", pairing.at().toString());
        return json;
    }

    private static Map<String, Object> toJson(SessionPlan plan) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("by", plan.by().name());
        json.put("at", plan.at().toString());
        json.put("ordering", Words.of(plan.ordering()));
        json.put("seed", plan.seed());
        json.put("share", plan.share());
        json.put("namesHidden", plan.namesHidden());
        json.put("training", ids(plan.training()));
        json.put("shared", ids(plan.shared()));
        Map<String, Object> queues = new LinkedHashMap<>();
        plan.queues().forEach((coder, clips) -> queues.put(coder.name(), ids(clips)));
        json.put("queues", queues);
        return json;
    }

    private static List<String> ids(List<ClipId> clips) {
        return clips.stream().map(ClipId::value).toList();
    }

    static Study fromJson(Fields fields) {
        try {
            Study study = new Study(
                    fields.objectOrNull("plan", fields.place() + ", plan").map(StudyCodec::plan),
                    facts(fields.object("subjects", fields.place() + ", subjects")),
                    fields.names().contains("pairings")
                            ? fields.list(
                                    "pairings",
                                    (item, at) -> pairing(Fields.of(item, fields.place() + ", pairing " + at)))
                            : List.of(),
                    fields.names().contains("views")
                            ? fields.list("views", (item, at) -> view(Fields.of(item, fields.place() + ", view " + at)))
                            : List.of());
            fields.done();
            return study;
        } catch (IllegalArgumentException e) {
            throw new Malformed(fields.place(), String.valueOf(e.getMessage()));
        }
    }

    private static Pairing pairing(Fields fields) {
        Pairing pairing = new Pairing(
                new ClipId(fields.text("clip")),
                new ClipId(fields.text("other")),
                fields.number("offset"),
                OriginCodec.word(fields, "basis", Pairing.Basis.values()),
                new Coder(fields.text("by")),
                CodingCodec.instant(fields, "at", fields.text("at")));
        fields.done();
        return pairing;
    }

    private static SessionPlan plan(Fields fields) {
        Map<Coder, List<ClipId>> queues = new TreeMap<>();
        Fields of = fields.object("queues", fields.place() + ", queues");
        for (String coder : of.names()) {
            queues.put(new Coder(coder), ids(of, coder));
        }
        of.done();
        SessionPlan plan = new SessionPlan(
                queues,
                ids(fields, "training"),
                ids(fields, "shared"),
                fields.number("share"),
                OriginCodec.word(fields, "ordering", SessionPlan.Ordering.values()),
                fields.whole("seed"),
                fields.flag("namesHidden"),
                new Coder(fields.text("by")),
                CodingCodec.instant(fields, "at", fields.text("at")));
        fields.done();
        return plan;
    }

    private static List<ClipId> ids(Fields fields, String name) {
        return fields.texts(name).stream().map(ClipId::new).toList();
    }

    private static SubjectFacts facts(Fields fields) {
        Map<SubjectId, Map<String, String>> bySubject = new TreeMap<>();
        for (String subject : fields.names()) {
            Fields of = fields.object(subject, fields.place() + ", " + subject);
            Map<String, String> values = new LinkedHashMap<>();
            for (String column : of.names()) {
                values.put(column, of.text(column));
            }
            of.done();
            bySubject.put(new SubjectId(subject), values);
        }
        fields.done();
        return new SubjectFacts(bySubject);
    }

    private static Map<String, @Nullable Object> toJson(View view) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("clip", view.clip().value());
        json.put("name", view.name());
        switch (view.source()) {
            case View.Beside beside -> json.put("beside", beside.path());
            case View.OtherClip other -> {
                json.put("other", other.other().value());
                json.put("offset", other.offset().isPresent() ? other.offset().getAsDouble() : null);
            }
        }
        json.put("at", view.at().toString());
        return json;
    }

    private static View view(Fields fields) {
        View view = new View(
                new ClipId(fields.text("clip")),
                fields.text("name"),
                fields.names().contains("beside")
                        ? new View.Beside(fields.text("beside"))
                        : new View.OtherClip(new ClipId(fields.text("other")), fields.numberOrNull("offset")),
                CodingCodec.instant(fields, "at", fields.text("at")));
        fields.done();
        return view;
    }
}
