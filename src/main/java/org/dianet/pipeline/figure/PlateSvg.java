package org.dianet.pipeline.figure;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.dianet.imaging.Frame;
import org.dianet.storage.PngFile;

/// A figure as SVG in one file: pictures inside it with their own pixels, text as text.
final class PlateSvg {
    private static final String SVG = "http://www.w3.org/2000/svg";

    private PlateSvg() {}

    static String text(Plate plate) throws IOException {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("svg");
            xml.writeDefaultNamespace(SVG);
            attributes(
                    xml,
                    "width",
                    plate.width(),
                    "height",
                    plate.height(),
                    "viewBox",
                    "0 0 " + plate.width() + " " + plate.height(),
                    "font-family",
                    "Helvetica, Arial, DejaVu Sans, sans-serif");
            rectangle(xml, 0, 0, plate.width(), plate.height(), "#ffffff");
            for (Plate.Part part : plate.parts()) {
                draw(xml, part);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException("The figure could not be written as SVG: " + e.getMessage(), e);
        }
        return text.toString();
    }

    private static void draw(XMLStreamWriter xml, Plate.Part part) throws XMLStreamException, IOException {
        switch (part) {
            case Plate.Bar(int x, int y, int width, int height, String colour) ->
                rectangle(xml, x, y, width, height, colour);
            case Plate.Picture(int x, int y, int width, int height, Frame frame) -> {
                xml.writeEmptyElement("image");
                attributes(
                        xml,
                        "x",
                        x,
                        "y",
                        y,
                        "width",
                        width,
                        "height",
                        height,
                        "preserveAspectRatio",
                        "none",
                        "href",
                        "data:image/png;base64," + Base64.getEncoder().encodeToString(PngFile.bytes(frame)));
            }
            case Plate.Line(List<Plate.Point> points, String colour) -> {
                xml.writeEmptyElement("polyline");
                String places = points.stream()
                        .map(point -> String.format(Locale.ROOT, "%.2f,%.2f", point.x(), point.y()))
                        .collect(Collectors.joining(" "));
                attributes(xml, "points", places, "fill", "none", "stroke", colour, "stroke-width", "1.5");
            }
            case Plate.Words words -> {
                xml.writeStartElement("text");
                attributes(
                        xml,
                        "x",
                        words.x(),
                        "y",
                        words.y(),
                        "font-size",
                        words.size(),
                        "fill",
                        words.colour(),
                        "font-weight",
                        words.weight() == Plate.Weight.BOLD ? "bold" : "normal");
                xml.writeCharacters(words.text());
                xml.writeEndElement();
            }
        }
        xml.writeCharacters("\n");
    }

    private static void rectangle(XMLStreamWriter xml, int x, int y, int width, int height, String colour)
            throws XMLStreamException {
        xml.writeEmptyElement("rect");
        attributes(xml, "x", x, "y", y, "width", width, "height", height, "fill", colour);
    }

    private static void attributes(XMLStreamWriter xml, Object... values) throws XMLStreamException {
        for (int i = 0; i < values.length; i += 2) {
            xml.writeAttribute(values[i].toString(), values[i + 1].toString());
        }
    }
}
