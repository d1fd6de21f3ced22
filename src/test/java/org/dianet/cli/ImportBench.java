package org.dianet.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dianet.dataset.DatasetFolder;
import org.dianet.dataset.DatasetFolder.Page;
import org.dianet.model.clip.ClipId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.storage.json.JsonProjectStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// A made-up folder that is imported by the command as people give it.
abstract class ImportBench {
    static final String CASME2 = "Subject,Filename,OnsetFrame,ApexFrame,OffsetFrame,Action Units,Estimated Emotion\n";

    @TempDir
    Path folder;

    DatasetFolder data;
    int code;
    String said = "";

    @BeforeEach
    void emptyFolder() {
        data = new DatasetFolder(folder.resolve("data"));
    }

    static Page page(String name, Object[]... rows) {
        return new Page(name, Arrays.asList(rows));
    }

    static Object[] row(Object... cells) {
        return cells;
    }

    void csv(String name, String text) {
        data.file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /// Runs `import --media DATA --project PROJECT` with more arguments.
    String imported(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "import",
                "--media",
                data.root().toString(),
                "--project",
                project().toString()));
        for (String argument : more) {
            arguments.add(argument.replace("DATA", data.root().toString()));
        }
        return run(arguments);
    }

    String run(List<String> arguments) {
        StringWriter out = new StringWriter();
        CommandLine line = Dianet.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(out));
        code = line.execute(arguments.toArray(String[]::new));
        said = out.toString();
        return said;
    }

    Path project() {
        return folder.resolve("project");
    }

    Project opened() throws IOException {
        assertEquals(0, code, said);
        return new JsonProjectStore().open(project()).project();
    }

    Clip clip(String id) throws IOException {
        return opened().clip(new ClipId(id)).orElseThrow(() -> new AssertionError(id + ": " + said));
    }

    List<String> ids() throws IOException {
        return opened().clips().stream().map(clip -> clip.id().value()).sorted().toList();
    }
}
