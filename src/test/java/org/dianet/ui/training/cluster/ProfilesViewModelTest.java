package org.dianet.ui.training.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dianet.cluster.Answer;
import org.dianet.cluster.ClusterProfile;
import org.dianet.ui.UiRig;
import org.dianet.ui.training.cluster.ProfileDraft.Field;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfilesViewModelTest {
    @TempDir
    Path folder;

    private final FakeClusters clusters = new FakeClusters();
    private final List<String> heard = new ArrayList<>();
    private ProfilesViewModel model;

    @BeforeEach
    void open() throws IOException {
        model = new ProfilesViewModel(new UiRig(folder).tasks, clusters, () -> heard.add("saved"));
    }

    private ProfileDraft chosen() {
        return Objects.requireNonNull(model.chosen().get());
    }

    private String sentence() {
        return model.wrong().get().orElseThrow().problem().sentence();
    }

    @Test
    void aProfileIsAddedChangedAndKept() {
        chosen().text(Field.TIME).set(" 04:00:00 ");
        model.add();
        chosen().text(Field.NAME).set("here");
        chosen().text(Field.AT_ONCE).set("2");
        assertEquals(Map.of("uni", FakeClusters.UNI), clusters.profiles, "nothing is kept before it is saved");
        model.save(() -> heard.add("closed"));
        assertEquals(List.of("saved", "closed"), heard);
        assertEquals("04:00:00", clusters.profiles.get("uni").time());
        assertEquals(new ClusterProfile("", "", "", "", "", "", "", 2), clusters.profiles.get("here"));
    }

    /// Each field says its own name, as the sheet has it.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    HOST | -oProxyCommand=x | Host must be
                    FOLDER | scratch | With a host, folder must be
                    PROGRAM | dianet | Program there must be
                    PARTITION | a b | Partition must be
                    ACCOUNT | ; | Account must be
                    MEMORY | 8 G | Memory per fold must be
                    TIME | soon | Time per fold must be
                    GPU | yes | Graphics cards must be
                    AT_ONCE | 0 | Folds at once must be at least 1
                    AT_ONCE | many | Folds at once: "many" is not a number.
                    NAME | '' | A profile needs a name.""")
    void whatCannotBeMeantIsNamedAndNotKept(Field field, String text, String words) {
        chosen().text(field).set(text);
        assertTrue(sentence().startsWith(words), sentence());
        assertEquals(field, model.wrong().get().orElseThrow().problem().field());
        assertFalse(model.savable().get());
        model.save(() -> heard.add("closed"));
        assertEquals(List.of(), heard);
        assertEquals(Map.of("uni", FakeClusters.UNI), clusters.profiles);
    }

    @Test
    void twoProfilesOfOneNameAreRefused() {
        model.add();
        chosen().text(Field.NAME).set("uni");
        assertEquals("Two profiles are called uni.", sentence());
    }

    @Test
    void aRemovedProfileComesBackToItsPlace() {
        model.add();
        model.chosen().set(model.drafts().getFirst());
        model.remove();
        assertEquals(
                List.of("cluster 1"),
                model.drafts().stream().map(ProfileDraft::name).toList());
        model.undoRemove();
        assertEquals(
                List.of("uni", "cluster 1"),
                model.drafts().stream().map(ProfileDraft::name).toList());
        assertEquals("uni", chosen().name());
        model.save(() -> {});
        assertEquals(FakeClusters.UNI, clusters.profiles.get("uni"));
    }

    @Test
    void aTestSaysWhatIsThere() {
        model.test();
        assertEquals(List.of(), Objects.requireNonNull(model.tested().get()).missing());
        chosen().text(Field.PARTITION).set("short");
        assertEquals(null, model.tested().get(), "what was tested is another profile now");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    sbatch | 255 | Permission denied (publickey). | Check that 'ssh ann@login' works without a password
                    sbatch | 127 | sh: sbatch: command not found | There is no Slurm on ann@login
                    mkdir | 1 | Couldn't create directory: Permission denied | Nothing can be written into the folder /scratch/ann
                    /opt/dianet | 1 | Can't ls: not found | There is no program /opt/dianet on ann@login""")
    void aTestNamesWhatIsMissing(String asked, int code, String error, String words) {
        clusters.answers.put(asked, new Answer(code, "", error));
        model.test();
        assertTrue(missing().contains(words), missing());
    }

    @Test
    void aTestNamesAPartitionThatIsNotThereAndAProgramThatIsNotNamed() {
        chosen().text(Field.PARTITION).set("gpu");
        chosen().text(Field.PROGRAM).set("");
        model.test();
        assertTrue(missing().contains("There is no partition 'gpu'; there are: long, short."), missing());
        assertTrue(missing().contains("does not say where this program lies on ann@login"), missing());
    }

    private String missing() {
        return String.join("\n", Objects.requireNonNull(model.tested().get()).missing());
    }
}
