package org.dianet.ui.app.screens;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dianet.pipeline.project.SampleProject;
import org.dianet.ui.FxToolkitExtension;
import org.dianet.ui.common.settings.Theme;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Pictures of every screen, for the README and for whoever changes a screen. `mvn -Pscreens verify -Dscreens.out=DIR`
/// writes them; `-Dscreens.theme=light` or `dark` only those, `-Dscreens.training=left-out` none that need a run,
/// `-Dscreens.sizes=1024x700,3840x2160@2` in these sizes, the second at 200 %. `DIR/cut.txt` lists texts that are cut.
@Tag("screens")
@EnabledIfSystemProperty(named = "screens.out", matches = ".+")
@ExtendWith(FxToolkitExtension.class)
class ScreensTest {

    @Test
    @Timeout(value = 60, unit = TimeUnit.MINUTES)
    void everyScreenHasItsPicture(@TempDir Path folder) throws Exception {
        Path project = SampleProject.workingCopy(folder);
        String theme = System.getProperty("screens.theme", "");
        List<Theme> looks = Stream.of(Theme.values())
                .filter(look ->
                        theme.isEmpty() || look.name().toLowerCase(Locale.ROOT).equals(theme))
                .toList();
        List<Path> written = new ArrayList<>();
        new Screens(project, Path.of(System.getProperty("screens.out")), looks, sizes(), training(), written::add)
                .write();
        assertTrue(written.size() > looks.size());
    }

    private static List<Screens.Size> sizes() {
        return Screens.Size.read(System.getProperty("screens.sizes", ""));
    }

    private static Screens.Training training() {
        return System.getProperty("screens.training", "").equals("left-out")
                ? Screens.Training.LEFT_OUT
                : Screens.Training.INCLUDED;
    }
}
