package org.dianet.dataset.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.dianet.dataset.DatasetException;
import org.dianet.dataset.Sheet;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/// The sheets of an XLSX file, read as a stream so that a million formatted empty rows cost nothing.
final class XlsxSheets {
    private XlsxSheets() {}

    static List<Sheet> read(Path file) throws IOException {
        try (OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(opened);
            ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(opened);
            List<Sheet> sheets = new ArrayList<>();
            XSSFReader.SheetIterator parts = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (parts.hasNext()) {
                try (InputStream part = parts.next()) {
                    RowCollector rows = new RowCollector();
                    XMLReader xml = XMLHelper.newXMLReader();
                    xml.setContentHandler(new XSSFSheetXMLHandler(
                            reader.getStylesTable(), null, strings, rows, new PlainNumbers(), false));
                    parse(xml, part);
                    sheets.add(new Sheet(parts.getSheetName(), rows.rows()));
                }
            }
            return sheets;
        } catch (OpenXML4JException | SAXException | ParserConfigurationException | RuntimeException e) {
            throw new DatasetException(file + " is a damaged XLSX file (" + e.getMessage() + ").", e);
        }
    }

    private static void parse(XMLReader xml, InputStream part) throws IOException, SAXException {
        try {
            xml.parse(new InputSource(part));
        } catch (RowCollector.EndReached e) {
            // beneath this there is nothing but formatting
        }
    }
}
