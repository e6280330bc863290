package dev.dateline.editorial.imports.wordpress.xml;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import dev.dateline.editorial.imports.MalformedFile;

/** One pass through an export, which returns the children of its channel one by one. */
public final class WxrPass implements Closeable {

    private static final int DEEPEST = 3;

    /** The same as for a line of JSON. */
    private static final int MAX_CHARACTERS = 16 * 1024 * 1024;
    private static final int MAX_ELEMENTS = 100_000;
    private static final int CHUNK = 64 * 1024;
    /** The parser keeps the names of all open elements. */
    private static final int MAX_DEPTH = 1_000;

    private static final List<String> UNLIMITED =
            List.of("entityExpansionLimit", "totalEntitySizeLimit", "maxGeneralEntitySizeLimit");

    private final ExportStream export;
    private XMLStreamReader xml;
    private int part;
    private final Map<String, Integer> illegalCharacters = new LinkedHashMap<>();
    private int room;
    private int elements;
    private boolean tooLarge;

    /** @throws MalformedFile if the file is not {@code rss} with a {@code channel} */
    public WxrPass(Path file) throws IOException {
        export = new ExportStream(file);
        try {
            openNext();
        } catch (IOException | RuntimeException failed) {
            export.close();
            throw failed;
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        // Otherwise the parser would keep a CDATA section of any length in memory.
        factory.setProperty("jdk.xml.cdataChunkSize", CHUNK);
        factory.setProperty("jdk.xml.maxElementDepth", String.valueOf(MAX_DEPTH));
        // Without a DTD all entities are single characters, but Java 24 and newer limit their number too.
        UNLIMITED.forEach(limit -> factory.setProperty("jdk.xml." + limit, "0"));
        return factory;
    }

    /** Opens the next document of the file; false after the last one. */
    private boolean openNext() throws IOException {
        Optional<InputStream> document = export.next();
        if (document.isEmpty()) {
            return false;
        }
        try {
            xml = factory().createXMLStreamReader(new XmlDecoder(document.get(), export.name()));
            enterChannel();
            part++;
            return true;
        } catch (XMLStreamException unreadable) {
            throw malformed(unreadable);
        }
    }

    /**
     * The next child of a channel; empty at the end of the file.
     *
     * @throws MalformedFile if the XML is truncated or not well-formed
     */
    public Optional<WxrNode> next() throws IOException {
        try {
            do {
                while (xml.hasNext()) {
                    if (advance() == XMLStreamConstants.START_ELEMENT) {
                        illegalCharacters.clear();
                        room = MAX_CHARACTERS;
                        elements = 0;
                        tooLarge = false;
                        return Optional.of(node(1));
                    }
                }
            } while (openNext());
            return Optional.empty();
        } catch (XMLStreamException unreadable) {
            throw malformed(unreadable);
        }
    }

    /** Whether the last node has more than 16 MiB of text and attributes. Those beyond the limit are empty. */
    public boolean isTooLarge() {
        return tooLarge;
    }

    /** Whether the last node has more than 100,000 elements. Those beyond the limit are left out. */
    public boolean hasTooManyElements() {
        return elements > MAX_ELEMENTS;
    }

    /** The numbers of characters removed from elements of the last node because XML does not allow them, by element. */
    public Map<String, Integer> illegalCharacters() {
        return illegalCharacters;
    }

    /** The document of the last node, from 1; an archive has several. */
    public int part() {
        return part;
    }

    public long bytesRead() {
        return export.bytesRead();
    }

    @Override
    public void close() throws IOException {
        export.close();
    }

    private void enterChannel() throws XMLStreamException {
        while (advance() != XMLStreamConstants.START_ELEMENT) {
            continue;
        }
        if (!xml.getLocalName().equals("rss")) {
            throw malformed(line(), "is not a WordPress export: its root element is " + xml.getLocalName()
                    + ", not rss");
        }
        while (xml.hasNext()) {
            if (advance() == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("channel")) {
                    return;
                }
                skip();
            }
        }
        throw malformed(line(), "is not a WordPress export: it has no channel");
    }

    private int advance() throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD) {
            throw malformed(line(), "has a document type declaration, which no WordPress export has");
        }
        return event;
    }

    private WxrNode node(int depth) throws XMLStreamException {
        long line = line();
        String name = name();
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.put(xml.getAttributeLocalName(i), legal(fitting(xml.getAttributeValue(i)), name));
        }
        StringBuilder text = new StringBuilder();
        boolean fits = true;
        List<WxrNode> children = new ArrayList<>();
        for (int event = advance(); event != XMLStreamConstants.END_ELEMENT; event = advance()) {
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                fits = fits && append(text);
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                if (depth == DEEPEST || name().equals("wp:comment") || ++elements > MAX_ELEMENTS) {
                    skip();
                } else {
                    children.add(node(depth + 1));
                }
            }
        }
        return new WxrNode(line, name, attributes, legal(text.toString(), name).strip(), children);
    }

    private String fitting(String value) {
        if (value.length() <= room) {
            room -= value.length();
            return value;
        }
        tooLarge = true;
        return "";
    }

    /** False if the text is too long; it is dropped then, so that the rest of the node can be read. */
    private boolean append(StringBuilder text) {
        if (xml.getTextLength() <= room) {
            text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            room -= xml.getTextLength();
            return true;
        }
        room += text.length();
        text.setLength(0);
        text.trimToSize();
        tooLarge = true;
        return false;
    }

    private String legal(String text, String element) {
        int removed = 0;
        for (int i = text.indexOf(XmlDecoder.ILLEGAL); i >= 0; i = text.indexOf(XmlDecoder.ILLEGAL, i + 1)) {
            removed++;
        }
        if (removed == 0) {
            return text;
        }
        illegalCharacters.merge(element.replaceFirst("^wp:", ""), removed, Integer::sum);
        return XmlDecoder.withoutIllegal(text);
    }

    private void skip() throws XMLStreamException {
        for (int open = 1; open > 0;) {
            switch (advance()) {
                case XMLStreamConstants.START_ELEMENT -> open++;
                case XMLStreamConstants.END_ELEMENT -> open--;
                default -> {
                }
            }
        }
    }

    private String name() {
        return WxrNamespace.prefix(xml.getNamespaceURI()) + xml.getLocalName();
    }

    private long line() {
        return Math.max(0, xml.getLocation().getLineNumber());
    }

    private MalformedFile malformed(XMLStreamException failed) throws IOException {
        Throwable cause = failed.getNestedException();
        long line = failed.getLocation() == null ? 0 : Math.max(0, failed.getLocation().getLineNumber());
        if (cause instanceof CharacterCodingException) {
            return malformed(line, "has bytes that are invalid in its encoding");
        }
        if (cause instanceof IOException io) {
            throw io;
        }
        String message = String.valueOf(failed.getMessage());
        String reason = message.substring(message.lastIndexOf("Message: ") + 1).replaceFirst("^essage: ", "");
        return malformed(line, "is not well-formed XML: " + reason.strip());
    }

    private MalformedFile malformed(long line, String reason) {
        return new MalformedFile(line, export.name().isEmpty() ? reason : export.name() + " " + reason);
    }
}
