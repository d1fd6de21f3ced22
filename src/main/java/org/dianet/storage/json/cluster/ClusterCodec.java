package org.dianet.storage.json.cluster;

import com.google.gson.JsonElement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dianet.cluster.ClusterProfile;
import org.dianet.cluster.Submission;
import org.dianet.cluster.Submissions;
import org.dianet.cluster.TaskList;
import org.dianet.learning.TrainingSpec;
import org.dianet.run.Bundle;
import org.dianet.storage.AppVersion;
import org.dianet.storage.json.Fields;
import org.dianet.storage.json.RunCodec;
import org.dianet.storage.json.SpecJson;

/// `bundle.json`, `submissions.json` and `clusters.json`.
final class ClusterCodec {
    private static final String FORMAT = "dianet-bundle";
    private static final int VERSION = 1;

    private ClusterCodec() {}

    /// @param spec with its weights as they are named in the bundle
    static Map<String, Object> toJson(Bundle bundle, TrainingSpec spec) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", FORMAT);
        json.put("version", VERSION);
        json.put(BundleSeal.FIELD, "");
        json.put("writtenBy", "DIANet Workbench " + AppVersion.text());
        json.put("id", bundle.id());
        json.put("program", bundle.program());
        json.put("spec", SpecJson.toJson(spec));
        json.put("classes", bundle.classes());
        json.put("folds", bundle.folds().stream().map(RunCodec::toJson).toList());
        json.put("files", bundle.files());
        return json;
    }

    /// @throws Malformed if a field is wrong
    static Bundle bundle(Fields fields) {
        if (!fields.text("format").equals(FORMAT)) {
            throw fields.bad("format", "does not say " + FORMAT);
        }
        if (fields.whole("version") > VERSION) {
            throw fields.bad("version", "is from a newer version of this program");
        }
        Fields files = fields.object("files", "files");
        Map<String, String> hashes = new TreeMap<>();
        files.names().forEach(name -> hashes.put(name, files.text(name)));
        return new Bundle(
                fields.text("id"),
                fields.text("program"),
                SpecJson.spec(fields.object("spec", "spec")),
                fields.texts("classes"),
                fields.list("folds", RunCodec::fold),
                hashes);
    }

    static Map<String, Object> toJson(Submissions submissions) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("profile", toJson(submissions.profile()));
        json.put(
                "submissions",
                submissions.all().stream().map(ClusterCodec::toJson).toList());
        return json;
    }

    private static Map<String, Object> toJson(Submission submission) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", submission.name());
        json.put("first", submission.first());
        json.put("folds", TaskList.text(submission.folds()));
        json.put("bundle", submission.bundle());
        json.put("job", submission.job());
        if (!submission.cancelled().isEmpty()) {
            json.put("cancelled", TaskList.text(submission.cancelled()));
        }
        return json;
    }

    static Submissions submissions(Fields fields) {
        return new Submissions(
                profile(fields.object("profile", "profile")), fields.list("submissions", ClusterCodec::submission));
    }

    private static Submission submission(JsonElement item, int position) {
        Fields fields = Fields.of(item, "submission " + position);
        return new Submission(
                fields.text("name"),
                (int) fields.whole("first"),
                TaskList.parse(fields.text("folds")),
                fields.text("bundle"),
                fields.text("job"),
                fields.names().contains("cancelled") ? TaskList.parse(fields.text("cancelled")) : List.of());
    }

    static Map<String, Object> toJson(ClusterProfile profile) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("host", profile.host());
        json.put("folder", profile.folder());
        json.put("partition", profile.partition());
        json.put("account", profile.account());
        json.put("memory", profile.memory());
        json.put("time", profile.time());
        json.put("gpu", profile.gpu());
        json.put("atOnce", profile.atOnce());
        json.put("program", profile.program());
        return json;
    }

    static ClusterProfile profile(Fields fields) {
        ClusterProfile profile = new ClusterProfile(
                fields.text("host"),
                fields.text("folder"),
                fields.text("partition"),
                fields.text("account"),
                fields.text("memory"),
                fields.text("time"),
                fields.text("gpu"),
                (int) fields.whole("atOnce"),
                fields.names().contains("program") ? fields.text("program") : "");
        fields.done();
        return profile;
    }
}
