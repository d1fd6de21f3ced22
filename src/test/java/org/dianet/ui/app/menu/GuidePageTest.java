package org.dianet.ui.app.menu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class GuidePageTest {
    @Test
    void whatTheGuideUsesOfMarkdownBecomesHtml() {
        String page = GuidePage.of("Guide", """
                # One & two
                A *soft* word, a **hard** one and `a < b *c*`.

                - first
                - second

                | key | does |
                |---|---|
                | `F` | flicker |

                ```
                dianet <x>
                ```
                """);
        String body = page.substring(page.indexOf("<body>") + 7);
        assertEquals("""
                <h1>One &amp; two</h1>
                <p>A <i>soft</i> word, a <b>hard</b> one and <code>a &lt; b *c*</code>.
                </p>
                <ul><li>first</li>
                <li>second</li>
                </ul>
                <table><tr><th>key</th><th>does</th></tr>
                <tr><td><code>F</code></td><td>flicker</td></tr>
                </table>
                <pre>dianet &lt;x&gt;
                </pre>
                </body></html>
                """, body);
    }

    @Test
    void theWholeGuideIsOnePageWithoutAnythingFromElsewhere() throws IOException {
        String page = GuidePage.of("Guide", Files.readString(Path.of("src/docs/guide.md")));
        assertTrue(page.contains("<h2>") && page.contains("<table>"));
        assertFalse(page.contains("src=") || page.contains("href="));
        assertFalse(page.contains("```"));
    }
}
