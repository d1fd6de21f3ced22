package org.dianet.ui.common.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.dianet.model.annotation.Coder;
import org.dianet.storage.Settings;
import org.dianet.storage.SettingsStore;
import org.dianet.ui.common.settings.ObservableSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodingVisibilityTest {
    private static CodingVisibility stored(String coder) {
        return new CodingVisibility(new ObservableSettings(new SettingsStore() {
            @Override
            public Settings load() {
                return new Settings(List.of(), Settings.Theme.LIGHT, coder, Map.of(), "");
            }

            @Override
            public void save(Settings settings) {
                // nobody reads them
            }
        }));
    }

    @Test
    void theStoredNameCodes() {
        CodingVisibility visibility = stored("Zoe");
        assertEquals(new Coder("Zoe"), visibility.coder().get());
        assertEquals(false, visibility.provisional().get());
    }

    /// Settings are a file that anybody may have edited.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "dataset",
                "adjudicated",
                " ",
                "a\u0007b",
                "12345678901234567890123456789012345678901234567890" + "1234567890123456789012345678901"
            })
    void aStoredNameThatNobodyCanHaveIsAskedForAgain(String name) {
        CodingVisibility visibility = stored(name);
        assertTrue(visibility.provisional().get());
        assertTrue(visibility.coder().get().isPerson());
    }
}
