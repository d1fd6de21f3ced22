package org.dianet.cli.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.Base64;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dianet.cli.CommandRun;
import org.dianet.cli.TableProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class FigureCommandTest {
    @TempDir
    Path root;

    private TableProject project;

    @BeforeEach
    void make() throws Exception {
        project = TableProject.in(root);
    }

    @Test
    void theSvgHoldsTheFramesOwnPixelsAndSaysWhichTheyAre() throws Exception {
        Path out = root.resolve("figure.svg");
        CommandRun.of("figure", project.folder(), "--clip", "moving", "--frames", 5, "--out", out)
                .succeeded();
        Document svg = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(out.toFile());
        NodeList images = svg.getElementsByTagName("image");
        // Onset 12, apex 15, offset 19; between them first 17, in the wider gap, then 13. And two phase pictures.
        assertEquals(5 + 2, images.getLength());
        int[] numbers = {12, 13, 15, 17, 19};
        for (int i = 0; i < numbers.length; i++) {
            String data = ((Element) images.item(i)).getAttribute("xlink:href").replace("data:image/png;base64,", "");
            BufferedImage drawn =
                    ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(data)));
            BufferedImage own = ImageIO.read(project.image("moving", numbers[i]).toFile());
            assertEquals(own.getRGB(3, 2), drawn.getRGB(3, 2));
            assertEquals(own.getWidth(), drawn.getWidth());
        }
        // The motion curve has a point for each frame from onset to offset, and lies right of the phase pictures.
        NodeList curves = svg.getElementsByTagName("polyline");
        assertEquals(1, curves.getLength());
        String[] points = ((Element) curves.item(0)).getAttribute("points").split(" ");
        assertEquals(19 - 12 + 1, points.length);
        double left = Double.parseDouble(points[0].split(",")[0]);
        Element offsetPicture = (Element) images.item(6);
        double right = Double.parseDouble(offsetPicture.getAttribute("x"))
                + Double.parseDouble(offsetPicture.getAttribute("width"));
        assertTrue(left > right, left + " beside " + right);
        String text = svg.getDocumentElement().getTextContent();
        for (String said : new String[] {"onset 12", "apex 15", "offset 19", "30 ms", "70 ms", "AU 4+7", "disgust"}) {
            assertEquals(true, text.contains(said), said + " in " + text);
        }
    }

    @Test
    void thePngIsTwiceTheFiguresSize() throws Exception {
        Path svg = root.resolve("figure.svg");
        Path png = root.resolve("figure.png");
        CommandRun.of("figure", project.folder(), "--clip", "still", "--out", svg)
                .succeeded();
        CommandRun.of("figure", project.folder(), "--clip", "still", "--out", png)
                .succeeded();
        Element root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(svg.toFile())
                .getDocumentElement();
        BufferedImage picture = ImageIO.read(png.toFile());
        assertEquals(2 * Integer.parseInt(root.getAttribute("width")), picture.getWidth());
        assertEquals(2 * Integer.parseInt(root.getAttribute("height")), picture.getHeight());
    }

    @Test
    void whatCannotBeDrawnIsSaidInASentence() {
        CommandRun.of("figure", project.folder(), "--clip", "moving", "--out", root.resolve("a.gif"))
                .failedSaying("The figure's name must end with .svg or .png");
        CommandRun.of("figure", project.folder(), "--clip", "movin", "--out", root.resolve("a.svg"))
                .failedSaying("The project has no clip movin. Did you mean moving?");
    }
}
