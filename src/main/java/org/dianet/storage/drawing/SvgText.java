package org.dianet.storage.drawing;

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

/// A drawing as SVG in one file: pictures inside it with their own pixels, text as text, which is laid out where it is
/// shown, so that no font is needed to write it.
public final class SvgText {
    private static final String SVG = "http://www.w3.org/2000/svg";
    /// Vector editors that are still in use show a picture only if its address has this name, the one of SVG 1.1.
    private static final String XLINK = "http://www.w3.org/1999/xlink";

    private SvgText() {}

    /// @throws IOException if a picture in it cannot be written
    public static String of(Drawing drawing) throws IOException {
        return of(drawing, String.valueOf(drawing.width()), String.valueOf(drawing.height()));
    }

    /// As large on paper as it is meant to be.
    ///
    /// @throws IOException if a picture in it cannot be written
    static String of(Drawing drawing, PrintSize size) throws IOException {
        return of(drawing, millimetres(size, drawing.width()), millimetres(size, drawing.height()));
    }

    private static String millimetres(PrintSize size, int length) {
        return String.format(Locale.ROOT, "%.2fmm", size.millimetres(length));
    }

    private static String of(Drawing drawing, String width, String height) throws IOException {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("svg");
            xml.writeDefaultNamespace(SVG);
            xml.writeNamespace("xlink", XLINK);
            attributes(xml, "width", width, "height", height);
            attributes(xml, "viewBox", "0 0 " + drawing.width() + " " + drawing.height());
            attributes(xml, "font-family", "Helvetica, Arial, DejaVu Sans, sans-serif");
            draw(xml, new Drawing.Bar(0, 0, drawing.width(), drawing.height(), "#ffffff"));
            for (Drawing.Part part : drawing.parts()) {
                draw(xml, part);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException("it cannot be written as SVG: " + e.getMessage(), e);
        }
        return text.toString();
    }

    private static void draw(XMLStreamWriter xml, Drawing.Part part) throws XMLStreamException, IOException {
        switch (part) {
            case Drawing.Bar(double x, double y, double width, double height, String colour) -> {
                xml.writeEmptyElement("rect");
                attributes(xml, "x", x, "y", y, "width", width, "height", height, "fill", colour);
            }
            case Drawing.Picture(int x, int y, int width, int height, Frame frame) -> {
                xml.writeEmptyElement("image");
                attributes(xml, "x", x, "y", y, "width", width, "height", height, "preserveAspectRatio", "none");
                attributes(
                        xml,
                        "xlink:href",
                        "data:image/png;base64," + Base64.getEncoder().encodeToString(PngFile.bytes(frame)));
            }
            case Drawing.Line(List<Drawing.Point> points, String colour, double width) -> {
                if (points.size() == 2) {
                    xml.writeEmptyElement("line");
                    Drawing.Point from = points.getFirst();
                    Drawing.Point to = points.getLast();
                    attributes(xml, "x1", from.x(), "y1", from.y(), "x2", to.x(), "y2", to.y());
                } else {
                    xml.writeEmptyElement("polyline");
                    attributes(xml, "points", places(points), "fill", "none");
                }
                attributes(xml, "stroke", colour, "stroke-width", width);
            }
            case Drawing.Words(double x, double y, Drawing.Anchor anchor, Drawing.Letters letters, String text) -> {
                xml.writeStartElement("text");
                attributes(xml, "x", x, "y", y, "font-size", letters.size(), "fill", letters.colour());
                if (letters.weight() == Drawing.Weight.BOLD) {
                    attributes(xml, "font-weight", "bold");
                }
                if (anchor != Drawing.Anchor.START) {
                    attributes(xml, "text-anchor", anchor.name().toLowerCase(Locale.ROOT));
                }
                xml.writeCharacters(text);
                xml.writeEndElement();
            }
        }
        xml.writeCharacters("\n");
    }

    private static String places(List<Drawing.Point> points) {
        return points.stream()
                .map(point -> String.format(Locale.ROOT, "%.1f,%.1f", point.x(), point.y()))
                .collect(Collectors.joining(" "));
    }

    private static void attributes(XMLStreamWriter xml, Object... values) throws XMLStreamException {
        for (int i = 0; i < values.length; i += 2) {
            Object value = values[i + 1];
            xml.writeAttribute(
                    values[i].toString(),
                    value instanceof Double number ? String.format(Locale.ROOT, "%.1f", number) : value.toString());
        }
    }
}
