package org.dianet.cli.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dianet.cli.CommandRun;
import org.dianet.cli.TableProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {
    @TempDir
    Path folder;

    private Path project;

    @BeforeEach
    void make() throws IOException {
        project = TableProject.in(folder).folder();
    }

    @Test
    void aProposalIsAcceptedByItsNumberAndCanBeHandedOn() throws IOException {
        breakApex(19, 20);
        JsonObject finding = finding("mark-order");
        assertEquals(
                "The onset 19 comes after the apex 12.", finding.get("what").getAsString());
        assertEquals("open", finding.get("state").getAsString());
        int place = texts(finding, "proposals").indexOf("apex 19, onset 12, onset and apex swapped") + 1;
        assertTrue(place > 0, finding.toString());
        JsonObject done = doctor("--clip", "moving", "--kind", "mark-order", "--accept", place, "--coder", "Ana");
        assertEquals(1, done.getAsJsonArray("decided").size());
        assertEquals("12", clip("onset"));
        assertEquals("19", clip("apex"));

        Path file = folder.resolve("errata.json");
        assertEquals(2, doctor("--export-errata", file).get("corrections").getAsInt());
        JsonObject first = JsonParser.parseString(Files.readString(file))
                .getAsJsonObject()
                .getAsJsonArray("errata")
                .get(0)
                .getAsJsonObject();
        assertEquals(
                "{\"dataset\":\"\",\"subject\":\"s1\",\"clip\":\"moving\",\"field\":\"onset\",\"old\":19,\"new\":12,"
                        + "\"source\":\"coder Ana\",\"what\":\"The onset 19 comes after the apex 12.\"}",
                first.toString());
    }

    @Test
    void anotherLaboratorysErrataAreProposedAndAccepted() throws IOException {
        Path file = errata("moving", "{\"old\":15,\"new\":16}", "\"Lab B\"");
        JsonObject found = doctor("--errata", file);
        JsonObject finding = found.getAsJsonArray("findings").get(0).getAsJsonObject();
        assertEquals(
                "An errata file gives other values than apex 15.",
                finding.get("what").getAsString());
        assertEquals(List.of("apex 16 (Lab B)"), texts(finding, "proposals"));
        doctor("--errata", file, "--accept");
        assertEquals("16", clip("apex"));
        assertEquals(0, doctor("--errata", file).getAsJsonArray("findings").size(), "what is applied is no finding");
    }

    @Test
    void anErratumThatDoesNotFitIsSaidAndNotApplied() throws IOException {
        Path file = errata("moving", "{\"old\":14,\"new\":16}", "\"Lab B\"");
        JsonObject found = doctor("--errata", file, "--accept");
        assertEquals(0, found.getAsJsonArray("decided").size());
        assertEquals(
                "An errata file corrects apex 14 to 16 (Lab B), but here it is 15.",
                found.getAsJsonArray("findings")
                        .get(0)
                        .getAsJsonObject()
                        .get("what")
                        .getAsString());
        Path stranger = errata("elsewhere", "{\"old\":14,\"new\":16}", "\"Lab B\"");
        assertEquals(
                "1 correction is for clips that the project does not have: elsewhere.",
                doctor("--errata", stranger)
                        .getAsJsonArray("findings")
                        .get(0)
                        .getAsJsonObject()
                        .get("what")
                        .getAsString());
    }

    @Test
    void aBadErrataFileIsOneSentence() throws IOException {
        Path file = errata("moving", "{\"old\":\"14\",\"new\":16}", "\"Lab B\"");
        CommandRun.of("doctor", project, "--errata", file)
                .failedSaying("erratum 1 in the list", "\"old\" must be a whole number");
        CommandRun.of("doctor", project, "--errata", errata("moving", "{\"old\":15,\"new\":16}", "\"\""))
                .failedSaying("\"source\" must say who corrected the value");
    }

    @Test
    void aRejectedFindingIsRememberedWithWhoAndRestored() throws IOException {
        Files.delete(folder.resolve("media/still/img0011.png"));
        doctor("--kind", "missing-frames", "--reject", "--coder", "Ana");
        JsonObject counts = doctor().getAsJsonObject("counts");
        assertEquals(0, counts.get("error").getAsInt());
        assertEquals(1, counts.get("rejected").getAsInt());
        JsonObject finding = finding("missing-frames");
        assertEquals("rejected", finding.get("state").getAsString());
        assertEquals("Ana", finding.get("decidedBy").getAsString());
        String listed = CommandRun.of("doctor", project).succeeded().out();
        assertTrue(listed.contains("1 rejected finding not listed; see --rejected."), listed);
        doctor("--kind", "missing-frames", "--restore");
        assertEquals(1, doctor().getAsJsonObject("counts").get("error").getAsInt());
    }

    @Test
    void decisionsNeedToSayAboutWhat() {
        CommandRun.of("doctor", project, "--reject").wrongUsageSaying("--clip or --kind");
        CommandRun.of("doctor", project, "--kind", "nonsense").wrongUsageSaying("--kind must be one of media,");
        CommandRun.of("doctor", project, "--kind", "gap", "--reject", "--restore")
                .wrongUsageSaying("one of --accept");
    }

    private void breakApex(int onset, int offset) throws IOException {
        Path file = project.resolve("project.json");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace(
                                "\"onset\":12,\"apex\":15,\"offset\":19",
                                "\"onset\":" + onset + ",\"apex\":12,\"offset\":" + offset));
    }

    private Path errata(String clip, String values, String source) throws IOException {
        return Files.writeString(
                folder.resolve("lab-b.json"),
                "{\"format\":\"dianet-errata\",\"version\":1,\"writtenBy\":\"x\",\"errata\":[{\"dataset\":\"\","
                        + "\"subject\":\"s1\",\"clip\":\"" + clip + "\",\"field\":\"apex\","
                        + values.substring(1, values.length() - 1) + ",\"source\":" + source + ",\"what\":\"typo\"}]}");
    }

    private JsonObject finding(String kind) {
        return doctor("--kind", kind).getAsJsonArray("findings").get(0).getAsJsonObject();
    }

    private JsonObject doctor(Object... options) {
        Object[] all = new Object[options.length + 3];
        all[0] = "doctor";
        all[1] = project;
        all[2] = "--json";
        System.arraycopy(options, 0, all, 3, options.length);
        return CommandRun.of(all).json();
    }

    private String clip(String field) {
        return CommandRun.of("clips", project, "--json")
                .json()
                .getAsJsonArray("clips")
                .get(0)
                .getAsJsonObject()
                .get(field)
                .getAsString();
    }

    private static List<String> texts(JsonObject object, String name) {
        return object.getAsJsonArray(name).asList().stream()
                .map(JsonElement::getAsString)
                .toList();
    }
}
